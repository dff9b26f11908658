import { type Bench, settled } from './bench-page';
import type { Row } from './table';
import { taskTimes } from './task-times';

/** The longest task while 30,000 rows are scrolled through, by the wheel and by far jumps. */
export async function tableRow(bench: Bench, file: string): Promise<Row> {
  const { page, close } = await bench.app(file);
  await page.getByRole('navigation').getByRole('button', { name: 'Table' }).click();
  const cell = page.getByRole('grid', { name: 'Posts' }).getByRole('gridcell').first();
  await cell.waitFor();
  await settled(page);
  await cell.hover();
  const wheel = [120, 900, 6000, -900];
  const turnsEach = 30;
  const times = await taskTimes(page, async () => {
    for (const step of wheel) for (let turn = 0; turn < turnsEach; turn += 1) await page.mouse.wheel(0, step);
    const scroller = page.locator('[data-scroller]');
    for (const part of [0.2, 0.9, 0.4, 1, 0])
      await scroller.evaluate((element, to) => {
        element.scrollTop = element.scrollHeight * to;
        return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      }, part);
    await settled(page);
  });
  const long = times.filter((time) => time > 50).length;
  await close();
  const detail = `${wheel.length * turnsEach} turns of the wheel and 5 jumps, ${long} tasks over 50 ms`;
  return {
    what: 'longest task while the table scrolls, 30,000 rows',
    value: times.reduce((most, time) => Math.max(most, time), 0),
    bar: 50,
    unit: 'ms',
    detail,
  };
}
