import { channelPost, variantOf } from './channel-post';
import type { Post } from './post';

/**
 * The posts of a channel as its profile shows them: the newest first, by the day and time at which they go out there.
 * @param posts dated ones in the order of the calendar.
 */
export function profileOrder(posts: readonly Post[], channel: string): Post[] {
  const found: Post[] = [];
  let shifted = false;
  for (let at = posts.length - 1; at >= 0; at--) {
    const post = posts[at];
    if (!post?.channels.includes(channel)) continue;
    found.push(post);
    if (variantOf(post, channel)?.shift) shifted = true;
  }
  if (!shifted) return found;
  const keyed = found.map((post) => {
    const { date = '', time = '' } = channelPost(post, channel);
    return { post, key: `${date} ${time}` };
  });
  return keyed.sort((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : 0)).map(({ post }) => post);
}
