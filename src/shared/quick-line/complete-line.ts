import {
  beginningWith,
  foldMark,
  type LineKind,
  type LineRecord,
  type LineWords,
  lineMarks,
  namedBy,
  spellingOf,
} from './line-words';
import { bareChannels, lineTokens, timeOfLine } from './read-line';

/** One entry of the list under the line. */
export interface Completion {
  kind: LineKind;
  id: string;
  name: string;
  /** What it puts in place of the word at the caret. */
  insert: string;
}

export interface Completions {
  /** The word that is replaced. */
  from: number;
  to: number;
  options: readonly Completion[];
  /** The word means nothing as it stands, so the first entry is what Enter takes. */
  needed: boolean;
}

/** As many as fit under the line without scrolling it away. */
const listed = 8;

/** What the word at the caret could become; absent where there is nothing to offer. Never throws. */
export function completionsAt(line: string, caret: number, words: LineWords): Completions | undefined {
  const tokens = lineTokens(line);
  const at = tokens.findIndex(({ from, to }) => caret > from && caret <= to);
  const token = tokens[at];
  if (!token) return undefined;
  const { word, from, to } = token;
  const mark = word.charAt(0);
  const kind = lineMarks[mark];
  const typed = line.slice(from + (kind ? 1 : 0), caret);
  const offer = (kind: LineKind, records: readonly LineRecord[], needed: boolean): Completions | undefined => {
    const options = records.slice(0, listed).map((record) => ({
      kind,
      id: record.id,
      name: record.name,
      insert: `${mark === '@' || lineMarks[mark] !== kind ? '@' : mark}${spellingOf(words[kind], record)}`,
    }));
    return options.length === 0 ? undefined : { from, to, options, needed };
  };
  if (kind) {
    const named = namedBy(words[kind], typed);
    const needed = kind !== 'label' && typed !== '' && !(named !== null && 'one' in named);
    const found = typed === '' ? words[kind] : offered(words[kind], typed);
    const only = found.length === 1 && found[0] && spellingOf(words[kind], found[0]) === typed;
    return only ? undefined : offer(kind, found, needed);
  }
  const first = timeOfLine(tokens, words)?.words;
  const leading = tokens
    .slice(first ?? 0, at)
    .every(({ word }) => lineMarks[word.charAt(0)] || bareChannels(word, words));
  if (!leading || at < (first ?? 0) || typed.length < 2) return undefined;
  const named = bareChannels(word, words);
  if (named && named !== 'ambiguous') return undefined;
  return offer('channel', beginningWith(words.channel, typed), false);
}

/** Those that begin like it, then those that hold it somewhere; one letter is held by too many. */
function offered(records: readonly LineRecord[], typed: string): readonly LineRecord[] {
  const first = beginningWith(records, typed);
  const wanted = foldMark(typed);
  if (wanted.length < 2) return first;
  const within = records.filter((record) => !first.includes(record) && record.own.some((own) => own.includes(wanted)));
  return [...first, ...within];
}

/** The line with the completion in place of the word, and where the caret stands then: behind a space. */
export function completed(
  line: string,
  { from, to }: Pick<Completions, 'from' | 'to'>,
  { insert }: Completion,
): { line: string; caret: number } {
  const rest = line.slice(to);
  return {
    line: `${line.slice(0, from)}${insert}${rest.startsWith(' ') ? '' : ' '}${rest}`,
    caret: from + insert.length + 1,
  };
}
