import { type Bench, settled } from './bench-page';
import type { Row } from './table';

/** The longest interaction while a text is typed into an open post, as Event Timing tells it (in steps of 8 ms). */
export async function typingRow(bench: Bench, file: string): Promise<Row> {
  const { page, close } = await bench.app(file);
  await page.locator('[data-post]').first().click();
  const text = page.getByRole('textbox', { name: 'Text' });
  await text.click();
  await settled(page);
  await page.evaluate(() => {
    const kept: number[] = [];
    Object.assign(window, { interactions: kept });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (/^(key|input)/.test(entry.name)) kept.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  const words = 'The oven is warm at five and so are we. #bread ';
  for (let round = 0; round < 4; round += 1) {
    await page.keyboard.type(words, { delay: 30 });
    // Longer than the rest after which the text becomes a command, so that typing meets the changes coming back.
    await page.waitForTimeout(500);
  }
  const kept = await page.evaluate(() => (window as unknown as { interactions: number[] }).interactions);
  const value = Math.max(0, ...kept);
  await close();
  const detail = `${words.length * 4} keys, ${kept.length} events over 16 ms`;
  return { what: 'longest interaction while typing, 10,000 posts', value, bar: 50, unit: 'ms', detail };
}
