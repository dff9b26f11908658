import { type LocalDate, shiftedDay } from '../calendar-time/local-date';
import { foldText, searchWords } from '../posts/search-text';
import { sortInSteps } from '../table/sort-rows';
import type { Asset } from './asset';
import { type AssetUses, usesOf } from './asset-uses';

/** Parts of the library that can be shown alone. */
export const assetShows = ['all', 'month', 'unused', 'starred', 'missing', 'ending'] as const;
export type AssetShow = (typeof assetShows)[number];

export const assetSorts = ['newest', 'name', 'taken', 'size', 'used'] as const;
export type AssetSort = (typeof assetSorts)[number];

/** What of the library is asked for; all of it has to hold. */
export interface AssetQuery {
  show: AssetShow;
  /** Id of a collection. */
  collection: string | null;
  /** Assets that have all of these. */
  tags: readonly string[];
  /** Words in name, tags, alt text, note or credit. */
  search: string;
  sort: AssetSort;
}

/** What an asset itself does not say. */
export interface AssetFacts {
  uses: AssetUses;
  missing: ReadonlySet<string>;
  today: LocalDate;
  /** The shown month, as `2026-12`. */
  month: string;
}

export interface AssetList {
  /** Ids of what was asked for, in its order. */
  ids: readonly string[];
  /** Of the whole library. */
  total: number;
  bytes: number;
  counts: Readonly<Record<AssetShow, number>>;
  collections: ReadonlyMap<string, number>;
  /** Tags with the number of their assets, the most used first. */
  tags: readonly (readonly [tag: string, count: number])[];
}

/** So many days before a permission ends it is told: time enough to ask for another, or to plan without. */
export const warnDays = 30;

/** `ended` from the day after its last day on, `soon` in the 30 days before. */
export function permissionState(asset: Asset, today: LocalDate): 'ended' | 'soon' | undefined {
  const until = asset.permission?.until;
  if (until === undefined) return undefined;
  if (until < today) return 'ended';
  return until <= shiftedDay(today, warnDays) ? 'soon' : undefined;
}

function belongsTo(show: AssetShow, asset: Asset, { uses, missing, today, month }: AssetFacts): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'month':
      return usesOf(uses, asset.id).some(({ date }) => date?.startsWith(month));
    case 'unused':
      return usesOf(uses, asset.id).length === 0;
    case 'starred':
      return asset.starred === true;
    case 'missing':
      return missing.has(asset.id);
    case 'ending':
      return permissionState(asset, today) !== undefined;
  }
}

const known = new WeakMap<Asset, string>();

/** Everything of an asset that is searched, folded; remembered as long as it stays the same object. */
export function assetText(asset: Asset): string {
  let text = known.get(asset);
  if (text === undefined) {
    text = foldText([asset.name, ...asset.tags, asset.alt, asset.note, asset.credit].filter(Boolean).join('\n'));
    known.set(asset, text);
  }
  return text;
}

const names = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Which comes first; equals fall back to the name, then the id, so that the order never depends on chance. */
function comparer(sort: AssetSort, uses: AssetUses): (a: Asset, b: Asset) => number {
  const byName = (a: Asset, b: Asset) => names.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
  const newest = (a = '', b = '') => (a === b ? 0 : a > b ? -1 : 1);
  const first: Record<AssetSort, (a: Asset, b: Asset) => number> = {
    newest: (a, b) => newest(a.addedAt, b.addedAt),
    name: () => 0,
    taken: (a, b) => newest(a.takenOn, b.takenOn),
    size: (a, b) => b.size - a.size,
    used: (a, b) => usesOf(uses, b.id).length - usesOf(uses, a.id).length,
  };
  return (a, b) => first[sort](a, b) || byName(a, b);
}

/** What was asked for, sorted, and what the whole library holds; a step an asset, for work in slices. */
export function* listAssets(
  assets: Readonly<Record<string, Asset>>,
  query: AssetQuery,
  facts: AssetFacts,
): Generator<void, AssetList> {
  const counts = { all: 0, month: 0, unused: 0, starred: 0, missing: 0, ending: 0 };
  const collections = new Map<string, number>();
  const tags = new Map<string, number>();
  const found: Asset[] = [];
  const words = searchWords(query.search);
  let bytes = 0;
  for (const id in assets) {
    const asset = assets[id];
    if (!asset) continue;
    bytes += asset.size;
    for (const show of assetShows) if (belongsTo(show, asset, facts)) counts[show] += 1;
    for (const each of new Set(asset.collections)) collections.set(each, (collections.get(each) ?? 0) + 1);
    for (const each of new Set(asset.tags)) tags.set(each, (tags.get(each) ?? 0) + 1);
    if (
      belongsTo(query.show, asset, facts) &&
      (query.collection === null || asset.collections.includes(query.collection)) &&
      query.tags.every((tag) => asset.tags.includes(tag)) &&
      (words.length === 0 || words.every((word) => assetText(asset).includes(word)))
    )
      found.push(asset);
    yield;
  }
  const sorted = yield* sortInSteps(found, comparer(query.sort, facts.uses));
  return {
    ids: sorted.map(({ id }) => id),
    total: counts.all,
    bytes,
    counts,
    collections,
    tags: [...tags].sort(([a, x], [b, y]) => y - x || names.compare(a, b)),
  };
}
