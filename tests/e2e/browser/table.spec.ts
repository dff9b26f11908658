import type { Locator, Page } from 'playwright/test';
import type { CalendarPage } from '../pages/calendar';
import { StartPage } from '../pages/start';
import { expect, type RunningApp, test } from '../support/app';
import { accessibilityFindings } from '../support/axe';
import { putSample, readProject } from '../support/files';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-12-10T10:00:00+01:00'));
});

/** The table of an open project, by the words of its headings and the numbers of its rows. */
class TablePage {
  constructor(
    readonly page: Page,
    readonly calendar: CalendarPage,
    readonly path: string,
  ) {}

  static async open(app: RunningApp, page: Page): Promise<TablePage> {
    const path = await putSample(app);
    const start = new StartPage(page);
    await start.visit(app.url);
    const calendar = await start.open('cafe-lindner.kalends');
    await page.getByRole('navigation').getByRole('button', { name: 'Table' }).click();
    const table = new TablePage(page, calendar, path);
    await expect(table.grid).toBeVisible();
    return table;
  }

  get grid(): Locator {
    return this.page.getByRole('grid', { name: 'Posts' });
  }

  heading(name: string): Locator {
    return this.grid.getByRole('columnheader', { name: new RegExp(`^${name}`) });
  }

  /** A cell by the number of its row, from 1, and the name of its column. */
  async cell(row: number, column: string): Promise<Locator> {
    const at = await this.heading(column).getAttribute('aria-colindex');
    return this.grid.locator(`[role="gridcell"][data-cell^="${row - 1} "][aria-colindex="${at}"]`);
  }

  async paste(text: string): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press('ControlOrMeta+v');
  }

  get copied(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}

