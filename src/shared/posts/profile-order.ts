import type { Post } from './post';

/**
 * The posts of a channel as its profile shows them: the newest first.
 * @param posts dated ones in the order of the calendar.
 */
export function profileOrder(posts: readonly Post[], channel: string): Post[] {
  const found: Post[] = [];
  for (let at = posts.length - 1; at >= 0; at--) {
    const post = posts[at];
    if (post?.channels.includes(channel)) found.push(post);
  }
  return found;
}
