export interface Share {
  posts: number;
  /** Whole percent of everything counted; all shares together make 100. */
  percent: number;
}

/**
 * Whole percents of counts, rounded by largest remainder so that they add up to 100; of equal remainders the larger
 * count takes the point, so that the same split reads the same under other names. Counts of nothing give none.
 */
export function shares<Key extends string>(counts: ReadonlyMap<Key, number>): Map<Key, Share> {
  const counted = [...counts].filter(([, count]) => count > 0);
  const total = counted.reduce((sum, [, count]) => sum + count, 0);
  const exact = counted.map(([key, count]) => ({ key, count, share: (count * 100) / total }));
  let left = 100 - exact.reduce((sum, { share }) => sum + Math.floor(share), 0);
  const byRemainder = exact.sort(
    (a, b) => (b.share % 1) - (a.share % 1) || b.count - a.count || (a.key < b.key ? -1 : 1),
  );
  return new Map(
    byRemainder.map(({ key, count, share }) => {
      const extra = left > 0 ? 1 : 0;
      left -= extra;
      return [key, { posts: count, percent: Math.floor(share) + extra }];
    }),
  );
}

/** One more (or `by` more) under a key. */
export function count<Key>(counts: Map<Key, number>, key: Key, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
