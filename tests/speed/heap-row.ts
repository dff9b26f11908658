import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { type Bench, settled } from './bench-page';
import type { Row } from './table';

/**
 * What the page holds after everything that is not needed has been collected, against a bare page that holds the same
 * JSON parsed. A month of the project is on the screen.
 */
export async function heapRow(bench: Bench, file: string): Promise<Row> {
  const app = await bench.app(file);
  await settled(app.page);
  const ours = await heldBytes(app.page);
  await app.close();

  const context = await bench.context();
  const page = await context.newPage();
  await page.evaluate(
    (text) => {
      Object.assign(window, { held: JSON.parse(text) });
    },
    await readFile(file, 'utf8'),
  );
  const bare = await heldBytes(page);
  await context.close();

  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  return {
    what: 'memory of the page, 30,000 posts / the same JSON parsed',
    value: ours / bare,
    bar: 1.5,
    unit: '×',
    detail: `${megabytes(ours)} against ${megabytes(bare)}`,
  };
}

/** Bytes on the JavaScript heap after two forced collections: what the first one frees may let go of more. */
async function heldBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
