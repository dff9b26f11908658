import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { goTo, StartPage } from '../pages/start';
import { expect, test } from '../support/app';

const folder = process.env.KALENDS_REAL_CALENDARS ?? resolve(import.meta.dirname, '../../../../shared/real-calendars');

/** What the screen must say of each published calendar, and how many rows it must report as not taken. */
const expected: [file: string, taken: string, notTaken: number][] = [
  ['01-fr-fanzone.csv', '12 posts', 6],
  ['02-buffer-six-columns.csv', '12 posts and 11 ideas', 0],
  ['03-buffer-official-template.csv', '1 post and 2 ideas', 0],
  ['04-week-n-weekday.csv', '14 ideas', 14],
  ['05-es-instagram-queue.csv', '9 posts', 0],
  ['06-us-12h-two-zones.csv', '20 posts', 0],
  ['07-ddmmyyyy-bom-quoted.csv', '141 posts', 0],
  ['08-semicolon.csv', '3 posts', 1],
  ['09-dev-launch-ragged.csv', '37 posts', 0],
  ['10-weekday-only-arabic.csv', '6 ideas', 0],
  ['11-two-lists-day-numbers.csv', '130 ideas', 0],
];

test('published calendars go through the screen without a mapping by hand', async ({ app, page }) => {
  test.setTimeout(240_000);
  test.skip(!existsSync(folder), `${folder} is absent; name the folder in KALENDS_REAL_CALENDARS`);
  const start = new StartPage(page);
  await start.visit(app.url);
  const calendar = await start.create('Everything');
  for (const [file, taken, notTaken] of expected) {
    await goTo(page, 'Import');
    await page.getByTestId('import-file').first().setInputFiles(resolve(folder, file));
    await expect(page.getByRole('heading', { name: new RegExp(file) })).toBeVisible();
    if (notTaken > 0) await expect(page.getByText(`Not taken · ${notTaken}`)).toBeVisible();
    else await expect(page.getByText(/^Not taken/)).toHaveCount(0);
    await page.getByRole('button', { name: `Import ${taken}`, exact: true }).click();
    await expect(calendar.undo).toHaveAccessibleName(new RegExp(`^Undo: Import .*${file.slice(0, 12)}`));
  }
  await expect(calendar.saveStatus).toContainText('Saved');
});