test('a cell is edited in place: typing, F2, Escape, a wrong date is refused beside it, a list completes', async ({
  app,
  page,
}) => {
  const table = await TablePage.open(app, page);
  const title = await table.cell(2, 'Title');
  await title.click();
  await page.keyboard.type('Stollen is back');
  await page.keyboard.press('Enter');
  await expect(title).toHaveText('Stollen is back');
  await expect(table.grid).toBeFocused();

  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('F2');
  await page.keyboard.type(' again');
  await page.keyboard.press('Escape');
  await expect(title).toHaveText('Stollen is back');

  const date = await table.cell(2, 'Date');
  const before = await date.innerText();
  await date.dblclick();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('31.2.2026');
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: 'Date of Stollen is back' });
  await expect(page.getByRole('alert')).toContainText('This is not a date.');
  await expect(field).toHaveValue('31.2.2026');
  await field.fill('24.12.2026');
  await expect(page.getByText('24 Dec 2026').or(page.getByText('Dec 24, 2026')).last()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(date).toHaveText(before);

  // Tab goes on to the right, where the first status that fits is taken.
  await title.click();
  await page.keyboard.type('Stollen');
  await page.keyboard.press('Tab');
  await page.keyboard.type('in');
  await expect(page.getByRole('option', { name: 'In review' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(await table.cell(2, 'Status')).toHaveText('In review');
  await expect(table.calendar.undo).toHaveAccessibleName(/Status of “Stollen”/);
});

test('a block from a spreadsheet: what fits is written, the rest told, and one undo takes all of it back', async ({
  app,
  page,
}) => {
  const table = await TablePage.open(app, page);
  const before = (await readProject(table.path)).posts;
  await (await table.cell(3, 'Title')).click();
  await table.paste('=SUM(A1)\tscheduled\r\n"two\nlines"\tfinished\r\n');
  await expect(await table.cell(3, 'Title')).toHaveText('=SUM(A1)');
  await expect(await table.cell(4, 'Title')).toHaveText('two lines');
  await expect(page.getByRole('region', { name: 'Cells that did not fit' })).toContainText('Row 4, Status');
  await expect(page.getByRole('region', { name: 'Cells that did not fit' })).toContainText('“finished”');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(table.calendar.undo).toHaveAccessibleName('Nothing to undo');
  await expect(await table.cell(3, 'Title')).not.toHaveText('=SUM(A1)');

  // Too many rows and too many columns: told first, done when it is wanted.
  await table.grid.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Home');
  const wide = (day: number) =>
    [`2026-12-${day}`, '9:30', `New ${day}`, ...Array.from({ length: 8 }, () => ''), 'x', 'y'].join('\t');
  await table.paste([wide(27), wide(28), wide(29)].join('\n'));
  const dialog = page.getByRole('dialog', { name: 'The copied block is larger than the table' });
  await expect(dialog).toContainText('1 row will be changed.');
  await expect(dialog).toContainText('2 rows lie below the last one and become new posts.');
  await expect(dialog).toContainText('columns lie right of the last one and are left out.');
  await expect(table.calendar.undo).toHaveAccessibleName('Nothing to undo');
  await dialog.getByRole('button', { name: 'Paste what fits' }).click();
  await expect(table.calendar.saveStatus).toContainText('Saved');
  await expect
    .poll(async () =>
      Object.values((await readProject(table.path)).posts).filter(({ title }) => title.startsWith('New 2')),
    )
    .toHaveLength(3);
  await table.grid.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(table.calendar.undo).toHaveAccessibleName('Nothing to undo');
  await expect
    .poll(async () => Object.keys((await readProject(table.path)).posts).length)
    .toBe(Object.keys(before).length);
});

test('ranges: Shift and the arrows, copy, fill down, the handle, Delete; each is one step', async ({ app, page }) => {
  const table = await TablePage.open(app, page);
  await (await table.cell(2, 'Status')).click();
  const first = await (await table.cell(2, 'Status')).innerText();
  for (const _ of [1, 2, 3]) await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(table.grid.getByRole('gridcell', { selected: true })).toHaveCount(8);
  await page.keyboard.press('ControlOrMeta+d');
  for (const row of [3, 4, 5]) await expect(await table.cell(row, 'Status')).toHaveText(first);
  await expect(table.calendar.undo).toHaveAccessibleName(/^Undo: Edit/);
  await page.keyboard.press('ControlOrMeta+c');
  await expect.poll(() => table.copied).toContain(`${first.toLowerCase()}\t`);
  expect((await table.copied).split('\n')).toHaveLength(4);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(table.calendar.undo).toHaveAccessibleName('Nothing to undo');

  const title = await table.cell(6, 'Title');
  const words = await title.innerText();
  await title.click();
  await table.calendar.drag(page.getByTitle('Drag to fill'), await table.cell(8, 'Title'));
  await expect(await table.cell(7, 'Title')).toHaveText(words);
  await expect(await table.cell(8, 'Title')).toHaveText(words);
  await expect(await table.cell(9, 'Title')).not.toHaveText(words);
  await page.keyboard.press('Delete');
  await expect(await table.cell(7, 'Title')).toHaveText('');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(table.calendar.undo).toHaveAccessibleName('Nothing to undo');
});

test('sort, group and columns, by mouse and by the keys of the headings', async ({ app, page }) => {
  const table = await TablePage.open(app, page);
  await table.heading('Title').getByRole('button', { name: 'Title', exact: true }).click();
  await expect(table.heading('Title')).toHaveAttribute('aria-sort', 'ascending');
  await expect(await table.cell(1, 'Title')).toHaveText('5 a.m. in the bakery');

  await page.getByRole('button', { name: 'Group' }).click();
  await page.getByRole('menuitemradio', { name: 'Status' }).click();
  await expect(page.getByRole('menu')).toBeHidden();
  const draft = table.grid.getByRole('button', { name: /^Draft \d+ posts/ });
  await expect(draft).toHaveAttribute('aria-expanded', 'true');
  expect(await accessibilityFindings(page)).toEqual([]);
  await draft.click();
  await expect(draft).toHaveAttribute('aria-expanded', 'false');
  await expect(await table.cell(1, 'Status')).not.toHaveText('Draft');

  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Notes' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Pillar' }).click();
  await page.keyboard.press('Escape');
  await expect(table.heading('Notes')).toBeAttached();
  await expect(table.heading('Pillar')).toHaveCount(0);

  await table.grid.focus();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Move right' }).press('Enter');
  await expect(table.heading('Time')).toHaveAttribute('aria-colindex', '2');
  await expect(table.grid).toBeFocused();
});

test('a field of the user’s own is added, filled, checked by its type, and stands in the editor', async ({
  app,
  page,
}) => {
  const table = await TablePage.open(app, page);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitem', { name: 'Add a field…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a field' });
  await dialog.getByLabel('Name').fill('Budget');
  await dialog.getByRole('combobox', { name: 'Holds' }).click();
  await page.getByRole('option', { name: 'Number' }).click();
  await dialog.getByRole('button', { name: 'Add field' }).click();
  await expect(table.heading('Budget')).toBeAttached();

  const budget = await table.cell(1, 'Budget');
  await budget.dblclick();
  await page.keyboard.type('a lot');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('This is not a number.');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('1.250,50');
  await page.keyboard.press('Enter');
  await expect(budget).toHaveText('1250.5');

  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ControlOrMeta+Enter');
  const editor = page.getByRole('complementary', { name: 'Post' });
  await expect(editor.getByLabel('Budget')).toHaveValue('1250.5');
  await editor.getByLabel('Budget').fill('80');
  await page.keyboard.press('Tab');
  await expect(budget).toHaveText('80');
  await page.keyboard.press('Escape');
  await expect(table.grid).toBeFocused();
});
