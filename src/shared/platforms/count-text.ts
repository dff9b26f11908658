import { findLinks } from './find-links';
import type { Counting, Platform } from './platform';

export interface TextCount {
  count: number;
  /** UTF-8 bytes, where the network bounds them as well. */
  bytes?: number;
}

/** Counts a text as a network counts it. The way is one of the units below; its numbers come from the platform's file. */
export function countText(text: string, counting: Counting): TextCount {
  switch (counting.unit) {
    case 'characters':
      return { count: characters(text, counting) };
    case 'graphemes':
      return counting.maxBytes === undefined
        ? { count: graphemes(text) }
        : { count: graphemes(text), bytes: new TextEncoder().encode(text).length };
    case 'weighted':
      return { count: weighted(text, counting) };
  }
}

/** A text against a platform's limit. `over` is false where no limit is known. */
export function checkText(text: string, platform: Platform): TextCount & { limit?: number; over: boolean } {
  const { limit, counting } = platform.text;
  const counted = countText(text, counting);
  const tooManyBytes =
    counting.unit === 'graphemes' && counting.maxBytes !== undefined && (counted.bytes ?? 0) > counting.maxBytes;
  const over = tooManyBytes || (limit !== undefined && counted.count > limit);
  return limit === undefined ? { ...counted, over } : { ...counted, limit, over };
}

/** `@user@server` as Mastodon's own counter finds it (app/javascript/mastodon/features/compose/util/counter.js). */
const serverMention = /(?<![/\w])@(\w+)@[a-z0-9.-]+[a-z0-9]+/gi;

function characters(text: string, counting: Extract<Counting, { unit: 'characters' }>): number {
  let count = text.length;
  let rest = text;
  if (counting.urlLength !== undefined) {
    const links = findLinks(text, { bare: false });
    let from = 0;
    const between: string[] = [];
    for (const { start, end } of links) {
      between.push(text.slice(from, start));
      count += counting.urlLength - (end - start);
      from = end;
    }
    rest = [...between, text.slice(from)].join(' ');
  }
  if (counting.mentionServerFree && rest.includes('@'))
    for (const [mention, user] of rest.matchAll(serverMention)) count -= mention.length - 1 - (user ?? '').length;
  return count;
}

/** Units that never join with a neighbour of their kind: Latin, Greek, Cyrillic, plain CJK and punctuation. */
const single =
  '\\0-\\u02ff\\u0370-\\u0482\\u048a-\\u052f\\u2010-\\u2027\\u3001-\\u3020\\u3041-\\u3096\\u30a1-\\u30fa\\u4e00-\\u9fff';
/** A stretch in which units may join, with one single unit on either side. */
const joining = new RegExp(`[${single}]?(?:[^${single}]+[${single}]?)+`, 'g');
/** Intl.Segmenter takes up to 5 µs per unit, and longer than that on long rows of flags. No network's limit is near. */
const exactUnits = 4000;
let segmenter: Intl.Segmenter | undefined;

/**
 * User-perceived characters (Unicode UAX 29). Only stretches in which units can join are given to Intl.Segmenter, and
 * only the first 4,000 units of them; code points are counted from there on.
 */
function graphemes(text: string): number {
  const lines = text.replaceAll('\r\n', '\n');
  let count = lines.length;
  let exact = exactUnits;
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

/**
 * Weights per code point of the NFC text in parts of `scale`, rounded down; a link has a fixed length, an emoji sequence
 * weighs as one code point of default weight (https://github.com/twitter/twitter-text, config v3).
 */
function weighted(text: string, counting: Extract<Counting, { unit: 'weighted' }>): number {
  const normal = text.normalize('NFC');
  let weight = 0;
  let from = 0;
  for (const { start, end } of findLinks(normal, { bare: true })) {
    weight += plainWeight(normal.slice(from, start), counting) + counting.urlLength * counting.scale;
    from = end;
  }
  return Math.floor((weight + plainWeight(normal.slice(from), counting)) / counting.scale);
}

function plainWeight(text: string, counting: Extract<Counting, { unit: 'weighted' }>): number {
  let weight = 0;
  let from = 0;
  // The keycaps #️⃣ are the only emoji that begin below U+00A9, and they hold units far above it.
  if (/[^\0-\u00a8]/.test(text)) {
    for (const { 0: sequence, index } of text.matchAll(emoji)) {
      weight += codePointsWeight(text, from, index, counting) + counting.defaultWeight;
      from = index + sequence.length;
    }
  }
  return weight + codePointsWeight(text, from, text.length, counting);
}

function codePointsWeight(
  text: string,
  from: number,
  to: number,
  { ranges, defaultWeight }: Extract<Counting, { unit: 'weighted' }>,
): number {
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
