import { type Bench, metricsOf, settled, workDone } from './bench-page';
import { median, type Row } from './table';

/**
 * Main-thread work from letting go of a dragged card until it lies painted on the other day: everything that the thread
 * did in between (script, style, layout, paint), in its own time, so that waiting for the processor does not count.
 * Each drop is undone before the next, so all of them meet the same month.
 */
export async function dropRow(bench: Bench, file: string): Promise<Row> {
  const { page, close } = await bench.app(file);
  const metrics = await metricsOf(page);
  const days = page.getByRole('cell').and(page.locator('[data-date]'));
  const took: number[] = [];
  // The first drops meet a page that has not yet been compiled to the end.
  const warmUp = 3;
  for (let round = 0; round < bench.options.samples + warmUp; round += 1) {
    const source = days.nth(7 + (round % 7));
    const target = days.nth(15 + (round % 7));
    const card = source.locator('[data-post]').first();
    const id = await card.getAttribute('data-post');
    const date = await target.getAttribute('data-date');
    const from = await card.boundingBox();
    const to = await target.boundingBox();
    if (!from || !to || id === null || date === null) throw new Error('there is nothing to drag');
    await page.mouse.move(from.x + 12, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + to.height - 12, { steps: 12 });
    await settled(page);
    const dropped = page.evaluate(inPlace, { id, date });
    const before = await workDone(metrics);
    await page.mouse.up();
    await dropped;
    if (round >= warmUp) took.push((await workDone(metrics)) - before);
    await settled(page);
    await page.keyboard.press('Control+z');
    await source.locator(`[data-post="${id}"]`).waitFor();
    await settled(page);
  }
  const month = (await days.count()) * postsPerDay;
  const drawn = await page.locator('[data-post]').count();
  await close();
  const detail = `${took.length} drops, longest ${Math.max(...took).toFixed(1)} ms; ${month} posts in the shown weeks, ${drawn} cards`;
  return { what: 'main-thread work of a drop, 10,000 posts', value: median(took), bar: 50, unit: 'ms', detail };
}

/** As `spreadDays` spreads them. */
const postsPerDay = 10;

/** Resolves when the mouse has let go and the card has been painted inside its new day. */
async function inPlace({ id, date }: { id: string; date: string }): Promise<void> {
  await new Promise((resolve) => document.addEventListener('mouseup', resolve, { once: true, capture: true }));
  const there = () =>
    document.querySelector(`[data-date="${date}"] [data-post="${id}"]`)?.checkVisibility({ visibilityProperty: true });
  for (let frames = 0; frames < 600; frames += 1) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    if (there()) return;
  }
  throw new Error(`${id} did not come to ${date}`);
}
