import { type Bench, metricsOf } from './bench-page';
import { daysOf, hold } from './drop-card';
import { median, type Row } from './table';

/**
 * Main-thread work from letting go of a dragged card until it lies painted on the other day: everything that the thread
 * did in between (script, style, layout, paint), in its own time, so that waiting for the processor does not count.
 * Each drop is undone before the next, so all of them meet the same month.
 */
export async function dropRow(bench: Bench, file: string): Promise<Row> {
  const { page, close } = await bench.app(file);
  const metrics = await metricsOf(page);
  const days = daysOf(page);
  const took: number[] = [];
  // The first drops meet a page that has not yet been compiled to the end.
  const warmUp = 3;
  for (let round = 0; round < bench.options.samples + warmUp; round += 1) {
    const held = await hold(page, days.nth(7 + (round % 7)), days.nth(15 + (round % 7)));
    const work = await held.drop(metrics);
    if (round >= warmUp) took.push(work);
    await held.undo();
  }
  const month = (await days.count()) * postsPerDay;
  const drawn = await page.locator('[data-post]').count();
  await close();
  const detail = `${took.length} drops, longest ${Math.max(...took).toFixed(1)} ms; ${month} posts in the shown weeks, ${drawn} cards`;
  return { what: 'main-thread work of a drop, 10,000 posts', value: median(took), bar: 50, unit: 'ms', detail };
}

/** As `spreadDays` spreads them. */
const postsPerDay = 10;
