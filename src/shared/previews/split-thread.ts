import { findMarks, type Mark, type MarkRules } from '../platforms/find-marks';
import { isBorder, Stretch } from './break-places';

/** One part of a thread: a stretch of the text without the spaces around it, in UTF-16 units. */
export interface ThreadPart {
  start: number;
  end: number;
  /** The part as it is published, with its mark. */
  text: string;
  /** It holds a single link, mention, hashtag or character that alone is more than a post takes. */
  over: boolean;
}

export interface Thread {
  parts: ThreadPart[];
  /** Where the text goes on that the most parts do not hold; absent where they hold all of it. */
  rest?: number;
}

export interface ThreadRules extends MarkRules {
  /** Whether a text, its mark included, is within the network's limit, counted in the network's own unit. */
  fits(text: string): boolean;
  /** About how many units of text fit; the search begins there. */
  about: number;
  /** How the parts are numbered, such as `{text}\n\n{part}/{count}`; only a thread of two or more is. */
  mark: string;
  /** Further parts are not made: nobody reads them, and a text of a megabyte must end somewhere. */
  most?: number;
}

/** Two digits: what a mark of any part may take. */
const mostParts = 99;
/** A line with nothing but `---` begins a new part. */
const manualBreak = /^[^\S\n]*---[^\S\n]*(?:\r?\n|$)/gm;
const space = /\s/;

/** Whether the text holds lines that ask for a new part. */
export function hasManualBreaks(text: string): boolean {
  return text.includes('---') && sections(text).length > 1;
}

/**
 * Splits a text into the parts of a thread: at the user's own breaks (`---` on a line of its own), then at the border of a
 * paragraph, line, sentence or word, the first that leaves the part reasonably full; never inside a link, mention, hashtag
 * or user-perceived character. A single word that is longer than a part is cut between characters. Between two parts lies
 * nothing but white space and breaks. A text that fits whole is one part without a mark.
 */
export function splitThread(text: string, rules: ThreadRules): Thread {
  const steps = threadSteps(text, rules);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** As `splitThread`, in steps of one count each, for a page that must not hold up keys. */
export function* threadSteps(text: string, rules: ThreadRules): Generator<void, Thread> {
  const most = Math.min(rules.most ?? mostParts, mostParts);
  // Some links and scripts take several units for one that is counted; what lies behind this is told as the rest.
  const seen = Math.min(text.length, most * Math.max(rules.about, 1) * 2 + 4096);
  const source = seen < text.length ? text.slice(0, new Stretch(text, [], 0, seen + 64).clean(seen)) : text;
  const marks = findMarks(source, rules);
  const all = sections(source);
  const [only] = all;
  if (all.length === 0) return { parts: [] };
  if (all.length === 1 && only && source.length === text.length) {
    const whole = trimmed(source, only.start, only.end);
    const body = text.slice(whole.start, whole.end);
    if (rules.fits(body)) return { parts: [{ ...whole, text: body, over: false }] };
  }
  const pass = { text, source, marks, all, most, rules };
  const made = (yield* partsOf(pass, 1)) ?? (yield* partsOf(pass, 2));
  return made ? numbered(text, made, rules) : { parts: [] };
}

interface Span {
  start: number;
  end: number;
}

interface Piece extends Span {
  /** A single mark or character that did not fit, with room for the mark of any part. */
  alone?: boolean;
}

interface Pass {
  text: string;
  /** As much of the text as is looked at. */
  source: string;
  marks: readonly Mark[];
  all: readonly Span[];
  most: number;
  rules: ThreadRules;
}

interface Made {
  parts: Piece[];
  rest?: number;
}

/** The parts with room for a mark of so many digits; nothing where they are more than such a mark can count. */
function* partsOf({ text, source, marks, all, most, rules }: Pass, digits: 1 | 2): Generator<void, Made | undefined> {
  const room = '9'.repeat(digits);
  const fits = (start: number, end: number) => rules.fits(withMark(text.slice(start, end), rules.mark, room, room));
  const parts: Piece[] = [];
  for (const section of all) {
    let at = section.start;
    while (at < section.end) {
      if (parts.length === most) return { parts, rest: at };
      if (digits === 1 && parts.length === 9) return undefined;
      const part = yield* nextPart(source, marks, { start: at, end: section.end }, fits, rules.about);
      parts.push(part);
      at = skipSpace(source, part.end, section.end);
    }
  }
  const rest = skipSpace(text, source.length, text.length);
  return rest < text.length ? { parts, rest } : { parts };
}

function numbered(text: string, { parts, rest }: Made, rules: ThreadRules): Thread {
  const count = String(parts.length);
  const made = parts.map(({ start, end, alone }, at): ThreadPart => {
    const body = text.slice(start, end);
    const whole = parts.length === 1 ? body : withMark(body, rules.mark, String(at + 1), count);
    return { start, end, text: whole, over: alone === true && !rules.fits(whole) };
  });
  return rest === undefined ? { parts: made } : { parts: made, rest };
}

/** Fills `{text}`, `{part}` and `{count}` in; signs in the text are not read as patterns. */
function withMark(body: string, mark: string, part: string, count: string): string {
  const [before = '', after = ''] = mark.split('{text}');
  const fill = (piece: string) => piece.replaceAll('{part}', part).replaceAll('{count}', count);
  return fill(before) + body + fill(after);
}

function sections(text: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  const add = (to: number) => {
    const start = skipSpace(text, from, to);
    if (start < to) found.push({ start, end: to });
  };
  if (text.includes('---'))
    for (const { 0: line, index } of text.matchAll(manualBreak)) {
      add(index);
      from = index + line.length;
    }
  add(text.length);
  return found;
}

/** The part that begins at a place where no space is. */
function* nextPart(
  text: string,
  marks: readonly Mark[],
  { start: from, end: to }: Span,
  fits: (start: number, end: number) => boolean,
  about: number,
): Generator<void, Piece> {
  const reach = Math.max(1, about);
  const stretch = new Stretch(text, marks, from, Math.min(to, from + reach) + 64);
  const ends = (place: number) => trimmed(text, from, place).end;
  const inside = (place: number) => fits(from, ends(place));
  // The furthest place that fits: reach out in doubled steps, then halve what lies between.
  let low = from;
  let high = Math.min(to, from + reach);
  while (high < to && inside(stretch.clean(high))) {
    low = stretch.clean(high);
    yield;
    high = Math.min(to, from + (high - from) * 2);
  }
  if (high === to && inside(to)) return { start: from, end: ends(to) };
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const place = stretch.clean(middle);
    yield;
    if (place === from || inside(place)) low = middle;
    else high = middle;
  }
  let furthest = stretch.clean(low);
  while (furthest > from) {
    const place = stretch.best(furthest);
    if (inside(place)) return { start: from, end: ends(place) };
    furthest = stretch.clean(place - 1);
  }
  return { start: from, end: Math.min(stretch.firstEnd(), to), alone: true };
}

/** The same stretch without white space at its end. */
function trimmed(text: string, start: number, end: number): Span {
  let last = end;
  while (last > start && space.test(text[last - 1] ?? '') && !isJoined(text, last - 1)) last -= 1;
  return { start, end: last };
}

/** The first place that is no white space. */
function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && space.test(text[at] ?? '')) at += 1;
  // A sign that sits on a space keeps it: both are one character.
  return at > from && at < to && isJoined(text, at) ? at - 1 : at;
}

/** Whether what lies before and behind a place, of which one is a space, is one user-perceived character. */
function isJoined(text: string, place: number): boolean {
  const from = Math.max(0, place - 2);
  return !isBorder(text.slice(from, place + 4), place - from);
}
