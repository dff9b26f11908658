import { type Bench, metricsOf, settled } from './bench-page';
import { daysOf, hold } from './drop-card';
import { median, type Row } from './table';

/**
 * Main-thread work of moving all 500 posts of the shown weeks by dragging one of them a week on, counted as that of a
 * drop is: from letting go until the dragged one lies painted on its new day. Each move is undone before the next.
 */
export async function bulkRow(bench: Bench, file: string): Promise<Row> {
  const { page, close } = await bench.app(file);
  const metrics = await metricsOf(page);
  const days = daysOf(page);
  await days.nth(7).focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('toolbar', { name: 'Selected posts' }).getByText('500 posts').waitFor();
  await settled(page);
  const took: number[] = [];
  // The first moves meet a page that has not yet been compiled to the end.
  const warmUp = 3;
  for (let round = 0; round < bench.options.samples + warmUp; round += 1) {
    const held = await hold(page, days.nth(7 + (round % 7)), days.nth(14 + (round % 7)));
    const work = await held.drop(metrics);
    if (round >= warmUp) took.push(work);
    await held.undo();
  }
  const drawn = await page.locator('main [data-post]').count();
  await close();
  const detail = `${took.length} moves, longest ${Math.max(...took).toFixed(1)} ms; ${drawn} cards`;
  return { what: 'moving 500 selected posts, main-thread work', value: median(took), bar: 100, unit: 'ms', detail };
}
