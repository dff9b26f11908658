import { foldText } from '../posts/search-text';

/** How well a name fits what was typed; the higher the better, 0 does not fit. */
export const fits = { exact: 5, begins: 4, wordBegins: 3, holds: 2, aside: 1, none: 0 } as const;

/**
 * How well a name fits the words that were typed.
 * @param name and `aside` (further words by which it is found) are folded, as the words are.
 */
export function fitOf(name: string, words: readonly string[], aside = ''): number {
  if (words.length === 0) return fits.none;
  const [first = ''] = words;
  if (words.every((word) => name.includes(word))) {
    const phrase = words.join(' ');
    if (name === phrase) return fits.exact;
    if (name.startsWith(phrase) || (words.length === 1 && name.startsWith(first))) return fits.begins;
    return words.every((word) => beginsWord(name, word)) ? fits.wordBegins : fits.holds;
  }
  return words.every((word) => name.includes(word) || beginsWord(aside, word)) ? fits.aside : fits.none;
}

const letter = /[\p{L}\p{N}]/u;

function beginsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !letter.test(text[at - 1] ?? '')) return true;
  return false;
}

/** A piece of a text, and whether it is what was searched for. */
export interface TextPart {
  text: string;
  marked: boolean;
}

/** The text in pieces, with the words that were searched for marked where they stand, as they are written. */
export function markedParts(text: string, words: readonly string[]): TextPart[] {
  const { folded, places } = foldWithPlaces(text);
  const marks = new Uint8Array(text.length);
  for (const word of words)
    for (let at = folded.indexOf(word); word !== '' && at >= 0; at = folded.indexOf(word, at + word.length))
      marks.fill(1, places[at], places[at + word.length] ?? text.length);
  const parts: TextPart[] = [];
  for (let from = 0; from < text.length; ) {
    let to = from + 1;
    while (to < text.length && marks[to] === marks[from]) to += 1;
    parts.push({ text: text.slice(from, to), marked: marks[from] === 1 });
    from = to;
  }
  return parts;
}

/** The folded text with, for each of its units, where in the text the letter begins that it comes from. */
function foldWithPlaces(text: string): { folded: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const letterOfText of text) {
    const part = foldText(letterOfText);
    for (let unit = 0; unit < part.length; unit += 1) places.push(at);
    folded += part;
    at += letterOfText.length;
  }
  return { folded, places };
}

/** How much of a long text is looked at for an excerpt, in UTF-16 units. */
const searched = 20_000;

/** The words of a text around the first place that was searched for, on one line; undefined where there is none. */
export function excerptOf(text: string, words: readonly string[], length = 90): string | undefined {
  const line = text.slice(0, searched).replace(/\s+/g, ' ').trim();
  const { folded, places } = foldWithPlaces(line);
  const found = words.map((word) => folded.indexOf(word)).filter((at) => at >= 0);
  if (found.length === 0) return undefined;
  const at = places[Math.min(...found)] ?? 0;
  let from = at;
  if (at > length / 3) {
    const space = line.indexOf(' ', Math.max(0, at - Math.floor(length / 3)));
    from = space >= 0 && space < at ? space + 1 : at;
  } else from = 0;
  const to = Math.min(line.length, from + length);
  return `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`;
}
