import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedTo, withAssets } from '../../../src/renderer/pictures/attach';
import { cropOf, viewOf } from '../../../src/renderer/pictures/crop-view';
import { findAssets } from '../../../src/renderer/pictures/find-assets';
import { assetSchema } from '../../../src/shared/assets/asset';
import { ratioValue } from '../../../src/shared/platforms/ratio';
import { postSchema } from '../../../src/shared/posts/post';

const ratios = fc.constantFrom('1:1', '4:5', '9:16', '16:9', '1.91:1', '2:3');
const views = fc.record({
  ratio: ratios,
  x: fc.double({ min: -1, max: 2, noNaN: true }),
  y: fc.double({ min: -1, max: 2, noNaN: true }),
  zoom: fc.double({ min: 0.1, max: 20, noNaN: true }),
});

test('a part never leaves the picture, has its ratio, and is found again as it was kept', () => {
  fc.assert(
    fc.property(views, fc.double({ min: 0.2, max: 5, noNaN: true }), (view, picture) => {
      const crop = cropOf(view, picture);
      expect(crop.x).toBeGreaterThanOrEqual(0);
      expect(crop.y).toBeGreaterThanOrEqual(0);
      expect(crop.x + crop.width).toBeLessThanOrEqual(1 + 1e-9);
      expect(crop.y + crop.height).toBeLessThanOrEqual(1 + 1e-9);
      expect((crop.width / crop.height) * picture).toBeCloseTo(ratioValue(view.ratio) ?? 0, 6);
      const again = cropOf(viewOf(crop, picture), picture);
      for (const key of ['x', 'y', 'width', 'height'] as const) expect(again[key]).toBeCloseTo(crop[key], 6);
    }),
  );
});

test('an asset is added once; an order keeps all that there is', () => {
  expect(withAssets([{ url: 'a.jpg' }, { url: '', asset: 'a' }], ['a', 'b'])).toEqual([
    { url: 'a.jpg' },
    { url: '', asset: 'a' },
    { url: '', asset: 'b' },
  ]);
  const list = ['a', 'b', 'c'];
  expect(movedTo(list, 0, 2)).toEqual(['b', 'c', 'a']);
  expect(movedTo(list, 2, -5)).toEqual(['c', 'a', 'b']);
  expect(movedTo(list, 2, 9)).toBe(list);
  expect(movedTo(list, 7, 0)).toBe(list);
});

test('the library is searched by words, the newest first, and for what no post and no version uses', () => {
  const asset = (id: string, fields: object) => [id, assetSchema.parse({ id, ...fields })] as const;
  const assets = Object.fromEntries([
    asset('a', { name: 'Brötchen.jpg', addedAt: '2026-11-01T00:00:00Z' }),
    asset('b', { name: 'oven.jpg', tags: ['brotchen'], addedAt: '2026-11-02T00:00:00Z' }),
    asset('c', { name: 'cake.jpg', alt: 'A cake' }),
  ]);
  const variants = { x: { media: [{ asset: 'b' }] } };
  const posts = { p: postSchema.parse({ id: 'p', media: [{ asset: 'c' }], channels: ['x'], variants }) };
  const ids = (text: string, unused = false) => findAssets({ assets, posts }, text, unused).map(({ id }) => id);
  expect(ids('')).toEqual(['b', 'a', 'c']);
  expect(ids('BROT')).toEqual(['b', 'a']);
  expect(ids('', true)).toEqual(['a']);
});
