import type { Post } from './post';

/** A text as it is searched: without case and accents. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

const known = new WeakMap<Post, string>();

/** Everything of a post that can be searched, folded; remembered as long as the post stays the same object. */
export function searchText(post: Post): string {
  let text = known.get(post);
  if (text === undefined) {
    const parts = [post.title, post.text, post.labels.join(' '), post.notes, post.firstComment, post.link];
    text = foldText(parts.filter(Boolean).join('\n'));
    known.set(post, text);
  }
  return text;
}
