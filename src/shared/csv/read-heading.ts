import { isTimeZone } from '../calendar-time/time-zone';
import { fold } from './fold';
import { type ColumnField, idleWords, knownHeadings, pictureWords, turningWords } from './words/heading-words';
import { zoneInHeading } from './words/zone-words';

/** One thing that a heading may stand for; `score` is 0 to 100. */
export interface HeadingGuess {
  field: ColumnField;
  score: number;
}

export interface ReadHeading {
  guesses: HeadingGuess[];
  /** IANA zone that the heading names, as in "time_africa_cairo" or "Time (EST)". */
  zone?: string;
}

const cache = new Map<string, ReadHeading>();

/** Says what a heading may stand for, the likeliest first; empty when it says nothing that we know. */
export function readHeading(heading: string): ReadHeading {
  const known = cache.get(heading);
  if (known) return known;
  const read = readAnew(heading);
  if (cache.size > 2000) cache.clear();
  cache.set(heading, read);
  return read;
}

function readAnew(heading: string): ReadHeading {
  const folded = fold(heading);
  if (folded === '' || folded.length > 80) return { guesses: [] };
  const best = new Map<ColumnField, number>();
  const offer = (text: string, whole: number) => {
    for (const { field, score } of guess(text, whole)) best.set(field, Math.max(best.get(field) ?? 0, score));
  };
  offer(folded, 100);
  const zone = zoneInHeading(folded, isTimeZone);
  if (zone) offer(zone.rest, 95);
  // What stands in brackets explains the heading: "Caption (FR)", "Date (YYYY-MM-DD)".
  const bare = fold(heading.replace(/\([^)]*\)|\[[^\]]*\]|\{[^}]*\}/g, ' '));
  if (bare !== folded && bare !== '') offer(bare, 95);
  const idle = bare
    .split(' ')
    .filter((word) => !idleWords.has(word))
    .join(' ');
  if (idle !== bare && idle !== '') offer(idle, 92);
  // "Titre / Hook", "Caption & Copy": each part may be the field, the first one more likely.
  const parts = heading
    .replace(/\([^)]*\)/g, ' ')
    .split(/\s*[/|&+,]\s*|\s+(?:or|and|und|oder|et|ou|y|o|e|i|lub)\s+|\s[-–—:]\s/i)
    .map(fold)
    .filter((part) => part !== '');
  if (parts.length > 1) for (const [index, part] of parts.entries()) offer(part, 88 - index * 3);
  const numbered = /^(.+?) ?(\d{1,2})$/.exec(idle || bare);
  if (numbered?.[1]) offer(numbered[1], 90);
  return {
    guesses: [...best].map(([field, score]) => ({ field, score })).sort((a, b) => b.score - a.score),
    zone: zone?.zone,
  };
}

function guess(text: string, whole: number): HeadingGuess[] {
  const exact = knownHeadings.get(text);
  if (exact)
    return exact.map(({ field, strength }, index) => ({ field, score: whole - (strength === 1 ? 20 : 0) - index }));
  return inside(text, whole - 35);
}

/** A known heading among other words, unless those make it something else: "caption length", "image prompt". */
function inside(text: string, whole: number): HeadingGuess[] {
  const words = text.split(' ');
  if (words.length < 2 || words.length > 6) return [];
  for (let size = words.length - 1; size > 0; size -= 1) {
    if (size / words.length < 0.5) break;
    // The last words of an English or German heading carry the meaning, the first ones of a Romance or Polish one.
    for (const start of [words.length - size, 0, 1]) {
      if (start + size > words.length) continue;
      const found = knownHeadings.get(words.slice(start, start + size).join(' '));
      if (!found) continue;
      const others = [...words.slice(0, start), ...words.slice(start + size)];
      if (others.some((word) => turningWords.has(word))) continue;
      const ofPicture = others.some((word) => pictureWords.has(word));
      const left = found.filter(({ field }) => !ofPicture || field === 'media' || field === 'alt_texts');
      if (left.length === 0) continue;
      const share = (size / words.length) * 15;
      return left.map(({ field, strength }, index) => ({
        field,
        score: whole - 15 + share - (strength === 1 ? 20 : 0) - index,
      }));
    }
  }
  return [];
}

/** How much a row of cells looks like the headings of a calendar: the number of different fields it names. */
export function weighHeadings(cells: readonly string[]): number {
  const fields = new Set<ColumnField>();
  let unlike = 0;
  for (const cell of cells) {
    const text = cell.trim();
    if (text === '') continue;
    const [first] = text.length > 60 ? [] : readHeading(text).guesses;
    if (first && first.score >= 50) fields.add(first.field);
    else if (text.length > 60 || /https?:\/\/|\d{4}-\d{2}-\d{2}|^\d+$/.test(text)) unlike += 1;
  }
  return Math.max(0, fields.size - unlike);
}
