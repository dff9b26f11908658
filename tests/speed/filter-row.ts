import type { Page } from 'playwright';
import { type Bench, settled } from './bench-page';
import type { Row } from './table';
import { taskTimes } from './task-times';

/**
 * The longest task of the main thread while words are typed into the filter of the table, which goes over all posts, and
 * into the search, in a project of 30,000.
 */
export async function filterRows(bench: Bench, file: string): Promise<Row[]> {
  const { page, close } = await bench.app(file);
  await settled(page);
  const search = await longestTask(page, 'the search', 'Search or run a command', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search or run a command' }).waitFor();
  });
  await page.keyboard.press('Escape');
  await page.getByRole('navigation').getByRole('button', { name: 'Table' }).click();
  await settled(page);
  const filter = await longestTask(page, 'the filter of the table', 'Posts with the words', async () => {
    await page.getByRole('button', { name: /^Filter:/ }).click();
    await page.getByRole('textbox', { name: 'Posts with the words' }).waitFor();
  });
  await close();
  return [search, filter];
}

const typed = ['sourdough gift', 'rye order 12', 'zzz', 'größe'];

async function longestTask(page: Page, where: string, field: string, open: () => Promise<void>): Promise<Row> {
  await open();
  await settled(page);
  const box = page.getByLabel(field, { exact: true }).and(page.locator('input'));
  const times = await taskTimes(page, async () => {
    for (const words of typed) {
      await box.press('Control+a');
      await page.keyboard.type(words, { delay: 60 });
      await settled(page);
    }
  });
  return {
    what: `longest task while typing into ${where}, 30,000 posts`,
    value: times.reduce((most, time) => Math.max(most, time), 0),
    bar: 50,
    unit: 'ms',
    detail: `${typed.join('').length} keys, ${times.filter((time) => time > 50).length} tasks over 50 ms`,
  };
}
