import { type LineKind, type LineWords, lineMarks, spellingOf } from './line-words';
import { bareChannels, type LineReading, lineTokens, timeOfLine } from './read-line';

const marks = Object.keys(lineMarks);
const markOf = (kind: LineKind) => marks.find((mark) => lineMarks[mark] === kind) ?? '';

/**
 * Writes a line that is read as this again; words of the title that look like a mark are escaped. What the words do not
 * hold (a channel that is gone) is left out.
 */
export function writeLine(reading: Omit<LineReading, 'notes'>, words: LineWords): string {
  const named = (kind: Exclude<LineKind, 'label'>, id: string | undefined) => {
    const found = words[kind].find((record) => record.id === id);
    return found ? [markOf(kind) + spellingOf(words[kind], found)] : [];
  };
  return [
    ...(reading.time === undefined ? [] : [reading.time]),
    ...reading.channels.flatMap((id) => named('channel', id)),
    ...titleWords(reading.title, words),
    ...reading.labels.map((label) => `#${label.trim().replace(/\s+/gu, '-')}`),
    ...named('pillar', reading.pillar),
    ...named('campaign', reading.campaign),
    ...named('status', reading.status),
    ...named('template', reading.template),
  ].join(' ');
}

function titleWords(title: string, words: LineWords): string[] {
  const typed = title.split(/\s+/u).filter(Boolean);
  return typed.map((word, at) => {
    const escaped = `\\${word}`;
    if (word.length > 1 && (lineMarks[word.charAt(0)] || word.startsWith('\\'))) return escaped;
    const begins = at === 0 && (timeOfLine(lineTokens(typed.join(' ')), words) || bareChannels(word, words));
    return begins ? escaped : word;
  });
}
