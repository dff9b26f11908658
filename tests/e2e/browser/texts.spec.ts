import type { Page } from 'playwright/test';
import { expect, test } from '../support/app';
import { readProject } from '../support/files';
import { line, openSample, postsOf, saved } from '../support/writing';

/** Puts a text on the clipboard as another program would, and pastes it with the keys. */
async function paste(page: Page, text: string) {
  await page.evaluate((copied) => {
    document.addEventListener(
      'copy',
      (event) => {
        event.clipboardData?.setData('text/plain', copied);
        event.preventDefault();
      },
      { once: true },
    );
    document.execCommand('copy');
  }, text);
  await page.keyboard.press('Control+v');
}

test('a pasted list becomes ideas or posts of the day, in one step', async ({ app, page }) => {
  const { path, calendar } = await openSample(app, page);
  const before = (await postsOf(path)).length;
  await calendar.day('2026-12-16').focus();
  await page.keyboard.press('Enter');
  await paste(page, '- Oven tour\n\n2. Rye day #bread\n• 9.30 Anna explains');
  await expect(page.getByText('3 lines pasted')).toBeVisible();
  await page.getByRole('button', { name: /3 posts on/ }).click();
  await expect(page.getByText('Added 3 posts.').first()).toBeVisible();
  await expect(calendar.cardOn('2026-12-16', /Anna explains/)).toBeVisible();
  await page.keyboard.press('Escape');
  await calendar.undo.click();
  await expect(calendar.cardOn('2026-12-16', /Oven tour|Rye day|Anna explains/)).toHaveCount(0);

  // Pasted onto the day itself, one line opens the quick line with it, several ask first as well.
  await calendar.day('2026-12-16').focus();
  await paste(page, '09:00 Rye day\n');
  await expect(line(page)).toHaveValue('09:00 Rye day ');
  await page.keyboard.press('Enter');
  await expect(calendar.cardOn('2026-12-16', /09:00, Rye day/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Write a title first.')).toBeVisible();
  await page.keyboard.type('Oven');
  await expect(page.getByText('Write a title first.')).toBeHidden();
  await line(page).fill('');
  await page.keyboard.press('Escape');
  await paste(page, 'Oven tour\nAnna explains');
  await expect(page.getByText('2 lines pasted')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await calendar.undo.click();

  await page.getByRole('button', { name: 'New idea' }).click();
  await expect(line(page)).toBeFocused();
  await page.keyboard.type('Baker of the month #team');
  await page.keyboard.press('Enter');
  await expect(calendar.idea(/Baker of the month/)).toBeVisible();
  await page.keyboard.press('Escape');

  await calendar.idea(/Baker of the month/).focus();
  await paste(page, `${Array.from({ length: 1003 }, (_, at) => `${at + 1}. Idea ${at}`).join('\n')}\n`);
  await expect(page.getByText(/Added 1,000 ideas; .* the last 3 were left out/).first()).toBeVisible();
  await expect(calendar.undo).toHaveAccessibleName('Undo: New 1000 ideas');
  await calendar.undo.click();
  await expect.poll(async () => (await postsOf(path)).length).toBe(before + 1);
});

test('templates: made of a post, used in the line and in the editor, changed in the settings', async ({
  app,
  page,
}) => {
  const { path, calendar } = await openSample(app, page);
  await calendar.card(/Last day for gift boxes/).click();
  await page.getByRole('button', { name: 'More: templates' }).click();
  await page.getByRole('menuitem', { name: 'Save as template' }).click();
  await expect(page.getByText(/Saved as the template “Last day for gift boxes”/)).toBeVisible();
  await page.keyboard.press('Escape');

  await calendar.day('2026-12-23').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('=last');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(calendar.cardOn('2026-12-23', /09:00, Last day for gift boxes/)).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('tab', { name: 'Texts' }).click();
  await page.getByLabel('Name of Last day for gift boxes').fill('Last call');
  await page.getByRole('button', { name: 'Edit Last call' }).click();
  await page.getByLabel('Title', { exact: true }).fill('Last call for stollen');
  await page.getByRole('tab', { name: 'Channels' }).click();
  await page.getByRole('button', { name: 'More for Instagram' }).click();
  await page.getByRole('menuitem', { name: /Delete/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete channel' }).click();
  await page.getByRole('tab', { name: 'Texts' }).click();
  await expect(page.getByText('One channel of this template is no longer in the project.')).toBeVisible();

  await page.getByRole('button', { name: 'Calendar', exact: true }).click();
  await calendar.card(/What do you bake at home/).click();
  await page.getByRole('button', { name: 'More: templates' }).click();
  await page.getByRole('menuitem', { name: 'Last call' }).click();
  await expect(page.getByText(/no longer in the project\. The post is made without/)).toBeVisible();
  await expect(calendar.cardOn('2026-12-18', /Last call for stollen/)).toBeVisible();
  await saved(calendar);
  const { templates } = await readProject(path);
  expect(Object.values(templates)).toMatchObject([
    { name: 'Last call', title: 'Last call for stollen', time: '09:00' },
  ]);
});

test('snippets: kept in the settings, put at the caret, what the post does not know is asked for', async ({
  app,
  page,
}) => {
  const { path, calendar } = await openSample(app, page);
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('tab', { name: 'Texts' }).click();
  await page.getByRole('button', { name: 'Add snippet' }).click();
  await page.keyboard.type('Call');
  await page.keyboard.press('Tab');
  await page.keyboard.type(' Until {weekday} for {price} at {place}.');
  await page.getByRole('button', { name: 'Calendar', exact: true }).click();

  await calendar.card(/What do you bake at home/).click();
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  await text.fill('Bread. Thanks.');
  await text.press('Home');
  for (let key = 0; key < 'Bread.'.length; key += 1) await text.press('ArrowRight');
  await page.keyboard.press('Control+.');
  await page.getByRole('menuitem', { name: /Call/ }).click();
  const asking = page.getByRole('dialog', { name: /Insert “Call”/ });
  await expect(asking.getByLabel('price')).toBeFocused();
  await page.keyboard.type('5 €');
  await page.keyboard.press('Enter');
  await expect(text).toHaveValue('Bread. Until Friday for 5 € at {place}. Thanks.');
  await expect(text).toBeFocused();
  // Taking it back is the box's own undo, as of typing.
  await page.keyboard.press('Control+z');
  await expect(text).toHaveValue('Bread. Thanks.');
  await page.keyboard.press('Control+Shift+z');
  await expect(text).toHaveValue('Bread. Until Friday for 5 € at {place}. Thanks.');
  await page.keyboard.press('Escape');
  await saved(calendar);
  expect((await postsOf(path)).map((post) => post.text)).toContain('Bread. Until Friday for 5 € at {place}. Thanks.');
});

test('everything is a command: new post, idea, list, template and snippet by letters and by name', async ({
  app,
  page,
}) => {
  const { path, calendar } = await openSample(app, page);
  const editor = page.getByRole('complementary', { name: 'Post' });
  const run = async (words: string) => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Search or run a command' })).toBeFocused();
    await page.keyboard.type(words);
    await expect(page.getByRole('option', { selected: true })).toContainText(words);
    await page.keyboard.press('Enter');
  };
  await calendar.card(/What do you bake at home/).focus();
  await page.keyboard.press('Shift+N');
  await expect(page.getByRole('dialog', { name: 'New idea' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(calendar.card(/What do you bake at home/)).toBeFocused();
  await page.keyboard.press('n');
  await expect(editor.getByLabel('Title')).toBeFocused();
  await page.keyboard.type('By a letter');
  await run('Save the post as a template');
  await expect(page.getByText(/Saved as the template “By a letter”/)).toBeVisible();
  await run('New from template: By a letter');
  await expect(calendar.card(/By a letter/)).toHaveCount(2);

  await run('Paste a list of ideas');
  const dialog = page.getByRole('dialog', { name: 'Paste a list of ideas' });
  await expect(dialog.getByLabel('One idea a line')).toBeFocused();
  await page.keyboard.insertText('1. First thought\n2. Second thought /offers\n');
  await dialog.getByRole('button', { name: 'Add 2 ideas' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/Added 2 ideas\. Undo takes them back/)).toBeVisible();
  await expect(calendar.idea(/Second thought/)).toBeVisible();
  await saved(calendar);
  const found = (await postsOf(path)).find(({ title }) => title === 'Second thought');
  expect(found?.pillar).toBeDefined();
});
