import type { Asset } from '../../shared/assets/asset';
import { foldText, searchWords } from '../../shared/posts/search-text';
import type { Project } from '../../shared/project/project';

/** More tiles than this are not drawn at once: the search leads to the others. */
export const mostTiles = 120;

/**
 * Assets whose name, tags, descriptions and notes hold all words, the newest first.
 * @param unused only those that no post uses
 */
export function findAssets(
  { assets, posts }: Pick<Project, 'assets' | 'posts'>,
  text: string,
  unused: boolean,
): Asset[] {
  const words = searchWords(text);
  const used = new Set<string>();
  if (unused)
    for (const { media, variants = {} } of Object.values(posts))
      for (const list of [media, ...Object.values(variants).map((own) => own.media ?? [])])
        for (const { asset } of list) if (asset !== undefined) used.add(asset);
  const fits = ({ id, name, tags, alt = '', note = '' }: Asset) => {
    if (used.has(id)) return false;
    const all = words.length === 0 ? '' : foldText([name, ...tags, alt, note].join('\n'));
    return words.every((word) => all.includes(word));
  };
  return Object.values(assets)
    .filter(fits)
    .sort((a, b) => (b.addedAt ?? '').localeCompare(a.addedAt ?? '') || a.name.localeCompare(b.name));
}
