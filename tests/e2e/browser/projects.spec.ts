import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'playwright/test';
import { CalendarPage } from '../pages/calendar';
import { goTo, StartPage } from '../pages/start';
import { expect, test } from '../support/app';
import { putSample, readProject } from '../support/files';

const commandLine = resolve(import.meta.dirname, '../../../out/main/command-line.js');

// By its own run bit, as `npx kalends` starts it; Windows has none.
const [program = '', ...first] = process.platform === 'win32' ? [process.execPath, commandLine] : [commandLine];

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-12-10T10:00:00+01:00'));
});

async function projectMenu(page: Page, item: string): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Project / })
    .click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('a new project with channels and pillars; deleting one says first what happens to its posts', async ({
  app,
  page,
}) => {
  const start = new StartPage(page);
  await start.visit(app.url);
  const calendar = await start.create('Radhaus Nord', ['Instagram', 'Newsletter']);
  await calendar.day('2026-12-15').dblclick({ position: { x: 60, y: 90 } });
  await page.keyboard.press('Control+Enter');
  const editor = page.getByRole('complementary', { name: 'Post' });
  await expect(editor.getByLabel('Title')).toBeFocused();
  await page.keyboard.type('Winter service');
  await editor.getByRole('button', { name: /^Channels: / }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Newsletter', exact: true }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(calendar.cardOn('2026-12-15', /Winter service, draft, Newsletter/)).toBeVisible();

  await goTo(page, 'Settings');
  await page.getByRole('tab', { name: 'Pillars' }).click();
  await page.getByRole('button', { name: 'Add pillar' }).click();
  await page.getByLabel('Name of Pillar 1').fill('Know-how');
  await page.getByRole('tab', { name: 'Channels' }).click();
  await page.getByRole('button', { name: 'More for Newsletter' }).click();
  await page.getByRole('menuitem', { name: /Delete/ }).click();
  const confirm = page.getByRole('dialog', { name: 'Delete Newsletter?' });
  await expect(confirm).toContainText(/1 post/);
  await confirm.getByRole('button', { name: 'Delete channel' }).click();
  await expect(calendar.undo).toHaveAccessibleName('Undo: Delete channel “Newsletter”');
  await goTo(page, 'Calendar');
  await expect(calendar.cardOn('2026-12-15', /Winter service, draft$/)).toBeVisible();
  await calendar.undo.click();
  await expect(calendar.cardOn('2026-12-15', /Winter service, draft, Newsletter/)).toBeVisible();
  await expect(calendar.saveStatus).toContainText('Saved');
  const project = await readProject(app.file('radhaus-nord.kalends'));
  expect(Object.values(project.pillars).map(({ name }) => name)).toEqual(['Know-how']);
  expect(
    Object.values(project.channels)
      .map(({ platform }) => platform)
      .sort(),
  ).toEqual(['instagram', 'newsletter']);
});

test('save a copy, save as, rename: the files say where the work goes on', async ({ app, page }) => {
  await putSample(app);
  const start = new StartPage(page);
  await start.visit(app.url);
  const calendar = await start.open('cafe-lindner.kalends');
  await projectMenu(page, 'Save a copy…');
  await page.getByRole('dialog').getByLabel('File name').fill('copy');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => existsSync(app.file('copy.kalends'))).toBe(true);
  await expect(page.getByRole('contentinfo')).toContainText('cafe-lindner.kalends');

  await projectMenu(page, 'Save as…');
  await page.getByRole('dialog').getByLabel('File name').fill('copy');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog')).toContainText(/already/);
  await page.getByRole('dialog').getByLabel('File name').fill('second plan');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('contentinfo')).toContainText('second plan.kalends');

  await projectMenu(page, 'Rename…');
  await page.getByRole('dialog').getByLabel('File').fill('december');
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByRole('contentinfo')).toContainText('december.kalends');
  await calendar.drag(calendar.cardOn('2026-12-03', /Anna/), calendar.day('2026-12-09'));
  await expect(calendar.cardOn('2026-12-09', /Anna/)).toBeVisible();
  await expect(calendar.saveStatus).toContainText('Saved');
  await expect
    .poll(async () => (await readdir(app.folder)).filter((name) => name.endsWith('.kalends')).sort())
    .toEqual(['cafe-lindner.kalends', 'copy.kalends', 'december.kalends']);
  const dates = async (file: string) =>
    Object.values((await readProject(app.file(file))).posts).find(({ title }) => title.startsWith('Anna'))?.date;
  expect(await Promise.all(['cafe-lindner.kalends', 'copy.kalends', 'december.kalends'].map(dates))).toEqual([
    '2026-12-03',
    '2026-12-03',
    '2026-12-09',
  ]);
});

