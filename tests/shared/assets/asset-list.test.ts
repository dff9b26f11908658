import { expect, test } from 'vitest';
import { type Asset, assetSchema } from '../../../src/shared/assets/asset';
import { type AssetQuery, listAssets, permissionState } from '../../../src/shared/assets/asset-list';
import { assetUses, usesOf } from '../../../src/shared/assets/asset-uses';
import { durationWords, typeName } from '../../../src/shared/assets/asset-words';
import { postSchema } from '../../../src/shared/posts/post';

function done<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const asset = (id: string, fields: Partial<Asset> = {}) => assetSchema.parse({ id, name: `${id}.jpg`, ...fields });
const library = Object.fromEntries(
  [
    asset('a10', { tags: ['bread', 'oven'], size: 10, starred: true, addedAt: '2026-11-01T00:00:00Z' }),
    asset('a2', { tags: ['bread'], size: 30, collections: ['c'], addedAt: '2026-11-03T00:00:00Z' }),
    asset('b', {
      alt: 'A Café window',
      size: 20,
      takenOn: '2026-10-02',
      permission: { text: '', until: '2026-12-24' },
    }),
    asset('d', { note: 'ask Anna', permission: { text: '', until: '2026-12-01' } }),
  ].map((each) => [each.id, each]),
);
const posts = [
  postSchema.parse({ id: 'p', date: '2026-12-04', media: [{ asset: 'a2' }, { asset: 'a2' }, { url: 'x.jpg' }] }),
  postSchema.parse({ id: 'q', date: '2027-01-04', variants: { ch: { media: [{ asset: 'b' }, { asset: 'a2' }] } } }),
];
const facts = { uses: done(assetUses(posts)), missing: new Set(['d']), today: '2026-12-10', month: '2026-12' };
const list = (query: Partial<AssetQuery> = {}) =>
  done(listAssets(library, { show: 'all', collection: null, tags: [], search: '', sort: 'name', ...query }, facts));

test('a post uses an asset once, whether for all channels or for one', () => {
  expect(usesOf(facts.uses, 'a2').map(({ id }) => id)).toEqual(['p', 'q']);
  expect(usesOf(facts.uses, 'b').map(({ id }) => id)).toEqual(['q']);
  expect(usesOf(facts.uses, 'a10')).toEqual([]);
});

test('the parts of the library with their numbers', () => {
  expect(list().counts).toEqual({ all: 4, month: 1, unused: 2, starred: 1, missing: 1, ending: 2 });
  expect(list({ show: 'month' }).ids).toEqual(['a2']);
  expect(list({ show: 'unused' }).ids).toEqual(['a10', 'd']);
  expect(list({ show: 'starred' }).ids).toEqual(['a10']);
  expect(list({ show: 'missing' }).ids).toEqual(['d']);
  expect(list({ show: 'ending' }).ids).toEqual(['b', 'd']);
  expect(list({ collection: 'c' }).ids).toEqual(['a2']);
  expect(list({ tags: ['bread', 'oven'] }).ids).toEqual(['a10']);
  expect(list()).toMatchObject({ total: 4, bytes: 60 });
  expect(list().tags).toEqual([
    ['bread', 2],
    ['oven', 1],
  ]);
  expect([...list().collections]).toEqual([['c', 1]]);
});

test.each([
  ['cafe window', ['b']],
  ['ANNA', ['d']],
  ['bread', ['a2', 'a10']],
  ['jpg bread oven', ['a10']],
  ['nothing', []],
])('words are found in name, tags, alt text and note: %s', (search, ids) => {
  expect(list({ search }).ids).toEqual(ids);
});

test.each([
  ['name', ['a2', 'a10', 'b', 'd']],
  ['newest', ['a2', 'a10', 'b', 'd']],
  ['taken', ['b', 'a2', 'a10', 'd']],
  ['size', ['a2', 'b', 'a10', 'd']],
  ['used', ['a2', 'b', 'a10', 'd']],
] as const)('in the order of %s', (sort, ids) => {
  expect(list({ sort }).ids).toEqual(ids);
});

test.each([
  ['2026-12-09', 'ended'],
  ['2026-12-10', 'soon'],
  ['2027-01-09', 'soon'],
  ['2027-01-10', undefined],
  [undefined, undefined],
])('a permission until %s is %s on 10 December', (until, state) => {
  expect(permissionState(asset('a', { permission: { text: '', until } }), '2026-12-10')).toBe(state);
});

test('lengths and types in words', () => {
  expect([0.4, 32, 61.6, 3725].map(durationWords)).toEqual(['0:00', '0:32', '1:02', '1:02:05']);
  expect(['image/jpeg', 'image/svg+xml', 'video/quicktime', 'application/pdf', 'odd'].map(typeName)).toEqual([
    'JPEG',
    'SVG',
    'MOV',
    'PDF',
    'ODD',
  ]);
});
