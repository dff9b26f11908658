import { type Bench, settled } from './bench-page';
import type { Row } from './table';

/** The longest task while 30,000 rows are scrolled through, by the wheel and by far jumps, as Long Tasks tells it. */
export async function tableRow(bench: Bench, file: string): Promise<Row> {
  const { page, close } = await bench.app(file);
  await page.getByRole('navigation').getByRole('button', { name: 'Table' }).click();
  const cell = page.getByRole('grid', { name: 'Posts' }).getByRole('gridcell').first();
  await cell.waitFor();
  await settled(page);
  await page.evaluate(() => {
    const kept: number[] = [];
    Object.assign(window, { longTasks: kept });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) kept.push(duration);
    }).observe({ type: 'longtask' });
  });
  await cell.hover();
  let turns = 0;
  for (const step of [120, 900, 6000, -900]) {
    for (let turn = 0; turn < 30; turn += 1) await page.mouse.wheel(0, step);
    turns += 30;
  }
  const scroller = page.locator('[data-scroller]');
  for (const part of [0.2, 0.9, 0.4, 1, 0])
    await scroller.evaluate((element, to) => {
      element.scrollTop = element.scrollHeight * to;
      return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }, part);
  await settled(page);
  const kept = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
  await close();
  const detail = `${turns} turns of the wheel and 5 jumps, ${kept.length} tasks over 50 ms`;
  return {
    what: 'longest task while the table scrolls, 30,000 rows',
    value: Math.max(0, ...kept),
    bar: 50,
    unit: 'ms',
    detail,
  };
}
