import type { Post } from './post';

/** Letters that have no accent to take off but that people type as plain ones. */
const plainLetters: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };

const isAscii = (text: string) => {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
};

/** A text as it is searched: without case and accents. Texts in plain letters, which most are, take the short way. */
export function foldText(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđı]/g, (letter) => plainLetters[letter] ?? letter);
}

/** The words that are searched for: folded, without those that say nothing more. */
export function searchWords(text: string): string[] {
  const words = [...new Set(foldText(text).split(/\s+/).filter(Boolean))];
  return words.filter((word) => !words.some((other) => other !== word && other.includes(word)));
}

const known = new WeakMap<Post, string>();

/** Everything of a post that can be searched, with what single channels get instead, folded; remembered as long as the post stays the same object. */
export function searchText(post: Post): string {
  let text = known.get(post);
  if (text === undefined) {
    const parts = [post.title, post.text, post.labels.join(' '), post.notes, post.firstComment, post.link];
    for (const own of Object.values(post.variants ?? {})) parts.push(own.title, own.text, own.firstComment, own.link);
    text = foldText(parts.filter(Boolean).join('\n'));
    known.set(post, text);
  }
  return text;
}
