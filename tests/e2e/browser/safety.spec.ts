import { readFile, writeFile } from 'node:fs/promises';
import { goTo, StartPage } from '../pages/start';
import { expect, test } from '../support/app';
import { putSample, readProject } from '../support/files';

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-12-10T10:00:00+01:00'));
});

test('a damaged file is named with line and column, stays as it is, and a backup opens', async ({ app, page }) => {
  const path = await putSample(app);
  const start = new StartPage(page);
  await start.visit(app.url);
  const calendar = await start.open('cafe-lindner.kalends');
  await calendar.drag(calendar.cardOn('2026-12-03', /Anna/), calendar.day('2026-12-09'));
  await expect(calendar.cardOn('2026-12-09', /Anna/)).toBeVisible();
  await expect(calendar.saveStatus).toContainText('Saved');
  await app.stop();
  const broken = `${(await readFile(path, 'utf8')).slice(0, 3000)}`;
  await writeFile(path, broken);
  await app.launch();
  await page.goto('about:blank');
  await start.visit(app.url);
  await start.choose('cafe-lindner.kalends');
  const alert = page.getByRole('alert', { name: /cafe-lindner\.kalends did not open/ });
  await expect(alert).toContainText(/damaged/);
  await expect(alert).toContainText(/line \d+/);
  expect(await readFile(path, 'utf8')).toBe(broken);
  await alert.getByRole('button', { name: /backup/i }).click();
  await page
    .getByRole('button', { name: /^Open the backup of/ })
    .first()
    .click();
  const reopened = await start.opened();
  await expect(reopened.cardOn('2026-12-03', /Anna/)).toBeVisible();
  expect(await readFile(path, 'utf8')).toBe(broken);
});

test('another program changes the file: nothing is overwritten until the user chooses', async ({ app, page }) => {
  const path = await putSample(app);
  const start = new StartPage(page);
  await start.visit(app.url);
  const calendar = await start.open('cafe-lindner.kalends');
  const theirs = (await readFile(path, 'utf8')).replaceAll('Poll: rye or spelt?', 'Poll: oat or barley?');
  await writeFile(path, theirs);
  await calendar.drag(calendar.cardOn('2026-12-03', /Anna/), calendar.day('2026-12-09'));
  await expect(calendar.cardOn('2026-12-09', /Anna/)).toBeVisible();
  await expect(page.getByText(/Another program changed cafe-lindner\.kalends/)).toBeVisible();
  expect(await readFile(path, 'utf8')).toBe(theirs);
  await page.getByRole('button', { name: /^Take theirs/ }).click();
  await expect(calendar.card(/Poll: oat or barley/)).toBeVisible();
  await expect(calendar.cardOn('2026-12-03', /Anna/)).toBeVisible();
  await calendar.undo.click();
  await expect(calendar.card(/Poll: rye or spelt/)).toBeVisible();
  await expect(calendar.cardOn('2026-12-09', /Anna/)).toBeVisible();
  await expect
    .poll(async () => Object.values((await readProject(path)).posts).some(({ title }) => title.startsWith('Poll: rye')))
    .toBe(true);
});

test('the program is killed in the middle: what was reported saved is there, and the screen says it lost the host', async ({
  app,
  page,
  expectedFaults,
}) => {
  expectedFaults.push(/WebSocket|ERR_CONNECTION_REFUSED/);
  const path = await putSample(app);
  const start = new StartPage(page);
  await start.visit(app.url);
  const calendar = await start.open('cafe-lindner.kalends');
  await calendar.drag(calendar.cardOn('2026-12-03', /Anna/), calendar.day('2026-12-09'));
  await expect(calendar.cardOn('2026-12-09', /Anna/)).toBeVisible();
  await expect(calendar.saveStatus).toContainText('Saved');
  await app.stop('SIGKILL');
  await expect(page.getByRole('button', { name: /Reload/ })).toBeVisible();
  const [anna] = Object.values((await readProject(path)).posts).filter(({ title }) => title.startsWith('Anna'));
  expect(anna?.date).toBe('2026-12-09');
  await app.launch();
  await page.goto('about:blank');
  await start.visit(app.url);
  const again = await start.open('cafe-lindner.kalends');
  await expect(again.cardOn('2026-12-09', /Anna/)).toBeVisible();
});

test('a file that is no table, and one that another program holds, are said in one sentence', async ({ app, page }) => {
  await putSample(app);
  const start = new StartPage(page);
  await start.visit(app.url);
  await start.open('cafe-lindner.kalends');
  await goTo(page, 'Import');
  await page
    .getByTestId('import-file')
    .first()
    .setInputFiles({
      name: 'logo.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]),
    });
  await expect(page.getByRole('alert')).toContainText('logo.csv could not be read');
  await expect(page.getByRole('alert')).toContainText('Nothing in the project was changed');
});

test('a backup is compared and restored as one step that can be undone', async ({ app, page }) => {
  await putSample(app);
  const start = new StartPage(page);
  await start.visit(app.url);
  const calendar = await start.open('cafe-lindner.kalends');
  await calendar.drag(calendar.cardOn('2026-12-03', /Anna/), calendar.day('2026-12-09'));
  await expect(calendar.cardOn('2026-12-09', /Anna/)).toBeVisible();
  await expect(calendar.saveStatus).toContainText('Saved');
  await goTo(page, 'Backups');
  await page
    .getByRole('navigation', { name: 'Backups' })
    .getByRole('button', { name: /before the first change/ })
    .click();
  const comparison = page.getByRole('region', { name: /^Backup of/ });
  await expect(comparison).toContainText('Anna');
  await comparison.getByRole('button', { name: 'Go back to this' }).click();
  await expect(calendar.cardOn('2026-12-03', /Anna/)).toBeVisible();
  await expect(calendar.undo).toHaveAccessibleName(/Undo: .*[Bb]ackup/);
  await calendar.undo.click();
  await expect(calendar.cardOn('2026-12-09', /Anna/)).toBeVisible();
});
