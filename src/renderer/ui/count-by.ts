import type { Post } from '../../shared/posts/post';

/** How many posts carry each id that `key` gives; posts without one are left out. */
export function countBy(
  posts: Readonly<Record<string, Post>>,
  key: (post: Post) => string | undefined,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const post of Object.values(posts)) {
    const id = key(post);
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
