import { type Bench, metricsOf, settled, workDone } from './bench-page';
import { median, type Row } from './table';

/** Main-thread work from letting go of a dragged card until it lies painted on the other day. */
export async function dropRow(bench: Bench, file: string): Promise<Row> {
  const { page, close } = await bench.app(file);
  const metrics = await metricsOf(page);
  const took: number[] = [];
  for (let round = 0; round <= bench.options.samples; round += 1) {
    await settled(page);
    const days = page.locator('[data-date]');
    const source = days.nth(10 + (round % 7));
    const target = days.nth(18 + (round % 7));
    const id = await source.locator('[data-post]').first().getAttribute('data-post');
    const date = await target.getAttribute('data-date');
    const from = await source.locator('[data-post]').first().boundingBox();
    const to = await target.boundingBox();
    if (!from || !to || id === null || date === null) throw new Error('there is nothing to drag');
    await page.mouse.move(from.x + 12, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + to.height - 12, { steps: 12 });
    await settled(page);
    const before = await workDone(metrics);
    const dropped = page.evaluate(inPlace, { id, date });
    await page.mouse.up();
    await dropped;
    if (round > 0) took.push((await workDone(metrics)) - before);
  }
  await close();
  const detail = `${took.length} drops, longest ${Math.max(...took).toFixed(1)} ms`;
  return { what: 'main-thread work of a drop, 10,000 posts', value: median(took), bar: 50, unit: 'ms', detail };
}

/** Resolves when the mouse has let go and the card has been painted inside its new day. */
async function inPlace({ id, date }: { id: string; date: string }): Promise<void> {
  await new Promise((resolve) => document.addEventListener('mouseup', resolve, { once: true, capture: true }));
  const there = () => document.querySelector(`[data-date="${date}"] [data-post="${id}"]`);
  do await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  while (!there());
}
