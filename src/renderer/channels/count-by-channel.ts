import type { Post } from '../../shared/posts/post';

/** For each channel: how many posts go to it, and how many of them go nowhere else. */
export function countByChannel(posts: Readonly<Record<string, Post>>): Map<string, { posts: number; only: number }> {
  const counts = new Map<string, { posts: number; only: number }>();
  for (const { channels } of Object.values(posts))
    for (const id of channels) {
      const count = counts.get(id) ?? { posts: 0, only: 0 };
      count.posts += 1;
      if (channels.length === 1) count.only += 1;
      counts.set(id, count);
    }
  return counts;
}
