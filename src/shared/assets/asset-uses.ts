import type { Media } from '../posts/media';
import type { Post } from '../posts/post';

/** The posts that use an asset, by its id, in the order in which the posts are given. */
export type AssetUses = ReadonlyMap<string, readonly Post[]>;

const none: readonly Post[] = [];

/** The posts that use an asset, whether for all channels or for a single one. */
export function usesOf(uses: AssetUses, id: string): readonly Post[] {
  return uses.get(id) ?? none;
}

/** Which posts use which asset; a step a post, for work in slices. */
export function* assetUses(posts: Iterable<Post>): Generator<void, AssetUses> {
  const uses = new Map<string, Post[]>();
  for (const post of posts) {
    for (const id of assetsOf(post)) {
      const list = uses.get(id);
      if (list) list.push(post);
      else uses.set(id, [post]);
    }
    yield;
  }
  return uses;
}

/** The assets of a post, each once. */
export function assetsOf(post: Post): Set<string> {
  const ids = new Set<string>();
  const add = (media: readonly Media[] | undefined) => {
    for (const { asset } of media ?? []) if (asset !== undefined) ids.add(asset);
  };
  add(post.media);
  for (const id in post.variants) add(post.variants[id]?.media);
  return ids;
}
