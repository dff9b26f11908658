import type { Mark } from '../platforms/find-marks';

/** Scripts that write words without spaces between them. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
const space = /\s/;
/** The end of a sentence: behind these signs and closing quotes, and before a space; the CJK signs need none. */
const sentenceEnd = /(?:[.!?…؟۔।]["'”’»)\]]*(?=\s)|[。！？][」』”）]*)/gu;
const paragraphEnd = /\n[^\S\n]*\n/g;
const lineEnd = /\n/g;
/** How full a part must be, in parts of what it could hold, to end at a border of that kind. */
const kinds = [
  { border: paragraphEnd, from: 0.35 },
  { border: lineEnd, from: 0.4 },
  { border: sentenceEnd, from: 0.4 },
] as const;

let words: Intl.Segmenter | undefined;
let graphemes: Intl.Segmenter | undefined;

/** Whether a place lies between two user-perceived characters of a short text. */
export function isBorder(text: string, place: number): boolean {
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const found = graphemes.segment(text).containing(place);
  return found === undefined || found.index === place;
}

/** A stretch of text in which places to break are looked for; offsets count from the beginning of the whole text. */
export class Stretch {
  private segments: Intl.Segments;
  private to: number;

  /** @param from must not lie inside a user-perceived character. */
  constructor(
    private readonly text: string,
    private readonly marks: readonly Mark[],
    readonly from: number,
    to: number,
  ) {
    this.to = Math.min(text.length, to);
    this.segments = this.cut();
  }

  /** The place itself, or the nearest before it that cuts no mark and no user-perceived character. */
  clean(place: number): number {
    const mark = this.markAround(place);
    return this.characterAt(mark ? mark.start : place).start;
  }

  /** The end of the mark or the user-perceived character that the stretch begins with. */
  firstEnd(): number {
    const mark = this.marks.find(({ start, end }) => start <= this.from && this.from < end);
    return mark ? this.behind(mark.end) : this.characterAt(this.from).end;
  }

  /** The place, or the nearest behind it, between two user-perceived characters. */
  behind(place: number): number {
    const { start, end } = this.characterAt(place);
    return start === place ? place : end;
  }

  /** The best place for a break up to `furthest`, a clean place that lies in the stretch. */
  best(furthest: number): number {
    const piece = this.text.slice(this.from, furthest);
    for (const { border, from } of kinds) {
      const place = this.last(piece, border, furthest);
      if (place !== undefined && place - this.from >= (furthest - this.from) * from) return place;
    }
    return this.lastWordEnd(piece, furthest) ?? furthest;
  }

  private last(piece: string, border: RegExp, furthest: number): number | undefined {
    // A look-ahead wants to see what follows.
    const seen = piece + this.text.slice(furthest, furthest + 1);
    let found: number | undefined;
    for (const { 0: sign, index } of seen.matchAll(border)) {
      const place = this.from + index + (space.test(sign) ? 0 : sign.length);
      if (place > this.from && place <= furthest && this.isClean(place)) found = place;
    }
    return found;
  }

  private lastWordEnd(piece: string, furthest: number): number | undefined {
    const behind = this.text[furthest] ?? ' ';
    if (space.test(behind)) return furthest;
    let spaced: number | undefined;
    for (let at = piece.length - 1; at > 0 && spaced === undefined; at -= 1)
      if (space.test(piece[at] ?? '') && this.isClean(this.from + at)) spaced = this.from + at;
    const tail = piece.slice((spaced ?? this.from) - this.from);
    return unspaced.test(tail) ? (this.lastUnspacedWord(spaced ?? this.from, furthest) ?? spaced) : spaced;
  }

  private lastUnspacedWord(from: number, furthest: number): number | undefined {
    words ??= new Intl.Segmenter(undefined, { granularity: 'word' });
    let found: number | undefined;
    for (const { index, isWordLike, segment } of words.segment(this.text.slice(from, furthest + 24))) {
      const place = from + index;
      if (place > furthest) break;
      const written = unspaced.test(segment) || unspaced.test(this.text.slice(Math.max(from, place - 2), place));
      if (place > from && isWordLike && written && this.isClean(place)) found = place;
    }
    return found;
  }

  private isClean(place: number): boolean {
    return this.clean(place) === place;
  }

  private markAround(place: number): Mark | undefined {
    let low = 0;
    let high = this.marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.marks[middle]?.end ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    const mark = this.marks[low];
    return mark && mark.start < place ? mark : undefined;
  }

  /** The user-perceived character at a place; the stretch grows where it is not seen whole. */
  private characterAt(place: number): { start: number; end: number } {
    for (;;) {
      const found = this.segments.containing(place - this.from);
      if (!found) {
        if (this.to >= this.text.length || place < this.to) return { start: place, end: place };
      } else {
        const start = this.from + found.index;
        const end = start + found.segment.length;
        if (end < this.to || this.to >= this.text.length) return { start, end };
      }
      this.to = Math.min(this.text.length, Math.max(place + 64, this.from + (this.to - this.from) * 2));
      this.segments = this.cut();
    }
  }

  private cut(): Intl.Segments {
    graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    return graphemes.segment(this.text.slice(this.from, this.to));
  }
}
