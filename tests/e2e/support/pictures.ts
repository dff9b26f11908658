import { copyFile, mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, type Page, test } from 'playwright/test';
import { findingsInBothSchemes } from './axe';

const repository = resolve(import.meta.dirname, '../../..');

/** The sizes of the screen that a picture is taken at. `npm run pictures` puts those of `inDocs` into docs/screenshots. */
export const sizes = [
  { width: 1920, height: 1080 },
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
];

export interface Looks {
  /** Asks axe about the screen as it is, light and dark, and takes a picture of each under this name. */
  look(name: string): Promise<void>;
  /** Fails with all that axe found, by picture. */
  expectNoFindings(): void;
}

/**
 * Prepares a page for pictures: size, no motion, and a clock that stands at two in the afternoon of 10 December 2026, so
 * that the pictures of two runs show the same.
 * @param inDocs names whose pictures at 1440 × 900 belong into docs/screenshots.
 */
export async function takePictures(
  page: Page,
  { size, inDocs }: { size: (typeof sizes)[number]; inDocs: ReadonlySet<string> },
): Promise<Looks> {
  const pictures = resolve(repository, 'test-results/pictures');
  const isMaking = test.info().config.updateSnapshots === 'all';
  test.skip(size.width === 1920 && !isMaking, '`npm run pictures` looks at this size; here two sizes have to do');
  const docs = isMaking ? resolve(repository, 'docs/screenshots') : null;
  await mkdir(pictures, { recursive: true });
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.clock.setFixedTime(new Date('2026-12-10T14:02:00+01:00'));
  const findings: string[] = [];
  return {
    async look(name) {
      const found = await findingsInBothSchemes(page, async (scheme) => {
        const suffix = size.width === 1440 ? scheme : `${scheme}-${size.width}`;
        const picture = resolve(pictures, `${name}-${suffix}.png`);
        await page.screenshot({ path: picture });
        if (docs && size.width === 1440 && inDocs.has(name))
          await copyFile(picture, resolve(docs, `${name}-${scheme}.png`));
      });
      findings.push(...found.map((line) => `${name}: ${line}`));
    },
    expectNoFindings: () => expect(findings).toEqual([]),
  };
}
