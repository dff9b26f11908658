import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Download } from 'playwright/test';
import { postHeadline } from '../../../src/shared/posts/post';
import { CalendarPage } from '../pages/calendar';
import { goTo, StartPage } from '../pages/start';
import { expect, test } from '../support/app';
import { readCsv, readProject } from '../support/files';

const realCalendar = resolve(
  process.env.KALENDS_REAL_CALENDARS ?? resolve(import.meta.dirname, '../../../../shared/real-calendars'),
  '02-buffer-six-columns.csv',
);

/** The published calendar where it is at hand, else one of our own with the same columns. */
async function calendarFile(folder: string): Promise<string> {
  if (existsSync(realCalendar)) return realCalendar;
  console.log(`${realCalendar} is absent; the test uses a calendar of its own.`);
  const rows = Array.from({ length: 23 }, (_, at) => {
    const date = at < 12 ? `2025-02-${String(at + 3).padStart(2, '0')}` : '';
    return `"First line ${at}\n\nSecond line",https://example.com,,${date},10:00,${at % 2 === 0 ? 'Twitter' : 'LinkedIn'}`;
  });
  const path = join(folder, 'own-calendar.csv');
  await writeFile(path, ['Text,Link,Photo,Scheduled Date,Scheduled Time,Profile', ...rows, ''].join('\n'));
  return path;
}

test('a calendar comes in, is moved about, survives closing and goes out as files', async ({ app, page }) => {
  const start = new StartPage(page);
  await start.visit(app.url);
  const source = await calendarFile(app.data.replace(/data$/, ''));

  // In: from the start page, as a new project named after the file.
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Start from a spreadsheet' }).click();
  await (await chooser).setFiles(source);
  await expect(page.getByRole('heading', { name: basename(source) })).toBeVisible();
  await page.getByRole('button', { name: 'Import 12 posts and 11 ideas' }).click();

  const calendar = new CalendarPage(page);
  await expect(page.getByRole('heading', { name: 'February 2025' })).toBeVisible();
  await expect(calendar.undo).toHaveAccessibleName(/^Undo: Import 23 posts/);
  await expect(calendar.saveStatus).toContainText('Saved');
  const path = app.file(`${basename(source, '.csv')}.kalends`);
  const imported = await readProject(path);
  expect(Object.values(imported.posts).filter((post) => post.date)).toHaveLength(12);

  // Moved: to another day by mouse, out to the ideas, and an idea back in.
  const [first] = Object.values(imported.posts).filter((post) => post.date !== undefined);
  if (!first?.date) throw new Error('nothing was imported');
  const words = postHeadline(first).slice(0, 40);
  const before = first.date;
  await calendar.drag(calendar.cardOn(before, words), calendar.day('2025-02-20'));
  await expect(calendar.cardOn('2025-02-20', words)).toBeVisible();
  await expect(calendar.undo).toHaveAccessibleName(/^Undo: Move “/);
  await expect.poll(async () => (await readProject(path)).posts[first.id]?.date).toBe('2025-02-20');

  await calendar.undo.click();
  await expect(calendar.cardOn(before, words)).toBeVisible();
  await calendar.redo.click();
  await expect(calendar.cardOn('2025-02-20', words)).toBeVisible();

  await calendar.drag(calendar.cardOn('2025-02-20', words), calendar.ideas);
  await expect(calendar.idea(words)).toBeVisible();
  await calendar.drag(calendar.idea(words), calendar.day('2025-02-22'));
  await expect(calendar.cardOn('2025-02-22', words)).toBeVisible();

  // Closed and opened again: the file holds what the screen showed.
  await expect(calendar.saveStatus).toContainText('Saved');
  await app.stop();
  const textAtClose = await readFile(path, 'utf8');
  const closed = await readProject(path);
  expect(closed.posts[first.id]).toMatchObject({ date: '2025-02-22', title: first.title, text: first.text });
  await app.launch();
  await page.goto('about:blank');
  await start.visit(app.url);
  await page.getByRole('region', { name: 'Recent' }).getByRole('button').first().click();
  await start.opened();
  expect(await readFile(path, 'utf8'), 'opening never writes').toBe(textAtClose);

  // Out: the whole plan, which comes back equal, row for row.
  await goTo(page, 'Export');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save file' }).click();
  const sheet = join(app.data, 'plan.csv');
  await (await download).saveAs(sheet);
  const rows = await readCsv(sheet);
  expect(new Set(rows.map((row) => row.post_id))).toEqual(new Set(Object.keys(closed.posts)));
  expect(rows.find((row) => row.post_id === first.id)).toMatchObject({ date: '2025-02-22', title: first.title });

  // Out: a file per channel for the publishing tool. All posts are drafts of the past, so first there is nothing.
  await page.getByRole('button', { name: /^Buffer/ }).click();
  await expect(page.getByText('No post fits this export')).toBeVisible();
  await page.getByRole('button', { name: 'Approved and scheduled' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Also drafts, in review, held and published' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Also posts in the past' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Days:/ }).click();
  await page.getByRole('menuitemradio', { name: 'Everything' }).click();
  const channels = new Set(Object.values(closed.posts).flatMap((post) => post.channels));
  const save = page.getByRole('button', { name: `Save ${channels.size} files` });
  await expect(save).toBeEnabled();
  const downloads: Download[] = [];
  page.on('download', (file) => downloads.push(file));
  await save.click();
  await expect.poll(() => downloads.length).toBe(channels.size);
  for (const file of downloads) {
    const saved = join(app.data, file.suggestedFilename());
    await file.saveAs(saved);
    const [header, ...lines] = (await readFile(saved, 'utf8')).split('\r\n');
    expect(header).toBe('Text,Image URL,Tags,Posting Time');
    expect(lines.length).toBeGreaterThan(0);
  }
});
