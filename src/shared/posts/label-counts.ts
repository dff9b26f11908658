import type { Post } from './post';

/** All labels in use with the number of their posts, by name. A label that a post carries twice counts once. */
export function labelCounts(posts: readonly Post[]): Map<string, number> {
  return new Map([...counted(posts)].sort(([a], [b]) => a.localeCompare(b)));
}

/** The labels in use, the most used first. */
export function labelsByUse(posts: readonly Post[]): string[] {
  return [...counted(posts)].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([label]) => label);
}

function counted(posts: readonly Post[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { labels } of posts) {
    if (labels.length === 0) continue;
    for (const label of labels.length === 1 ? labels : new Set(labels)) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}
