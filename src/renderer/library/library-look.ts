import type { AssetQuery, AssetShow, AssetSort } from '../../shared/assets/asset-list';

/** Widths of the cards, from many small ones to few large ones. */
export const cardSizes = ['small', 'medium', 'large'] as const;
export type CardSize = (typeof cardSizes)[number];

/** What of the library is shown, and how. Nothing of it is part of the project. */
export interface LibraryLook extends AssetQuery {
  layout: 'grid' | 'list';
  size: CardSize;
}

export const firstLook: LibraryLook = {
  show: 'all',
  collection: null,
  tags: [],
  search: '',
  sort: 'newest',
  layout: 'grid',
  size: 'medium',
};

/** Everything is shown, in the order that was chosen. */
export const showEverything: Partial<LibraryLook> = { show: 'all', collection: null, tags: [], search: '' };

/** True while something of the library may be hidden. */
export function isNarrowed({ show, collection, tags, search }: LibraryLook): boolean {
  return show !== 'all' || collection !== null || tags.length > 0 || search.trim() !== '';
}

export const sortNames: Record<AssetSort, string> = {
  newest: 'Newest first',
  name: 'Name',
  taken: 'Day taken',
  size: 'File size',
  used: 'Most used',
};

export const sizeNames: Record<CardSize, string> = { small: 'Small', medium: 'Medium', large: 'Large' };

/** @param month the shown month by its name */
export function showName(show: AssetShow, month: string): string {
  const names: Record<AssetShow, string> = {
    all: 'All',
    month: `Used in ${month}`,
    unused: 'Unused',
    starred: 'Starred',
    missing: 'Missing file',
    ending: 'Permission ends soon',
  };
  return names[show];
}
