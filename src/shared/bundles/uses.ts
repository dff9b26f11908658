import type { Media } from '../posts/media';
import type { Project } from '../project/project';

/** Ids of the assets that the dated posts of each month use, on any of their channels. */
export function usesOf({ posts }: Pick<Project, 'posts'>): Map<string, Set<string>> {
  const months = new Map<string, Set<string>>();
  for (const { date, media, variants } of Object.values(posts)) {
    if (date === undefined) continue;
    const month = date.slice(0, 7);
    const all: Media[] = [...media, ...Object.values(variants ?? {}).flatMap((variant) => variant.media ?? [])];
    for (const { asset } of all) {
      if (asset === undefined) continue;
      const ids = months.get(month) ?? new Set();
      months.set(month, ids.add(asset));
    }
  }
  return months;
}
