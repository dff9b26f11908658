import type { Counting, PlainCounting, WeightedCounting } from './counting';
import { findLinks } from './find-links';

/**
 * So many UTF-16 units of a text are counted by the rules of links, emoji and graphemes; behind them each code point
 * counts one. Far over the limit of every network that has such rules, and little enough for a text of a megabyte.
 */
export const exactUnits = 20_000;

/**
 * Counts a text as a network counts it: in the unit of `counting`, whose numbers come from the platform's file. Where
 * each paragraph is bounded by itself, the longest one is counted.
 */
export function countText(text: string, counting: Counting): number {
  if (counting.unit === 'weighted') return bounded(text, (head) => weighted(head, counting));
  if (!counting.perParagraph || !text.includes('\n')) return plain(text, counting);
  let most = 0;
  for (const paragraph of text.split('\n')) most = Math.max(most, plain(paragraph, counting));
  return most;
}

/** Bytes of the text in UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function bounded(text: string, count: (head: string) => number): number {
  return text.length <= exactUnits
    ? count(text)
    : count(text.slice(0, exactUnits)) + codePoints(text.slice(exactUnits));
}

/** `@user@server` as Mastodon's own counter finds it (app/javascript/mastodon/features/compose/util/counter.js). */
const serverMention = /(?<![/\w])@(\w+)@[a-z0-9.-]+[a-z0-9]+/gi;

function plain(text: string, counting: PlainCounting): number {
  const { urlLength, mentionServerFree, emojiBytes } = counting;
  if (urlLength === undefined && !mentionServerFree && !emojiBytes)
    return counting.unit === 'graphemes' ? bounded(text, graphemes) : units(text, counting);
  return bounded(text, (head) => {
    const links = urlLength === undefined ? [] : findLinks(head, { bare: false });
    let count = links.length * (urlLength ?? 0);
    let from = 0;
    for (const { start, end } of links) {
      count += words(head.slice(from, start), counting);
      from = end;
    }
    return count + words(head.slice(from), counting);
  });
}

/** Counts a stretch without links. */
function words(stretch: string, counting: PlainCounting): number {
  let count = 0;
  let rest = stretch;
  if (counting.mentionServerFree && rest.includes('@'))
    rest = rest.replace(serverMention, (_mention, user: string) => `@${user}`);
  if (counting.emojiBytes && beyondLatin.test(rest))
    rest = rest.replace(emoji, (sequence) => {
      count += byteLength(sequence);
      return '';
    });
  return count + units(rest, counting);
}

function units(text: string, { unit }: PlainCounting): number {
  switch (unit) {
    case 'characters':
      return text.length;
    case 'codePoints':
      return codePoints(text);
    case 'graphemes':
      return graphemes(text);
    case 'bytes':
      return byteLength(text);
  }
}

function codePoints(text: string): number {
  let count = text.length;
  for (let at = 1; at < text.length; at += 1)
    if ((text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) count -= 1;
  return count;
}

/** Units that never join with a neighbour of their kind: Latin, Greek, Cyrillic, plain CJK and punctuation. */
const single =
  '\\0-\\u02ff\\u0370-\\u0482\\u048a-\\u052f\\u2010-\\u2027\\u3001-\\u3020\\u3041-\\u3096\\u30a1-\\u30fa\\u4e00-\\u9fff';
/** A stretch in which units may join, with one single unit on either side. */
const joining = new RegExp(`[${single}]?(?:[^${single}]+[${single}]?)+`, 'g');
/** Intl.Segmenter takes up to 5 µs per unit, and longer than that on long rows of flags. No network's limit is near. */
const joiningUnits = 4000;
let segmenter: Intl.Segmenter | undefined;

/**
 * User-perceived characters (Unicode UAX 29). Only stretches in which units can join are given to Intl.Segmenter, and
 * only the first 4,000 units of them; code points are counted from there on.
 */
function graphemes(text: string): number {
  const lines = text.replaceAll('\r\n', '\n');
  let count = lines.length;
  let exact = joiningUnits;
  for (const [stretch] of lines.matchAll(joining)) {
    segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    const head = stretch.slice(0, exact);
    exact -= head.length;
    count -= stretch.length;
    for (const _ of segmenter.segment(head)) count += 1;
    for (const _ of stretch.slice(head.length)) count += 1;
  }
  return count;
}

/** An emoji with what joins to it (Unicode UTS 51): a flag, a keycap, or pictures with tones, styles, tags and joiners. */
const picture =
  '(?:[\\u00a9\\u00ae]\\ufe0f|(?![\\u00a9\\u00ae])\\p{Extended_Pictographic}(?!\\ufe0e)\\ufe0f?\\p{Emoji_Modifier}?(?:[\\u{e0020}-\\u{e007e}]+\\u{e007f})?)';
const emoji = new RegExp(`\\p{RI}\\p{RI}|[#*0-9]\\ufe0f?\\u20e3|${picture}(?:\\u200d${picture}){0,3}`, 'gu');
/** The keycaps #️⃣ are the only emoji that begin below U+00A9, and they hold units far above it. */
const beyondLatin = /[^\0-\u00a8]/;

/**
 * Weights per code point of the NFC text in parts of `scale`, rounded down; a link has a fixed length, an emoji sequence
 * weighs as one code point of default weight (https://github.com/twitter/twitter-text, config v3).
 */
function weighted(text: string, counting: WeightedCounting): number {
  const normal = text.normalize('NFC');
  let weight = 0;
  let from = 0;
  const { urlLength } = counting;
  for (const { start, end } of urlLength === undefined ? [] : findLinks(normal, { bare: true })) {
    weight += plainWeight(normal.slice(from, start), counting) + (urlLength ?? 0) * counting.scale;
    from = end;
  }
  return Math.floor((weight + plainWeight(normal.slice(from), counting)) / counting.scale);
}

function plainWeight(text: string, counting: WeightedCounting): number {
  let weight = 0;
  let from = 0;
  if (beyondLatin.test(text)) {
    for (const { 0: sequence, index } of text.matchAll(emoji)) {
      weight += codePointsWeight(text, from, index, counting) + counting.defaultWeight;
      from = index + sequence.length;
    }
  }
  return weight + codePointsWeight(text, from, text.length, counting);
}

function codePointsWeight(text: string, from: number, to: number, { ranges, defaultWeight }: WeightedCounting): number {
  let weight = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    let own = defaultWeight;
    for (const range of ranges) {
      if (code < range.start || code > range.end) continue;
      own = range.weight;
      break;
    }
    weight += own;
  }
  return weight;
}
