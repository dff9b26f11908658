import type { Page } from 'playwright';
import { type Bench, metricsOf, settled, viewport, workDone } from './bench-page';
import { type Row, ratioRow } from './table';

/** Main-thread work of one turn to the next month, until its cards are painted and nothing moves any more. */
async function turnsOf(page: Page): Promise<{ turn: () => Promise<number>; cards: () => Promise<number> }> {
  const metrics = await metricsOf(page);
  const cards = () => page.locator('[data-post]').count();
  await settled(page);
  const turn = async () => {
    const before = await workDone(metrics);
    await page.evaluate(() => document.querySelector<HTMLElement>('[aria-label="Next month"]')?.click());
    await settled(page);
    const took = (await workDone(metrics)) - before;
    await page.evaluate(() => document.querySelector<HTMLElement>('[aria-label="Previous month"]')?.click());
    await settled(page);
    return took;
  };
  return { turn, cards };
}

export async function turnRows(bench: Bench, largeFile: string, smallFile: string, cardsUrl: string): Promise<Row[]> {
  const large = await bench.app(largeFile);
  const grid = large.page.locator('[data-post]').first().locator('xpath=ancestor::*[contains(@class,"grid")][1]');
  const box = (await grid.boundingBox()) ?? viewport;
  const small = await bench.app(smallFile);
  const alone = await bench.plain(`${cardsUrl}?width=${box.width}&height=${box.height}`);
  const all = [large, small, alone];
  const [ours, few, cards] = [await turnsOf(large.page), await turnsOf(small.page), await turnsOf(alone.page)];
  for (const { page } of all) await page.evaluate(nextMonth);
  for (const { page } of all) await settled(page);
  const drawn = await Promise.all([ours, few, cards].map((side) => side.cards()));
  for (const { page } of all) await page.evaluate(previousMonth);
  for (const { page } of all) await settled(page);
  if (new Set(drawn).size !== 1) throw new Error(`the three pages draw ${drawn.join(', ')} cards`);
  const { samples } = bench.options;
  const rows = [
    await ratioRow(
      { what: 'next month, 30,000 posts / the cards of its 300 alone', bar: 1.25 },
      samples,
      ours.turn,
      cards.turn,
    ),
    await ratioRow({ what: 'next month, 30,000 / 300 posts', bar: 1.1 }, samples, ours.turn, few.turn),
  ];
  for (const one of all) await one.close();
  return rows;
}

const nextMonth = () => document.querySelector<HTMLElement>('[aria-label="Next month"]')?.click();
const previousMonth = () => document.querySelector<HTMLElement>('[aria-label="Previous month"]')?.click();
