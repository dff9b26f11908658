import type { Post } from '../../shared/posts/post';
import type { PostFields } from '../../shared/posts/post-commands';

export interface PostEdit {
  id: string;
  fields: PostFields;
}

/** How many of the posts have something: `some` is drawn as a dash. */
export type Shared = 'all' | 'some' | 'none';

/** Whether all, some or none of the posts meet a test; of no posts none do. */
export function sharedBy(posts: readonly Post[], test: (post: Post) => boolean): Shared {
  const count = posts.reduce((sum, post) => sum + Number(test(post)), 0);
  if (count === 0) return 'none';
  return count === posts.length ? 'all' : 'some';
}

/** Edits that give all posts one value; those that have it already are left out. */
export function setAll<K extends 'status' | 'pillar'>(
  posts: readonly Post[],
  field: K,
  value: PostFields[K],
): PostEdit[] {
  return posts.filter((post) => (post[field] ?? null) !== value).map(({ id }) => ({ id, fields: { [field]: value } }));
}

/** Edits that add an entry to the list of each post that lacks it, at the end, or take it out of each that has it. */
export function setEntry(
  posts: readonly Post[],
  field: 'channels' | 'labels',
  entry: string,
  wanted: boolean,
): PostEdit[] {
  return posts
    .filter((post) => post[field].includes(entry) !== wanted)
    .map((post) => {
      const without = post[field].filter((other) => other !== entry);
      return { id: post.id, fields: { [field]: wanted ? [...without, entry] : without } };
    });
}
