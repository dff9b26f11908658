import type { Post } from './post';

/** All labels in use with the number of their posts, by name. A label that a post carries twice counts once. */
export function labelCounts(posts: Readonly<Record<string, Post>>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id in posts) {
    const labels = posts[id]?.labels;
    if (!labels || labels.length === 0) continue;
    for (const label of labels.length === 1 ? labels : new Set(labels)) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a], [b]) => a.localeCompare(b)));
}
