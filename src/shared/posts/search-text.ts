import type { Asset } from '../assets/asset';
import { assetOf } from '../assets/used-media';
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

/**
 * The texts of a post beside its title that are searched, with what single channels get instead, each with the name of its
 * field; none for the text itself.
 * @param assets of the library, by whose names posts are found as well
 */
export function searchedTexts(post: Post, assets: Assets = {}): [where: string, text: string][] {
  const texts: [string, string | undefined][] = [
    ['Label', post.labels.join(', ')],
    ['', post.text],
    ['Notes', post.notes],
    ['First comment', post.firstComment],
    ['Link', post.link],
    ['Held', post.held?.reason],
    ['Day', post.dateWords],
  ];
  for (const { url, alt } of post.media) texts.push(['Picture', url], ['Picture', alt]);
  texts.push(['Picture', assetNames(post, assets)]);
  for (const heading in post.extra) texts.push([heading, post.extra[heading]]);
  for (const id in post.custom) {
    const value = post.custom[id];
    if (typeof value === 'string' || typeof value === 'number') texts.push(['Field', String(value)]);
  }
  for (const own of Object.values(post.variants ?? {}))
    for (const text of [own.text, own.title, own.firstComment, own.link]) texts.push(['On one channel', text]);
  return texts.filter((each): each is [string, string] => Boolean(each[1]));
}

type Assets = Readonly<Record<string, Asset>>;

/** Names and descriptions of the assets that a post or one of its versions shows; empty for most posts. */
function assetNames({ media, variants }: Post, assets: Assets): string {
  const lists = [media, ...Object.values(variants ?? {}).map((own) => own.media ?? [])];
  const all = lists.flatMap((list) => list.flatMap((each) => assetOf(each, assets) ?? []));
  return [...new Set(all)].map(({ name, alt = '' }) => `${name} ${alt}`.trim()).join(', ');
}

const known = new WeakMap<Post, string>();

/**
 * Everything of a post that can be searched, folded; its own texts are remembered as long as it stays the same object.
 * @param assets of the library, whose names may change without the post
 */
export function searchText(post: Post, assets: Assets = {}): string {
  let text = known.get(post);
  if (text === undefined) {
    text = foldText([post.title, ...searchedTexts(post).map(([, each]) => each)].join('\n'));
    known.set(post, text);
  }
  const names = assetNames(post, assets);
  return names === '' ? text : `${text}\n${foldText(names)}`;
}
