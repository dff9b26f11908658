import type { Page } from 'playwright/test';
import { expect, test } from '../support/app';
import { accessibilityFindings } from '../support/axe';
import { readProject } from '../support/files';
import { openSample, postsOf, saved } from '../support/writing';

const editor = (page: Page) => page.getByRole('complementary', { name: 'Post', exact: true });
const tab = (page: Page, name: string | RegExp) => editor(page).getByRole('tab', { name });
const previews = (page: Page) => page.getByRole('complementary', { name: 'Preview' });

test('one post says something else on one channel, is put back there, and leaves a channel out', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000);
  const { path, calendar } = await openSample(app, page);
  const lastDay = async () => (await postsOf(path)).find(({ title }) => title === 'Last day for gift boxes');
  const ids = Object.values((await readProject(path)).channels).map(({ id, name }) => [name, id]);
  const { X: x = '', Instagram: instagram = '', Facebook: facebook = '' } = Object.fromEntries(ids);
  await calendar.card(/Last day for gift boxes/).click();

  // What is too long for one channel is said on its tab, and the finding leads there.
  await expect(editor(page).getByRole('tab')).toHaveText(['All', /^IG/, /^FB/, /^X.*needs attention/]);
  await editor(page).getByRole('button', { name: 'Write a shorter version for X' }).click();
  const text = editor(page).getByRole('textbox', { name: 'Text for X' });
  await expect(text).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('Last day to order our gift boxes 🎁 By phone until 18:00.');
  await expect(tab(page, /^X/)).toHaveAccessibleName('X differs');
  await expect(editor(page).getByText('X 57 / 280')).toBeVisible();
  await editor(page).getByRole('button', { name: 'Show what differs from the common text' }).click();
  await expect(editor(page).locator('del').first()).toContainText('Today');

  // The other fields by keyboard: later, and with a link that is marked, shown whole and counted.
  const later = editor(page).getByRole('combobox', { name: 'Goes out' });
  await later.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('11:30');
  await page.keyboard.press('Enter');
  await expect(later).toHaveValue('2 hours 30 minutes later');
  await expect(editor(page).getByText('Common: Sat 12 Dec, 09:00')).toBeVisible();
  await editor(page).getByRole('textbox', { name: 'Link', exact: true }).focus();
  await page.keyboard.type('htps://lindner.example/boxes');
  await expect(editor(page).getByText('“htps://” should be “https://”.')).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('https://lindner.example/boxes');
  const marked = 'https://lindner.example/boxes?utm_source=x&utm_medium=social&utm_campaign=christmas-gift-boxes';
  await expect(editor(page).getByText(`Goes out as ${marked}, below the text.`)).toBeVisible();
  // Its ending is one for examples, which X takes for plain words and so counts in full.
  await expect(editor(page).getByText(`X ${57 + 2 + marked.length} / 280`)).toBeVisible();
  await page.keyboard.press('Tab');
  await saved(calendar);
  expect(await lastDay()).toMatchObject({
    text: expect.stringMatching(/^Today is the last day/),
    time: '09:00',
    variants: {
      [x]: {
        text: 'Last day to order our gift boxes 🎁 By phone until 18:00.',
        shift: 150,
        link: 'https://lindner.example/boxes',
      },
    },
  });
  await expect(calendar.card(/Last day for gift boxes.*X \(own text and link, 11:30\)$/)).toBeVisible();

  // The preview follows the tab, and walks along with the arrow keys.
  await page.keyboard.press('Control+e');
  await expect(previews(page).getByRole('region', { name: /^Preview: / })).toHaveCount(1);
  await expect(previews(page).getByRole('region', { name: 'Preview: X' })).toContainText('Sat 12 Dec, 11:30');
  await expect(previews(page)).toContainText('utm_source=x');
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await accessibilityFindings(page)).toEqual([]);
  await tab(page, /^X/).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(tab(page, /^FB/)).toBeFocused();
  await expect(previews(page).getByRole('region', { name: 'Preview: Facebook' })).toBeVisible();
  await expect(editor(page).getByText('Facebook gets the common content.')).toBeVisible();
  await page.keyboard.press('Home');
  await expect(previews(page).getByRole('region', { name: /^Preview: / })).toHaveCount(3);
  await page.keyboard.press('Control+e');
  await expect(editor(page).getByRole('button', { name: 'X', exact: true }).locator('..')).toHaveText(
    'X has its own text, link and time.',
  );

  // Field by field, then all: the common content is back, and one step undoes it.
  await editor(page).getByRole('button', { name: 'X', exact: true }).click();
  await editor(page).getByRole('button', { name: 'Goes out: use the common one again' }).click();
  await expect(later).toHaveValue('at the same time');
  await expect(later).toBeFocused();
  await editor(page).getByRole('button', { name: 'Put all back' }).click();
  await expect(editor(page).getByText('X gets the common content.')).toBeVisible();
  await expect(text).toHaveValue(/^Today is the last day/);
  await saved(calendar);
  expect(await lastDay()).not.toHaveProperty('variants');
  await calendar.undo.click();
  await expect(text).toHaveValue(/^Last day to order/);

  // Left out, and back with what it had.
  await editor(page).getByRole('button', { name: 'Leave X out', exact: true }).click();
  const back = editor(page).getByRole('button', { name: 'Put X back' });
  await expect(back).toBeFocused();
  await expect(editor(page).getByRole('tab')).toHaveText(['All', /^IG/, /^FB/]);
  await saved(calendar);
  expect((await lastDay())?.channels).toEqual([instagram, facebook]);
  await page.keyboard.press('Enter');
  await expect(tab(page, /^X/)).toBeFocused();
  await expect(text).toHaveValue(/^Last day to order/);
});

test('signatures and the rule of links are set once and stand below each text as it goes out', async ({
  app,
  page,
}) => {
  const { path, calendar } = await openSample(app, page);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Links' }).click();
  await page.getByRole('textbox', { name: /^Content/ }).fill('{label}');
  await page.getByRole('combobox', { name: 'Only links to' }).click();
  await page.keyboard.type('lindner-shop.example');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Channel to try it on' }).click();
  await page.getByRole('option', { name: 'Facebook' }).click();
  await expect(page.getByRole('region', { name: 'Example' }).getByRole('status')).toContainText(
    'https://lindner.example/offer?size=2&utm_source=facebook&utm_medium=social&utm_campaign=christmas-gift-boxes&utm_content=',
  );
  await page.getByRole('tab', { name: 'Channels' }).click();
  await page.getByRole('textbox', { name: 'Signature of Facebook' }).fill('Open from 7:00.');
  expect(await accessibilityFindings(page)).toEqual([]);

  await page.getByRole('navigation').getByRole('button', { name: 'Calendar' }).click();
  await calendar.card(/Gift boxes: order by the 12th/).click();
  await tab(page, /^FB/).click();
  const below = editor(page).getByText('Added below').locator('..');
  await expect(below.locator('p')).toHaveText([
    'https://lindner.example/gift-boxes?utm_source=facebook&utm_medium=social&utm_campaign=christmas-gift-boxes&utm_content=offers',
    'Open from 7:00.',
  ]);
  await saved(calendar);
  const { channels, settings } = await readProject(path);
  expect(Object.values(channels).find(({ name }) => name === 'Facebook')?.signature).toBe('Open from 7:00.');
  expect(settings.linkTagging).toMatchObject({
    content: '{label}',
    hosts: ['lindner.example', 'lindner-shop.example'],
  });
});
