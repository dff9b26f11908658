import { readFile, writeFile } from 'node:fs/promises';
import { test as base, expect } from 'playwright/test';
import { CalendarPage } from '../pages/calendar';
import { readProject } from '../support/files';
import { dayOfThisMonth, electronProgram, RunningElectron, whySkipped } from './running-electron';

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

const title = 'Bake the bread';
const [before, after, later] = [15, 18, 19].map(dayOfThisMonth) as [string, string, string];
const dateIn = async (path: string) => (await readProject(path)).posts.bread?.date;

test('opens the project it is started with, edits it, and undoes by the menu', async ({ electron }) => {
  const path = await electron.project();
  const text = await readFile(path, 'utf8');
  const page = await electron.launch(path);
  const calendar = new CalendarPage(page);
  await expect(calendar.cardOn(before, title)).toBeVisible();
  expect(await readFile(path, 'utf8'), 'opening never writes').toBe(text);

  await calendar.drag(calendar.cardOn(before, title), calendar.day(after));
  await expect(calendar.cardOn(after, title)).toBeVisible();
  await expect.poll(() => dateIn(path)).toBe(after);
  await electron.pressMenu('undo');
  await expect(calendar.cardOn(before, title)).toBeVisible();
  await electron.close();
  expect(await dateIn(path)).toBe(before);
});

test('what was typed last is on the disk after closing', async ({ electron }) => {
  const path = await electron.project();
  const page = await electron.launch(path);
  await new CalendarPage(page).cardOn(before, title).click();
  await page.getByRole('complementary', { name: 'Post' }).getByLabel('Title').fill('Typed just before closing');
  await electron.close();
  expect((await readProject(path)).posts.bread?.title).toBe('Typed just before closing');
});

test('a killed program has kept what it showed as saved, and starts again', async ({ electron }) => {
  const path = await electron.project();
  const calendar = new CalendarPage(await electron.launch(path));
  await calendar.drag(calendar.cardOn(before, title), calendar.day(after));
  await expect(calendar.undo).toHaveAccessibleName(/^Undo: Move/);
  await expect(calendar.saveStatus).toContainText('Saved');
  await electron.kill();
  expect(await dateIn(path)).toBe(after);

  const again = new CalendarPage(await electron.launch(path));
  await expect(again.cardOn(after, title)).toBeVisible();
  await again.drag(again.cardOn(after, title), again.day(later));
  await expect.poll(() => dateIn(path)).toBe(later);
});

test('a damaged file is named and left as it is', async ({ electron }) => {
  const path = await electron.project();
  const damaged = (await readFile(path, 'utf8')).slice(0, 200);
  await writeFile(path, damaged);
  const page = await electron.launch(path);
  await expect(page.getByText(/plan\.kalends is damaged/)).toBeVisible();
  await electron.close();
  expect(await readFile(path, 'utf8')).toBe(damaged);
});

test('saving as asks the system for a place and goes on there', async ({ electron }) => {
  const path = await electron.project();
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
