import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ElementHandle, Page } from 'playwright';
import sharp from 'sharp';
import { thumbnailAddress } from '../../src/shared/assets/addresses';
import { type Asset, assetSchema } from '../../src/shared/assets/asset';
import type { Project } from '../../src/shared/project/project';
import { serializeProject } from '../../src/shared/project/serialize-project';
import type { Bench } from './bench-page';
import { enter } from './library-client';
import { Shell } from './shells';
import { type Row, ratioRow } from './table';

const count = 5000;

/**
 * From the press on "Library" to the first row of thumbnails, against a page that only shows the same pictures. Both make
 * their thumbnails anew.
 */
export async function libraryScreenRow(bench: Bench, plan: Project): Promise<Row> {
  const { options } = bench;
  const folder = join(options.folder, 'many-assets');
  const file = join(folder, 'plan.kalends');
  const assets = await makeAssets(join(folder, 'plan.assets'));
  await writeFile(
    file,
    serializeProject({ ...plan, assets: Object.fromEntries(assets.map((asset) => [asset.id, asset])) }),
  );
  let shown: Asset[] = [];

  const fresh = async (measure: (page: Page, shell: Shell) => Promise<number>) => {
    await rm(join(dirname(file), 'data'), { recursive: true, force: true });
    const shell = await Shell.start(options.root, file);
    const { page, close } = await bench.plain(shell.url);
    const took = await measure(page, shell);
    await close();
    await shell.stop();
    return took;
  };
  const ours = () =>
    fresh(async (page) => {
      const button = page.getByRole('navigation').getByRole('button', { name: 'Library' });
      const took = await firstRow(page, '[data-assets] img', await button.elementHandle({ timeout: 60_000 }), []);
      const sources = await page
        .locator('[data-assets] img')
        .evaluateAll((all) => all.map((each) => each.getAttribute('src') ?? ''));
      shown = assets.filter(({ file: name = '' }) => sources.some((each) => each.includes(name.slice(0, 64))));
      return took;
    });
  const base = () =>
    fresh(async (page, shell) => {
      const { door, leave } = await enter(shell.url);
      await door.projects.open({ path: file });
      const state = await door.assets.state({});
      const addresses = shown.flatMap((asset) => thumbnailAddress(state.base, asset, 'm') ?? []);
      const took = await firstRow(page, '.bare img', null, addresses);
      leave();
      return took;
    });
  await ours();
  const row = { what: `library of ${count} assets to its first row / ${shown.length} pictures alone`, bar: 1.5 };
  return ratioRow(row, Math.ceil(options.samples / 3), ours, base);
}

/** Small pictures that differ in a comment, beside the project under the names that the store gives. */
async function makeAssets(folder: string): Promise<Asset[]> {
  await mkdir(folder, { recursive: true });
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 };
  const create = { width: 640, height: 480, channels: 3 as const, background: '#888', noise };
  const picture = await sharp({ create }).jpeg({ quality: 80 }).toBuffer();
  const assets: Asset[] = [];
  for (let at = 0; at < count; at += 1) {
    const comment = Buffer.from(`\xff\xfe\x00\x08${String(at).padStart(6, '0')}`, 'latin1');
    const bytes = Buffer.concat([picture.subarray(0, 2), comment, picture.subarray(2)]);
    const file = `${createHash('sha256').update(bytes).digest('hex')}.jpg`;
    await writeFile(join(folder, file), bytes);
    const known = { kind: 'picture', type: 'image/jpeg', size: bytes.length, width: 640, height: 480 };
    const addedAt = new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString();
    assets.push(assetSchema.parse({ id: `a${at}`, name: `picture-${at}.jpg`, file, ...known, addedAt }));
  }
  return assets;
}

/**
 * Milliseconds from the press, or from the moment that bare pictures are put on the page, until all pictures of the first
 * row are decoded and painted.
 */
function firstRow(
  page: Page,
  selector: string,
  button: ElementHandle<HTMLElement | SVGElement> | null,
  addresses: readonly string[],
): Promise<number> {
  return page.evaluate(
    async ({ selector, button, addresses }) => {
      const start = performance.now();
      if (button instanceof HTMLElement) button.click();
      else {
        const bare = document.createElement('div');
        bare.className = 'bare';
        bare.style.cssText =
          'position: fixed; inset: 0; z-index: 9; display: grid; grid-template-columns: repeat(5, 1fr)';
        for (const src of addresses)
          bare.append(Object.assign(new Image(), { src, style: 'width: 100%; aspect-ratio: 4 / 3' }));
        document.body.append(bare);
      }
      for (;;) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const all = [...document.querySelectorAll<HTMLImageElement>(selector)];
        const top = Math.min(...all.map((each) => each.getBoundingClientRect().top));
        const row = all.filter((each) => Math.abs(each.getBoundingClientRect().top - top) < 40);
        if (row.length < 3 || !row.every((each) => each.complete && each.naturalWidth > 0)) continue;
        await Promise.all(row.map((each) => each.decode()));
        return performance.now() - start;
      }
    },
    { selector, button, addresses },
  );
}
