import { gzipSync } from 'node:zlib';
import type { Bench } from './bench-page';
import { Shell } from './shells';
import { type Row, ratioRow } from './table';

/**
 * From the start of the navigation to the first card on the screen, each time in a browser without a cache; and the
 * scripts that the app has asked for by then.
 */
export async function firstScreenRows(bench: Bench, file: string, bare: string): Promise<Row[]> {
  let scripts: Promise<number>[] = [];
  const first = async (url: string) => {
    const context = await bench.context();
    const page = await context.newPage();
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('[data-post], .bare-event')) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => Object.assign(window, { firstCard: performance.now() })));
      }).observe(document, { subtree: true, childList: true });
    });
    scripts = [];
    let cardSeen = false;
    page.on('response', (response) => {
      if (!cardSeen && response.request().resourceType() === 'script')
        scripts.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
    });
    await page.goto(url);
    const seen = await page.waitForFunction(() => (window as unknown as { firstCard?: number }).firstCard);
    cardSeen = true;
    const took = await seen.jsonValue();
    await Promise.all(scripts);
    await context.close();
    if (took === undefined) throw new Error('no card was drawn');
    return took;
  };
  let sizes: number[] = [];
  const app = async () => {
    const shell = await Shell.start(bench.options.root, file);
    const took = await first(shell.url);
    sizes = await Promise.all(scripts);
    await shell.stop();
    return took;
  };
  const row = { what: 'first screen to the first card / a bare calendar', bar: 2.5 };
  const rows = [await ratioRow(row, bench.options.samples, app, () => first(bare))];
  const value = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  const what = 'scripts until the first card, gzip';
  return [...rows, { what, value, bar: 400, unit: 'kB', detail: `${sizes.length} files` }];
}
