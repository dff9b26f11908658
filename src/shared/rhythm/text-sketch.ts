import { foldText } from '../posts/search-text';

/** What a text says, small enough to be compared with thousands of others. */
export interface TextSketch {
  /** The text itself without blank ends: two that share it are the same. */
  whole: string;
  /** Hashes of its pairs of words, ascending, each once. Empty where it has too few words to be compared. */
  pairs: Uint32Array;
  /** Numbers that texts with mostly the same pairs are likely to share one of. */
  bands: readonly number[];
}

/** Texts with fewer words are greetings and the like, of which any two are alike. */
const fewestWords = 6;
/** So many words of a text are looked at; an article of a thousand words is known by its first half. */
const mostWords = 512;
/** Characters that are cut into words: enough for `mostWords` in any language. */
const mostCharacters = 8192;

/** Bands of so many numbers: two texts that share 60% of their pairs meet in one with 99.9%, 5% of them with 4%. */
const bandCount = 16;
const rowsPerBand = 2;

/** A word; scripts that put no spaces between words count sign by sign. */
const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[\p{L}\p{N}]+/gu;
/** Links, hashtags and mentions are often the same under texts that are not. */
const unsaid = /https?:\/\/\S+|[#@]\S+/gu;

const none = new Uint32Array(0);

/** The sketch of a text: MinHash of its pairs of words, in bands (Broder 1997; Leskovec, Rajaraman, Ullman, chapter 3). */
export function sketchText(text: string): TextSketch {
  const whole = text.trim();
  const said = foldText(whole.slice(0, mostCharacters).replace(unsaid, ' '));
  const words = (said.match(word) ?? []).slice(0, mostWords);
  if (words.length < fewestWords) return { whole, pairs: none, bands: [] };
  const hashes = words.map(hashOf);
  const pairs = new Set<number>();
  for (let at = 1; at < hashes.length; at += 1) pairs.add(mix((hashes[at - 1] ?? 0) ^ Math.imul(hashes[at] ?? 0, 31)));
  return { whole, pairs: Uint32Array.from(pairs).sort(), bands: bandsOf(pairs) };
}

/** The share of pairs of words that two texts have in common, from 0 to 1 (Jaccard). */
export function likeness({ pairs: a }: TextSketch, { pairs: b }: TextSketch): number {
  if (a.length === 0 || b.length === 0) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left = 0, right = 0] = [a[i], b[j]];
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared / (a.length + b.length - shared);
}

function bandsOf(pairs: Iterable<number>): number[] {
  const least = new Uint32Array(bandCount * rowsPerBand).fill(0xffffffff);
  for (const pair of pairs)
    for (let at = 0; at < least.length; at += 1) {
      const hash = mix(pair ^ Math.imul(at + 1, 0x9e3779b1));
      if (hash < (least[at] ?? 0)) least[at] = hash;
    }
  return Array.from({ length: bandCount }, (_, band) => {
    let hash = band;
    for (let row = 0; row < rowsPerBand; row += 1)
      hash = mix(Math.imul(hash, 31) ^ (least[band * rowsPerBand + row] ?? 0));
    return hash;
  });
}

/** FNV-1a over the units of a word. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The last step of MurmurHash3: spreads what differs in one bit over all of them. */
function mix(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
