import { variantOf } from './channel-post';
import type { Post } from './post';
import type { PostFields } from './post-commands';

/**
 * Edits that give all channels of posts the common content again, or the common text alone; posts that have nothing else
 * are left out. What channels that were left out had of their own stays, as nobody sees it there.
 */
export function commonAgain(posts: readonly Post[], what: 'text' | 'all'): { id: string; fields: PostFields }[] {
  return posts.flatMap((post) => {
    const own = post.channels.filter((id) => {
      const variant = variantOf(post, id);
      return variant !== undefined && (what === 'all' || variant.text !== undefined);
    });
    if (own.length === 0) return [];
    const variants = Object.fromEntries(own.map((id) => [id, what === 'all' ? null : { text: null }]));
    return [{ id: post.id, fields: { variants } }];
  });
}
