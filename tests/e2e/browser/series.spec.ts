import type { Page } from 'playwright/test';
import { StartPage } from '../pages/start';
import { expect, test } from '../support/app';
import { putSample, readProject } from '../support/files';

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-12-10T10:00:00+01:00'));
});

/** Posts of the one series in the file, in the order of its days. */
async function seriesIn(path: string) {
  const { posts, series } = await readProject(path);
  const of = Object.values(posts).filter((post) => post.series && Object.hasOwn(series, post.series.id));
  of.sort((a, b) => ((a.series?.date ?? '') < (b.series?.date ?? '') ? -1 : 1));
  return { records: Object.values(series), posts: of, dates: of.map(({ date }) => date) };
}

/** Runs a command by its name, as somebody does who knows only the palette. */
async function run(page: Page, words: string, title: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or run a command' }).fill(words);
  await page.getByRole('option', { name: title }).click();
}

test('a post that comes back: made by keys, moved by mouse with the later ones, its content taken over, days skipped', async ({
  app,
  page,
}) => {
  const path = await putSample(app);
  const start = new StartPage(page);
  await start.visit(app.url);
  const calendar = await start.open('cafe-lindner.kalends');
  const flour = /Flour, water/;
  const editor = page.getByRole('complementary', { name: 'Post' });
  const dialog = page.getByRole('dialog');

  // R on the card asks; everything in the form is in reach of the keyboard.
  await calendar.cardOn('2026-12-07', flour).focus();
  await page.keyboard.press('r');
  await expect(dialog.getByText('Every Monday at 09:00.')).toBeVisible();
  await expect(dialog.getByText(/^52 posts with this one, up to Mon 29 Nov 2027/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Wednesday' }).press('Enter');
  await dialog.getByRole('button', { name: 'After', exact: true }).press('Enter');
  await dialog.getByLabel('After how many posts').fill('8');
  const days = dialog.getByRole('list', { name: 'Days' }).getByRole('listitem');
  await expect(days).toHaveCount(8);
  await expect(days.nth(7)).toContainText('Wed 30 Dec 2026');
  await expect(days.nth(7)).toContainText('Nothing is to go out: Stocktaking');
  // A rule that asks too much is explained; the way back leads to what was chosen.
  await dialog.getByRole('button', { name: 'Write the rule (RRULE)…' }).press('Enter');
  await dialog.getByLabel('Rule by RFC 5545').fill('FREQ=MINUTELY');
  await expect(dialog.getByText(/at most one post a day/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Repeat', exact: true })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Back to the form' }).press('Enter');
  await dialog.getByRole('button', { name: 'Make 6 posts' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(calendar.cardOn('2026-12-28', flour)).toHaveAccessibleName(/repeats/);
  await expect(calendar.cardOn('2026-12-30', flour)).toHaveCount(0);
  await expect(calendar.saveStatus).toContainText('Saved');
  expect((await seriesIn(path)).records).toMatchObject([
    { skipped: ['2026-12-30'], rule: 'FREQ=WEEKLY;BYDAY=MO,WE;COUNT=8' },
  ]);

  // Dragging means this one; the message offers the later ones, and one undo takes that back.
  await calendar.drag(calendar.cardOn('2026-12-16', flour), calendar.day('2026-12-17'));
  await expect(calendar.cardOn('2026-12-17', flour)).toBeVisible();
  await expect(calendar.cardOn('2026-12-23', flour)).toBeVisible();
  await page.getByRole('button', { name: 'Move the later ones as well' }).click();
  await expect(calendar.cardOn('2026-12-24', flour)).toBeVisible();
  await expect(calendar.cardOn('2026-12-22', flour)).toBeVisible();
  await expect(calendar.cardOn('2026-12-14', flour)).toBeVisible();
  await expect(calendar.undo).toHaveAccessibleName(/Undo: Move 3 posts of “Flour/);
  await calendar.undo.click();
  await expect(calendar.cardOn('2026-12-23', flour)).toBeVisible();

  // What is changed here stays here, until others are to have it; an approved one is named and left alone.
  await calendar.cardOn('2026-12-23', flour).click();
  await editor.getByRole('button', { name: 'Status: Draft' }).click();
  await page.getByRole('menuitem', { name: 'Approved' }).click();
  await calendar.cardOn('2026-12-21', flour).click();
  await expect(
    editor.getByRole('button', { name: /^Repeats: Every Monday and Wednesday, 8 times at 09:00, 5 of 7/ }),
  ).toBeVisible();
  await editor.getByLabel('Title').fill('Flour, water, salt: once more');
  await editor.getByRole('button', { name: 'Use for others…' }).click();
  await expect(dialog.getByLabel('Title')).toBeChecked();
  await expect(dialog.getByText('1 approved or scheduled: Wed 23 Dec')).toBeVisible();
  await dialog.getByRole('button', { name: 'Change 1 post' }).click();
  await expect(calendar.cardOn('2026-12-28', /once more/)).toBeVisible();
  await expect(calendar.cardOn('2026-12-23', /a short history/)).toBeVisible();

  // Skipped by name, brought back from the menu, at another rhythm from there on.
  await run(page, 'skip this', /skip this post/);
  await expect(calendar.cardOn('2026-12-21', flour)).toHaveCount(0);
  await calendar.cardOn('2026-12-17', flour).click();
  await editor.getByRole('button', { name: /^Repeats/ }).click();
  await page.getByRole('menuitem', { name: 'Make more, bring back…' }).click();
  await expect(dialog.getByText('Its rule gives no further day.')).toBeVisible();
  await dialog.getByLabel('Mon 21 Dec 2026').check();
  await dialog.getByRole('button', { name: 'Make 1 post' }).click();
  await expect(calendar.cardOn('2026-12-21', /once more/)).toBeVisible();
  await calendar.cardOn('2026-12-21', flour).focus();
  await page.keyboard.press('r');
  await dialog.getByLabel('Every how many').fill('2');
  await expect(dialog.getByText(/^Every 2 weeks on Monday and Wednesday, 4 times/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Change the rhythm' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(calendar.cardOn('2026-12-28', flour)).toHaveCount(0);
  await expect(calendar.saveStatus).toContainText('Saved');
  const changed = await seriesIn(path);
  expect(changed.records).toHaveLength(2);
  expect(changed.dates).toEqual([
    '2026-12-07',
    '2026-12-09',
    '2026-12-14',
    '2026-12-17',
    '2026-12-21',
    '2026-12-23',
    '2027-01-04',
    '2027-01-06',
  ]);

  // This and later ones go, and come back by one undo.
  await calendar.cardOn('2026-12-21', flour).click();
  await editor.getByRole('button', { name: /^Repeats/ }).click();
  await page.getByRole('menuitem', { name: 'Delete this and 3 later' }).click();
  await expect(calendar.cardOn('2026-12-21', flour)).toHaveCount(0);
  await expect(editor).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(calendar.cardOn('2026-12-21', flour)).toBeVisible();
});
