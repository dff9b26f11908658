import { readFile, writeFile } from 'node:fs/promises';
import { test as base, expect } from 'playwright/test';
import { CalendarPage } from '../pages/calendar';
import { readProject } from '../support/files';
import { electronProgram, RunningElectron, whySkipped } from './running-electron';

const test = base.extend<{ electron: RunningElectron }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures out of this pattern
  electron: async ({}, use) => {
    const electron = await RunningElectron.prepare();
    await use(electron);
    await electron.remove();
  },
});

if (!electronProgram) console.log(whySkipped);
test.skip(!electronProgram, whySkipped);
// Each test starts a program of its own; two at once would compete for the machine.
test.describe.configure({ mode: 'default' });

/** A post of the sample and where it lies. */
async function somePost(path: string): Promise<{ id: string; title: string; date: string }> {
  const { posts } = await readProject(path);
  const post = Object.values(posts).find(({ date, title }) => date?.startsWith('2026-12-1') && title !== '');
  if (!post?.date) throw new Error('the sample has no such post');
  return { id: post.id, title: post.title, date: post.date };
}

test('opens the project it is started with, edits it, and undoes by the menu', async ({ electron }) => {
  const path = await electron.sample();
  const before = await readFile(path, 'utf8');
  const post = await somePost(path);
  const page = await electron.launch(path);
  const calendar = new CalendarPage(page);
  await expect(calendar.cardOn(post.date, post.title)).toBeVisible();
  expect(await readFile(path, 'utf8'), 'opening never writes').toBe(before);

  await calendar.drag(calendar.cardOn(post.date, post.title), calendar.day('2026-12-29'));
  await expect(calendar.cardOn('2026-12-29', post.title)).toBeVisible();
  await expect.poll(async () => (await readProject(path)).posts[post.id]?.date).toBe('2026-12-29');
  await electron.pressMenu('undo');
  await expect(calendar.cardOn(post.date, post.title)).toBeVisible();
  await electron.close();
  expect((await readProject(path)).posts[post.id]?.date).toBe(post.date);
});

test('what was typed last is on the disk after closing', async ({ electron }) => {
  const path = await electron.sample();
  const post = await somePost(path);
  const page = await electron.launch(path);
  await new CalendarPage(page).cardOn(post.date, post.title).click();
  const title = page.getByRole('complementary', { name: 'Post' }).getByLabel('Title');
  await title.fill('Typed just before closing');
  await electron.close();
  expect((await readProject(path)).posts[post.id]?.title).toBe('Typed just before closing');
});

test('a killed program has kept what it showed as saved, and starts again', async ({ electron }) => {
  const path = await electron.sample();
  const post = await somePost(path);
  const calendar = new CalendarPage(await electron.launch(path));
  await calendar.drag(calendar.cardOn(post.date, post.title), calendar.day('2026-12-29'));
  await expect(calendar.undo).toHaveAccessibleName(/^Undo: Move/);
  await expect(calendar.saveStatus).toContainText('Saved');
  await electron.kill();
  expect((await readProject(path)).posts[post.id]?.date).toBe('2026-12-29');

  const again = new CalendarPage(await electron.launch(path));
  await expect(again.cardOn('2026-12-29', post.title)).toBeVisible();
  await again.drag(again.cardOn('2026-12-29', post.title), again.day('2026-12-30'));
  await expect.poll(async () => (await readProject(path)).posts[post.id]?.date).toBe('2026-12-30');
});

test('a damaged file is named and left as it is', async ({ electron }) => {
  const path = await electron.sample();
  const damaged = (await readFile(path, 'utf8')).slice(0, 2000);
  await writeFile(path, damaged);
  const page = await electron.launch(path);
  await expect(page.getByText(/cafe-lindner\.kalends is damaged/)).toBeVisible();
  await electron.close();
  expect(await readFile(path, 'utf8')).toBe(damaged);
});

test('saving as asks the system for a place and goes on there', async ({ electron }) => {
  const path = await electron.sample();
  const page = await electron.launch(path);
  await expect(new CalendarPage(page).undo).toBeVisible();
  const target = electron.file('second.kalends');
  await electron.running.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, target);
  await electron.pressMenu('Save as');
  await expect
    .poll(() =>
      readProject(target).then(
        ({ name }) => name,
        () => '',
      ),
    )
    .toBe((await readProject(path)).name);
});