test('two windows on one project see each other; the command line is told that the file is in use', async ({
  app,
  page,
  context,
}) => {
  const path = await putSample(app);
  const start = new StartPage(page);
  await start.visit(app.url);
  const calendar = await start.open('cafe-lindner.kalends');
  const second = await context.newPage();
  await second.clock.setFixedTime(new Date('2026-12-10T10:00:00+01:00'));
  const otherStart = new StartPage(second);
  await otherStart.visit(app.url);
  const other = await otherStart.open('cafe-lindner.kalends');
  await calendar.drag(calendar.cardOn('2026-12-03', /Anna/), calendar.day('2026-12-09'));
  await expect(calendar.cardOn('2026-12-09', /Anna/)).toBeVisible();
  await expect(other.cardOn('2026-12-09', /Anna/)).toBeVisible();
  await other.undo.click();
  await expect(calendar.cardOn('2026-12-03', /Anna/)).toBeVisible();

  const csv = app.file('more.csv');
  await writeFile(csv, 'Date,Text\n2026-12-11,Hello\n');
  await expect(calendar.saveStatus).toContainText('Saved');
  const before = await readFile(path, 'utf8');
  const told = spawnSync(program, [...first, 'import', path, csv], {
    encoding: 'utf8',
    env: { ...process.env, KALENDS_DATA: app.data },
  });
  expect(told.status).toBe(2);
  expect(told.stderr).toMatch(/cafe-lindner\.kalends .*(open|use)/);
  expect(await readFile(path, 'utf8')).toBe(before);
});

test('a disk that fills up: nothing is lost, the reason is said, and saving goes on when there is room', async ({
  page,
  app,
}) => {
  const place = `${app.folder}-small`;
  const mounted =
    process.platform === 'linux' &&
    process.getuid?.() === 0 &&
    spawnSync('sh', ['-c', `mkdir -p ${place} && mount -t tmpfs -o size=160k tmpfs ${place}`]).status === 0;
  test.skip(
    !mounted,
    'a small disk can be mounted only by root on Linux; the same is tested with injected errors in tests/main',
  );
  try {
    await app.stop();
    await app.launch('--dir', place);
    await putSample({ file: (name) => `${place}/${name}` });
    const start = new StartPage(page);
    await start.visit(app.url);
    const calendar = await start.open('cafe-lindner.kalends');
    expect(spawnSync('sh', ['-c', `head -c 1M /dev/zero > ${place}/filler; true`]).status).toBe(0);
    await calendar.drag(calendar.cardOn('2026-12-03', /Anna/), calendar.day('2026-12-09'));
    await expect(calendar.cardOn('2026-12-09', /Anna/)).toBeVisible();
    await expect(calendar.saveStatus).toContainText('Not saved');
    await expect(page.getByRole('alert')).toContainText(/full|space/);
    expect(
      Object.values((await readProject(`${place}/cafe-lindner.kalends`)).posts).some(
        ({ date, title }) => title.startsWith('Anna') && date === '2026-12-03',
      ),
    ).toBe(true);
    spawnSync('rm', [`${place}/filler`]);
    await page.getByRole('button', { name: 'Retry' }).click();
    await expect(calendar.saveStatus).toContainText('Saved');
    expect(
      Object.values((await readProject(`${place}/cafe-lindner.kalends`)).posts).some(
        ({ date, title }) => title.startsWith('Anna') && date === '2026-12-09',
      ),
    ).toBe(true);
  } finally {
    await app.stop();
    spawnSync('umount', [place]);
  }
});

test('the theme is kept; a reload comes back to the same project and month', async ({ app, page }) => {
  await putSample(app);
  const start = new StartPage(page);
  await start.visit(app.url);
  await start.open('cafe-lindner.kalends');
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Project / })
    .click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Next month' }).click();
  await expect(page.getByRole('heading', { name: 'January 2027' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'January 2027' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expect(new CalendarPage(page).undo).toBeVisible();
});
