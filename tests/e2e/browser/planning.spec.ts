import type { Locator } from 'playwright/test';
import { StartPage } from '../pages/start';
import { expect, test } from '../support/app';
import { putSample, readProject } from '../support/files';

test.beforeEach(async ({ page }) => {
  // The sample is a December; the clock of the page says what "this month" is.
  await page.clock.setFixedTime(new Date('2026-12-10T10:00:00+01:00'));
});

test('writing a post: double click, typing, limits, one undo step for one visit', async ({ app, page }) => {
  const path = await putSample(app);
  const start = new StartPage(page);
  await start.visit(app.url);
  const calendar = await start.open('cafe-lindner.kalends');

  await calendar.day('2026-12-23').dblclick({ position: { x: 60, y: 90 } });
  // The quick line; Ctrl+Enter goes on in the editor, with the channels that posts of that weekday have.
  await page.keyboard.press('Control+Enter');
  const editor = page.getByRole('complementary', { name: 'Post' });
  await expect(editor.getByLabel('Title')).toBeFocused();
  await page.keyboard.type('Opening hours at Christmas');
  await editor.getByRole('button', { name: /^Channels: / }).click();
  await page.getByRole('menuitemcheckbox', { name: 'X', exact: true }).click();
  await page.keyboard.press('Escape');
  await editor.getByLabel('Text', { exact: true }).fill('a'.repeat(281));
  await expect(editor.getByText('X 281 / 280')).toBeVisible();
  await expect(editor.getByText(/is 1 character over/)).toBeVisible();
  await editor.getByLabel('Text', { exact: true }).fill('Open until noon on the 24th.');
  await expect(editor.getByText(/X 28 \/ 280/)).toBeVisible();
  await expect(calendar.cardOn('2026-12-23', /Opening hours at Christmas/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(editor).toBeHidden();
  await expect(calendar.saveStatus).toContainText('Saved');
  const [post] = Object.values((await readProject(path)).posts).filter(
    ({ title }) => title === 'Opening hours at Christmas',
  );
  expect(post).toMatchObject({ date: '2026-12-23', text: 'Open until noon on the 24th.', status: 'draft' });

  // Text, channel, title and the new post are four steps; typing a title is one, not one for each letter.
  await calendar.undo.click();
  await expect(calendar.undo).toHaveAccessibleName(/Channels of/);
  await calendar.undo.click();
  await expect(calendar.undo).toHaveAccessibleName(/Title “Opening hours/);
  await calendar.undo.click();
  await expect(calendar.undo).toHaveAccessibleName(/New post/);
  await calendar.undo.click();
  await expect(calendar.undo).toHaveAccessibleName('Nothing to undo');
  await expect(calendar.card(/Opening hours at Christmas/)).toHaveCount(0);
});

test('week: a drag changes the time; Alt-drag copies; Delete takes away; all of it is undone', async ({
  app,
  page,
}) => {
  const path = await putSample(app);
  const start = new StartPage(page);
  await start.visit(app.url);
  const calendar = await start.open('cafe-lindner.kalends');
  await page.getByRole('button', { name: 'Week', exact: true }).click();

  const poll = calendar.card(/12:00, Poll: rye or spelt/);
  await expect(poll).toBeVisible();
  // Four hours down, and then a day to the left at the same height, which must not change the time.
  const noon = await page.locator('[data-time="12:00:00"]').last().boundingBox();
  const four = await page.locator('[data-time="16:00:00"]').last().boundingBox();
  if (!noon || !four) throw new Error('the week is not drawn');
  const carry = async (card: Locator, right: number, down: number) => {
    const from = await card.boundingBox();
    if (!from) throw new Error('the card is not on the screen');
    await page.mouse.move(from.x + 20, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(from.x + 24, from.y + 16, { steps: 4 });
    await page.mouse.move(from.x + 20 + right, from.y + 8 + down, { steps: 20 });
    await page.mouse.up();
  };
  await carry(poll, 0, four.y - noon.y);
  await expect(calendar.card(/Thu 10 Dec, 16:00, Poll: rye or spelt/)).toBeVisible();
  await carry(calendar.card(/16:00, Poll/), -noon.width / 7, 0);
  await expect(calendar.card(/Wed 9 Dec, 16:00, Poll: rye or spelt/)).toBeVisible();
  await calendar.undo.click();
  await calendar.undo.click();
  await expect(poll).toBeVisible();

  await page.getByRole('button', { name: 'Month', exact: true }).click();
  await calendar.drag(calendar.cardOn('2026-12-03', /Anna/), calendar.day('2026-12-27'), { keys: ['Alt'] });
  await expect(calendar.cardOn('2026-12-27', /Anna/)).toBeVisible();
  await expect(calendar.cardOn('2026-12-03', /Anna/)).toBeVisible();

  await calendar.cardOn('2026-12-27', /Anna/).focus();
  await page.keyboard.press('Delete');
  await expect(calendar.cardOn('2026-12-27', /Anna/)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(calendar.cardOn('2026-12-27', /Anna/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+Shift+z');
  await expect(calendar.cardOn('2026-12-27', /Anna/)).toBeVisible();
  await expect
    .poll(async () => Object.values((await readProject(path)).posts).filter(({ title }) => /Anna/.test(title)).length)
    .toBe(2);
});

test('without a mouse: open, move by days, find it moved, come back with the focus kept', async ({ app, page }) => {
  await putSample(app);
  const start = new StartPage(page);
  await start.visit(app.url);
  const calendar = await start.open('cafe-lindner.kalends');
  const card = calendar.card(/Flour, water/);
  await card.focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(calendar.cardOn('2026-12-08', /Flour, water/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Post' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(calendar.cardOn('2026-12-08', /Flour, water/)).toBeFocused();
});

test('filters of the side panel: a pillar, a channel, a status, and back to all', async ({ app, page }) => {
  await putSample(app);
  const start = new StartPage(page);
  await start.visit(app.url);
  const calendar = await start.open('cafe-lindner.kalends');
  await expect(calendar.card(/Poll: rye/)).toBeVisible();
  await page
    .getByRole('region', { name: 'Pillars' })
    .getByRole('button', { name: /Offers/ })
    .click();
  await expect(calendar.card(/Poll: rye/)).toHaveCount(0);
  await expect(calendar.card(/Last day for gift boxes/)).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(calendar.card(/Poll: rye/)).toBeVisible();
});
