import type { Page } from 'playwright/test';
import type { CalendarPage } from '../pages/calendar';
import { StartPage } from '../pages/start';
import { expect, type RunningApp, test } from '../support/app';
import { putSample, readProject } from '../support/files';

test.beforeEach(async ({ page }) => {
  // The sample is a December; the clock of the page says what "this month" is.
  await page.clock.setFixedTime(new Date('2026-12-10T10:00:00+01:00'));
});

async function open(app: RunningApp, page: Page) {
  const path = await putSample(app);
  const start = new StartPage(page);
  await start.visit(app.url);
  const calendar = await start.open('cafe-lindner.kalends');
  return { path, calendar };
}

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

const saved = async (calendar: CalendarPage) => expect(calendar.saveStatus).toContainText('Saved');
const posts = async (path: string) => Object.values((await readProject(path)).posts);
const line = (page: Page) => page.getByRole('combobox', { name: /in one line/ });

test('quick line by mouse: understood while it is typed, saved by Enter, open for the next', async ({ app, page }) => {
  const { path, calendar } = await open(app, page);
  await calendar.day('2026-12-16').dblclick({ position: { x: 60, y: 80 } });
  await expect(line(page)).toBeFocused();
  await page.keyboard.type('12:00 ig fb Poll: rye or spelt? #bread /');
  // A press on the list keeps the focus in the line.
  await page.getByRole('option', { name: /Offers/ }).click();
  await expect(line(page)).toHaveValue('12:00 ig fb Poll: rye or spelt? #bread /Offers ');
  await expect(line(page)).toHaveAccessibleDescription(/12:00, Instagram, Facebook, Offers, #bread/);
  await page.keyboard.press('Enter');
  await expect(calendar.cardOn('2026-12-16', /12:00, Poll: rye or spelt/)).toBeVisible();
  await expect(line(page)).toBeFocused();
  await expect(line(page)).toHaveValue('');
  await page.keyboard.type('Opening hours');
  await page.keyboard.press('Enter');
  await expect(calendar.cardOn('2026-12-16', /Opening hours/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(line(page)).toBeHidden();
  await saved(calendar);
  const { channels, pillars, ...project } = await readProject(path);
  const [poll, hours] = ['Poll: rye or spelt?', 'Opening hours'].map((title) =>
    Object.values(project.posts).find((post) => post.title === title && post.date === '2026-12-16'),
  );
  expect(poll).toMatchObject({ time: '12:00', labels: ['bread'], status: 'draft' });
  expect(poll?.channels.map((id) => channels[id]?.name)).toEqual(['Instagram', 'Facebook']);
  expect(pillars[poll?.pillar ?? '']?.name).toBe('Offers');
  // The next one of a Wednesday goes to the same channels, but not at the minute that is taken.
  expect(hours?.channels).toEqual(poll?.channels);
  expect(hours).not.toHaveProperty('time');
  await calendar.undo.click();
  await expect(calendar.cardOn('2026-12-16', /Opening hours/)).toHaveCount(0);
  await expect(calendar.undo).toHaveAccessibleName(/New post “Poll: rye or spelt/);
});

test('quick line by keys: typing on a day, completion, the next day, and nothing lost by Escape', async ({
  app,
  page,
}) => {
  const { path, calendar } = await open(app, page);
  await calendar.day('2026-12-16').click({ position: { x: 60, y: 80 } });
  await calendar.day('2026-12-16').focus();
  await page.keyboard.type('9am @fa');
  await expect(line(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Winter menu /off #bre');
  await page.keyboard.press('ArrowDown');
  await expect(line(page)).toHaveAttribute('aria-activedescendant', /.+/);
  await page.keyboard.press('Escape');
  await expect(line(page)).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Escape');
  await expect(line(page)).toBeHidden();
  await expect(calendar.day('2026-12-16')).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(line(page)).toHaveValue(/^9am @\S+ Winter menu \/off #bre$/);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('dialog', { name: /17/ })).toBeVisible();
  await page.keyboard.type('ad');
  await page.keyboard.press('Control+Enter');
  const editor = page.getByRole('complementary', { name: 'Post' });
  await expect(editor.getByLabel('Title')).toBeFocused();
  await expect(editor.getByLabel('Title')).toHaveValue('Winter menu');
  await expect(calendar.cardOn('2026-12-17', /09:00, Winter menu/)).toBeVisible();
  await saved(calendar);
  expect(await posts(path)).toContainEqual(
    expect.objectContaining({ title: 'Winter menu', date: '2026-12-17', time: '09:00', labels: ['bread'] }),
  );
});

test('what the line does not understand stays in the title, right-to-left and emoji too', async ({ app, page }) => {
  const { calendar } = await open(app, page);
  await calendar.day('2026-12-16').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('خبز 🥖 \\#1 /nowhere @anna');
  await page.keyboard.press('Home');
  const box = page.getByRole('dialog', { name: /16/ });
  await expect(box).toContainText('No pillar is called “/nowhere”; it stays in the title.');
  await expect(box).toContainText('No channel is called “@anna”; it stays in the title.');
  await page.keyboard.press('Enter');
  await expect(calendar.cardOn('2026-12-16', /خبز 🥖 #1 \/nowhere @anna/)).toBeVisible();
});

test('the line is always inside the window', async ({ app, page }) => {
  const { calendar } = await open(app, page);
  await page.setViewportSize({ width: 1024, height: 700 });
  for (const day of ['2026-11-30', '2026-12-06', '2026-12-28', '2027-01-03']) {
    await calendar.day(day).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('/');
    await expect(page.getByRole('listbox')).toBeVisible();
    await expect(page.getByRole('dialog')).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

test('in the week the line takes the hour, and the next post the hour after', async ({ app, page }) => {
  const { path, calendar } = await open(app, page);
  await page.getByRole('button', { name: 'Week', exact: true }).click();
  const ten = await page.locator('[data-time="14:00:00"]').last().boundingBox();
  const lane = await page.locator('[data-date="2026-12-12"]').last().boundingBox();
  if (!ten || !lane) throw new Error('the week is not drawn');
  await page.mouse.dblclick(lane.x + lane.width / 2, ten.y + 6);
  await page.keyboard.type('First');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Second');
  await page.keyboard.press('Enter');
  await expect(calendar.card(/15:00, Second/)).toBeVisible();
  await saved(calendar);
  const made = (await posts(path)).filter(({ title }) => title === 'First' || title === 'Second');
  expect(made.map(({ date, time }) => `${date} ${time}`).sort()).toEqual(['2026-12-12 14:00', '2026-12-12 15:00']);
});

test('a pasted list becomes ideas or posts of the day, in one step', async ({ app, page }) => {
  const { path, calendar } = await open(app, page);
  const before = (await posts(path)).length;
  await calendar.day('2026-12-16').focus();
  await page.keyboard.press('Enter');
  await paste(page, '- Oven tour\n\n2. Rye day #bread\n• 9.30 Anna explains');
  await expect(page.getByText('3 lines pasted')).toBeVisible();
  await page.getByRole('button', { name: /3 posts on/ }).click();
  await expect(page.getByText('Added 3 posts.').first()).toBeVisible();
  await expect(calendar.cardOn('2026-12-16', /Oven tour/)).toBeVisible();
  await page.keyboard.press('Escape');
  await calendar.undo.click();
  await expect(calendar.cardOn('2026-12-16', /Oven tour|Rye day|Anna explains/)).toHaveCount(0);

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
  await expect.poll(async () => (await posts(path)).length).toBe(before + 1);
});

test('templates: made of a post, used in the line and in the editor, changed in the settings', async ({
  app,
  page,
}) => {
  const { path, calendar } = await open(app, page);
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
  const { path, calendar } = await open(app, page);
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
  expect((await posts(path)).map((post) => post.text)).toContain('Bread. Until Friday for 5 € at {place}. Thanks.');
});

test('typed and taken back leaves no step of undo', async ({ app, page }) => {
  const { calendar } = await open(app, page);
  await calendar.card(/What do you bake at home/).click();
  const title = page.getByRole('complementary', { name: 'Post' }).getByLabel('Title');
  await title.click();
  await page.keyboard.press('End');
  await page.keyboard.type('x');
  await expect(calendar.undo).toHaveAccessibleName(/Rename/);
  await page.keyboard.press('Backspace');
  await expect(calendar.undo).toHaveAccessibleName('Nothing to undo');
});
