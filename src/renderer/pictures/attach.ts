import { newId } from '../../shared/ids';
import type { Media } from '../../shared/posts/media';
import type { AssetImports } from '../assets/asset-imports';

/** Media with these assets behind them; one that is there already is not added again. */
export function withAssets(media: readonly Media[], ids: readonly string[]): Media[] {
  const there = new Set(media.flatMap(({ asset }) => asset ?? []));
  return [...media, ...ids.filter((id) => !there.has(id)).map((asset) => ({ asset, url: '' }))];
}

/** The list with one entry in another place; the same list where that changes nothing. */
export function movedTo<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const moved = list[from];
  const place = Math.max(0, Math.min(list.length - 1, to));
  if (moved === undefined || place === from) return list;
  const rest = list.filter((_, at) => at !== from);
  return [...rest.slice(0, place), moved, ...rest.slice(place)];
}

/**
 * Takes files into the library and hands on the assets that they are, new or known, in the order of the files. Both are one
 * step of the history as long as `use` runs its command with the key.
 * @returns whether there was anything to use
 */
export async function importAndUse(
  imports: AssetImports,
  files: readonly File[],
  use: (ids: string[], joinKey: string) => unknown,
): Promise<boolean> {
  const joinKey = `pictures ${newId()}`;
  const { all } = await imports.add(files, { joinKey, quiet: true });
  if (all.length === 0) return false;
  await use(all, joinKey);
  return true;
}

/** What the page's own dragging carries: assets of the library, or a picture of a post that is given another place. */
const assetsType = 'application/x-kalends-assets';

export function carryAssets(data: DataTransfer, ids: readonly string[]): void {
  data.setData(assetsType, JSON.stringify(ids));
  data.effectAllowed = 'copy';
}

export function carriesAssets(data: DataTransfer | null): boolean {
  return data?.types.includes(assetsType) ?? false;
}

/** The assets that are let go; what another page has put there is none. */
export function carriedAssets(data: DataTransfer): string[] {
  try {
    const ids: unknown = JSON.parse(data.getData(assetsType));
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
