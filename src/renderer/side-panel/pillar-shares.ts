import type { Post } from '../../shared/posts/post';

export interface PillarShare {
  posts: number;
  /** Whole percent of the posts that have a pillar; all shares together make 100. */
  percent: number;
}

/** How the posts spread over the pillars. Percents are rounded by largest remainder so that they add up. */
export function pillarShares(posts: readonly Post[], known: ReadonlySet<string>): Map<string, PillarShare> {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { pillar } of posts) {
    if (pillar === undefined || !known.has(pillar)) continue;
    counts.set(pillar, (counts.get(pillar) ?? 0) + 1);
    total += 1;
  }
  const exact = [...counts].map(([id, count]) => ({ id, count, share: (count * 100) / total }));
  let left = 100 - exact.reduce((sum, { share }) => sum + Math.floor(share), 0);
  const byRemainder = exact.sort((a, b) => (b.share % 1) - (a.share % 1) || (a.id < b.id ? -1 : 1));
  return new Map(
    byRemainder.map(({ id, count, share }) => {
      const extra = left > 0 ? 1 : 0;
      left -= extra;
      return [id, { posts: count, percent: Math.floor(share) + extra }];
    }),
  );
}

/** Posts on each channel; one on three channels counts on each. */
export function channelCounts(posts: readonly Post[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const post of posts) for (const id of post.channels) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
