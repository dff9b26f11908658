import type { LocalTime } from '../calendar-time/local-date';
import { lineTime } from './line-time';
import { type LineKind, type LineRecord, type LineWords, lineMarks, namedBy, wholeName } from './line-words';

/** Why a word with a mark stays in the title. */
export interface LineNote {
  word: string;
  kind: LineKind;
  /** `second`: a post has one pillar, campaign, template and status, and the line has named one before. */
  why: 'unknown' | 'ambiguous' | 'second';
  /** Names of what it could mean. */
  could: readonly string[];
}

/** A quick line as it is understood. Lists have no entry twice. */
export interface LineReading {
  title: string;
  time?: LocalTime;
  channels: string[];
  labels: string[];
  pillar?: string;
  campaign?: string;
  template?: string;
  status?: string;
  notes: LineNote[];
}

/** A word of the line and where it stands. */
export interface LineToken {
  word: string;
  from: number;
  to: number;
}

export function lineTokens(line: string): LineToken[] {
  return [...line.matchAll(/\S+/gu)].map((found) => ({
    word: found[0],
    from: found.index,
    to: found.index + found[0].length,
  }));
}

/**
 * Reads a line such as `12:00 ig fb Poll: rye or spelt? #bread /offers`.
 *
 * A time may begin it. Channels stand before the title by any of their names, or anywhere behind `@`; the other marks
 * are in `lineMarks`. `\` before a word makes it a word of the title. What names nothing, or more than one thing, stays
 * in the title as it was typed, with a note. Never throws.
 * @param bare whether names without `@` are channels; a pasted list of sentences is read without.
 */
export function readLine(line: string, words: LineWords, { bare = true } = {}): LineReading {
  const tokens = lineTokens(line);
  const reading: LineReading = { title: '', channels: [], labels: [], notes: [] };
  const title: string[] = [];
  const time = bare ? timeOfLine(tokens, words) : tokens[0] && lineTime(tokens[0].word, tokens[1]?.word);
  if (time) reading.time = time.time;
  let leading = bare;
  for (const { word } of tokens.slice(time?.words ?? 0)) {
    if (takeMark(word, words, reading)) continue;
    const channels = leading ? bareChannels(word, words) : null;
    if (channels === 'ambiguous') title.push(word);
    else if (channels) for (const { id } of channels) add(reading.channels, id);
    else {
      leading = false;
      title.push(word.startsWith('\\') && word.length > 1 ? word.slice(1) : word);
    }
    if (channels === 'ambiguous') reading.notes.push(noteOf(word, 'channel', wholeName(words.channel, word)));
  }
  reading.title = title.join(' ');
  return reading;
}

/** The time that a line begins with. A bare hour is one where a channel follows it: `9 ig fb Title`. */
export function timeOfLine(tokens: readonly LineToken[], words: LineWords): ReturnType<typeof lineTime> {
  const [first, second] = tokens;
  if (!first) return undefined;
  const time = lineTime(first.word, second?.word);
  if (time || !second || !/^\d{1,2}$/.test(first.word)) return time;
  return bareChannels(second.word, words) ? lineTime(`${first.word}h`) : undefined;
}

/**
 * The channels that a word without a mark names; commas and `+` may join several: `ig,fb`.
 * `ambiguous` when it is the name of more than one.
 */
export function bareChannels(word: string, words: LineWords): readonly LineRecord[] | 'ambiguous' | null {
  const parts = [word.replace(/,$/, ''), ...(/[,+&]/.test(word) ? [word.split(/[,+&]/).filter(Boolean)] : [])];
  for (const part of parts) {
    const names = typeof part === 'string' ? [part] : part;
    // "Blog:" and "(x)" are words of a sentence.
    if (names.length === 0 || !names.every((name) => /^[\p{L}\p{N}][^:;!?()"“”]*$/u.test(name))) continue;
    const found = names.map((name) => wholeName(words.channel, name));
    if (found.some((named) => named !== null && 'many' in named)) return 'ambiguous';
    const channels = found.flatMap((named) => (named && 'one' in named ? [named.one] : []));
    if (channels.length === names.length) return channels;
  }
  return null;
}

/** Takes a word with a mark into the reading; false when it is a word of the title. */
function takeMark(word: string, words: LineWords, reading: LineReading): boolean {
  const kind = lineMarks[word.charAt(0)];
  const rest = word.slice(1);
  if (!kind || !/[\p{L}\p{N}\p{S}]/u.test(rest)) return false;
  if (kind === 'label') return takeLabel(rest, words, reading);
  const named = namedBy(words[kind], rest);
  const one = named !== null && 'one' in named ? named.one : undefined;
  if (!one) reading.notes.push(noteOf(word, kind, named));
  else if (kind === 'channel') add(reading.channels, one.id);
  else if (reading[kind] === undefined || reading[kind] === one.id) reading[kind] = one.id;
  else {
    reading.notes.push({ word, kind, why: 'second', could: [one.name] });
    return false;
  }
  return one !== undefined;
}

/** A label keeps the spelling that the project uses already. Numbers alone are none: "our #1 bread". */
function takeLabel(rest: string, words: LineWords, reading: LineReading): boolean {
  const label = rest.replace(/[.,;:!?]+$/, '');
  if (/^\d+$/.test(label) || label === '' || /^[#/@~=!\\]/.test(label)) return false;
  const named = wholeName(words.label, label);
  add(reading.labels, named !== null && 'one' in named ? named.one.name : label);
  return true;
}

function noteOf(word: string, kind: LineKind, named: ReturnType<typeof namedBy>): LineNote {
  const could = named !== null && 'many' in named ? named.many.map(({ name }) => name) : [];
  return { word, kind, why: could.length > 0 ? 'ambiguous' : 'unknown', could };
}

function add(list: string[], entry: string): void {
  if (!list.includes(entry)) list.push(entry);
}
