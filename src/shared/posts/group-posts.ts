import type { Post } from './post';

/** Posts by what `key` gives, each group in the order that they came in; groups in the order of their first post. */
export function groupPosts<Key>(posts: readonly Post[], key: (post: Post) => Key): Map<Key, Post[]> {
  const groups = new Map<Key, Post[]>();
  for (const post of posts) {
    const group = groups.get(key(post));
    if (group) group.push(post);
    else groups.set(key(post), [post]);
  }
  return groups;
}
