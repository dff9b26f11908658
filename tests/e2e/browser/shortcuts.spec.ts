import type { Page } from 'playwright/test';
import { StartPage } from '../pages/start';
import { expect, type RunningApp, test } from '../support/app';
import { accessibilityFindings } from '../support/axe';
import { putSample } from '../support/files';

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-12-10T10:00:00+01:00'));
});

async function openSample(app: RunningApp, page: Page) {
  await putSample(app);
  const start = new StartPage(page);
  await start.visit(app.url);
  const calendar = await start.open('cafe-lindner.kalends');
  await expect(calendar.card(/Merry Christmas/)).toBeVisible();
  // The keys of the frame are heard where nothing has the focus; a day would take letters for a post.
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  return calendar;
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const here = (page: Page) => page.getByRole('navigation', { name: 'Areas' }).locator('[aria-current="page"]');

test('pages, views and areas by keys', async ({ app, page }) => {
  await openSample(app, page);
  // On a day, where the focus is after opening, letters begin a post.
  await page.getByRole('navigation', { name: 'Areas' }).getByRole('button', { name: 'Calendar' }).click();
  await page.keyboard.press('j');
  await expect(heading(page, 'January 2027')).toBeVisible();
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await expect(heading(page, 'November 2026')).toBeVisible();
  await page.keyboard.press('t');
  await expect(heading(page, 'December 2026')).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.getByRole('button', { name: 'Week', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('p');
  await expect(page.getByRole('region', { name: 'Ideas' })).toBeHidden();
  for (const [keys, area] of [
    ['gb', 'Board'],
    ['gt', 'Table'],
    ['ge', 'Export'],
    ['gs', 'Settings'],
    ['gc', 'Calendar'],
  ] as const) {
    await page.keyboard.type(keys);
    await expect(here(page)).toHaveText(area);
  }
});

test('a day that was pressed is the one that another view, a new post and the quick line begin at', async ({
  app,
  page,
}) => {
  const calendar = await openSample(app, page);
  const press = (date: string) => calendar.day(date).click({ position: { x: 100, y: 110 } });
  await press('2026-12-22');
  await page.getByRole('button', { name: 'Week', exact: true }).click();
  await expect(heading(page, '21 – 27 December 2026')).toBeVisible();
  await page.getByRole('button', { name: 'Month', exact: true }).click();
  await press('2026-12-23');
  await page.getByRole('button', { name: 'New post', exact: true }).click();
  const editor = page.getByRole('complementary', { name: 'Post' });
  await expect(editor.getByRole('button', { name: /^When: Wed 23 Dec 2026/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await press('2026-12-25');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Write posts in one');
  await page.getByRole('option', { name: /^Write posts in one line/ }).click();
  await expect(page.getByRole('dialog', { name: 'New post on Fri 25 Dec' })).toBeVisible();
});

test('letters that are typed into a text are letters', async ({ app, page }) => {
  const calendar = await openSample(app, page);
  await calendar.card(/Merry Christmas/).click();
  const title = page.getByRole('complementary', { name: 'Post' }).getByLabel('Title');
  await title.fill('');
  await page.keyboard.type('gs? tjk /1');
  await expect(title).toHaveValue('gs? tjk /1');
  await expect(here(page)).toHaveText('Calendar');
});

test('the page of shortcuts lists them all, finds one, and turns letters off', async ({ app, page }) => {
  await openSample(app, page);
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog.getByRole('row', { name: /Search or run a command Ctrl K/ })).toBeVisible();
  await expect(dialog.getByRole('row', { name: /Go to another post/ })).toBeVisible();
  expect(await accessibilityFindings(page)).toEqual([]);
  await dialog.getByRole('textbox', { name: 'Find a shortcut' }).fill('undo');
  await expect(dialog.getByRole('row')).toHaveText([/^UndoCtrlZ$/]);
  await dialog.getByRole('textbox', { name: 'Find a shortcut' }).fill('nothing like it');
  await expect(dialog.getByText('No shortcut for “nothing like it”.')).toBeVisible();
  await dialog.getByRole('switch', { name: 'Single letters are shortcuts' }).click();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press('j');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Search or run a command' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(heading(page, 'December 2026')).toBeVisible();
  // It is kept for the next time.
  await page.reload();
  await expect(heading(page, 'December 2026')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Search or run a command' })).toBeFocused();
  await page.keyboard.type('>keyboard');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('switch', { name: 'Single letters are shortcuts' })).not.toBeChecked();
  await expect(heading(page, 'December 2026')).toBeVisible();
});
