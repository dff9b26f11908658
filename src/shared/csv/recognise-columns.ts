import { forbiddenKeys } from '../ids';
import { ColumnValues } from './column-values';
import { fold } from './fold';
import type { PlatformNames } from './read-channel-cell';
import { type HeadingGuess, readHeading } from './read-heading';
import type { TableRow } from './read-table';
import { type ColumnField, knownHeadings } from './words/heading-words';

/** What a column is used for. `more_text` fills in where the text is empty; `wide` belongs to one channel. */
export type ColumnRole =
  | Exclude<ColumnField, 'topic' | 'hook' | 'type' | 'number' | 'other'>
  | 'more_text'
  | 'wide'
  | 'grid'
  | 'number'
  | null;

export interface Column {
  index: number;
  /** As the file writes it; empty where the file gives none. */
  heading: string;
  /** Under which a cell is kept in `extra`: unique, never empty, never a key of every object. */
  key: string;
  role: ColumnRole;
  values: ColumnValues;
  /** IANA zone named in the heading. */
  zone?: string;
  /** For `wide`: what the heading names, and what its cells hold. */
  wide?: { name: string; holds: 'marks' | 'text' | 'format' | 'time' };
}

interface Open extends Column {
  guesses: HeadingGuess[];
}

/**
 * Says what each column holds, from its heading and its values together. `sameZone` tells which of two zones is the
 * project's. No column is used twice; those left over have the role null and are kept.
 */
export function recogniseColumns(
  headings: readonly string[],
  rows: readonly TableRow[],
  names: PlatformNames,
  ownChannels: ReadonlySet<string>,
  isOwnZone: (zone: string) => boolean,
): Column[] {
  const columns = openColumns(headings, rows);
  const headed = headings.some((heading) => heading !== '');
  if (headed) markWide(columns, names, ownChannels);
  for (const column of columns)
    if (column.role === null) column.guesses = column.guesses.filter((guess) => fits(guess, column, names));
  if (!headed) guessFromValues(columns, names);
  assignWhen(columns, isOwnZone);
  assignSingle(columns, 'channel');
  assignSingle(columns, 'handle');
  assignWords(columns);
  for (const field of ['hashtags', 'labels', 'media', 'alt_texts'] as const)
    for (const column of free(columns, field)) column.role = field;
  for (const field of ['campaign', 'status', 'link', 'first_comment', 'notes'] as const) assignSingle(columns, field);
  assignThemes(columns);
  for (const column of free(columns, 'number')) column.role = 'number';
  if (headed) fillGaps(columns, names, headings.length);
  return columns.map(({ guesses: _, ...column }) => column);
}

function openColumns(headings: readonly string[], rows: readonly TableRow[]): Open[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), headings.length);
  const used = new Set<string>();
  return Array.from({ length: Math.min(width, 1000) }, (_, index) => {
    const heading = (headings[index] ?? '').trim();
    const { guesses, zone } = readHeading(heading);
    return {
      index,
      heading,
      key: uniqueKey(heading, index, used),
      role: null,
      values: new ColumnValues(rows, index),
      zone,
      guesses: [...guesses],
    };
  });
}

function uniqueKey(heading: string, index: number, used: Set<string>): string {
  const plain = heading.replace(/\s+/g, ' ').slice(0, 100);
  const base = plain === '' || forbiddenKeys.includes(plain) ? `Column ${index + 1}` : plain;
  let key = base;
  for (let count = 2; used.has(key); count += 1) key = `${base} (${count})`;
  used.add(key);
  return key;
}

/** Columns of one channel each ("Instagram | Facebook", "LinkedIn post") and grids with a column per weekday. */
function markWide(columns: Open[], names: PlatformNames, ownChannels: ReadonlySet<string>): void {
  const weekdayHeadings = columns.filter(
    ({ values, heading }) => heading !== '' && values.filled > 0 && isWeekdayHeading(heading),
  );
  if (weekdayHeadings.length >= 4) for (const column of weekdayHeadings) column.role = 'grid';
  const hasChannels = columns.some(
    ({ guesses, values }) => guesses[0]?.field === 'channel' && guesses[0].score >= 70 && values.filled > 0,
  );
  if (hasChannels) return;
  for (const column of columns) {
    if (column.role !== null || column.heading === '' || column.values.filled === 0) continue;
    const name = wideName(column.heading, names, ownChannels);
    if (name === undefined) continue;
    const holds = wideContent(column.values);
    if (holds === undefined) continue;
    column.role = 'wide';
    column.wide = { name, holds };
  }
}

function isWeekdayHeading(heading: string): boolean {
  return new ColumnValues([{ line: 1, cells: [heading] }], 0).weekdays === 1;
}

/** The channel that a heading names, alone or with a word for text beside it. */
function wideName(heading: string, names: PlatformNames, ownChannels: ReadonlySet<string>): string | undefined {
  if (ownChannels.has(fold(heading))) return heading;
  const known = knownHeadings.get(fold(heading))?.[0];
  const platform = names.find(heading);
  if (platform && (!known || known.strength < 2)) return platform.name;
  if (known) return undefined;
  const inside = names.findInside(heading);
  const field = inside && knownHeadings.get(inside.rest)?.[0];
  return inside && (field?.field === 'text' || inside.rest === 'version') ? inside.platform.name : undefined;
}

function wideContent(values: ColumnValues): 'marks' | 'text' | 'format' | 'time' | undefined {
  if (values.marks > 0.8) return 'marks';
  if (values.addresses > 0.5 || values.numbers > 0.5) return undefined;
  if (values.clearTimes > 0.8) return 'time';
  if (values.formats > 0.6) return 'format';
  return 'text';
}

/** Whether a column's values allow what its heading suggests. An empty column may be anything. */
function fits({ field, score }: HeadingGuess, { values, heading }: Open, names: PlatformNames): boolean {
  if (score < 45) return false;
  if (values.filled === 0) return true;
  const long = values.averageLength;
  switch (field) {
    case 'date':
      return values.dates > 0 || (values.numbers < 0.5 && values.marks < 0.5 && long < 40);
    case 'time':
      return values.times > 0.3 || values.dates > 0.3;
    case 'weekday':
    case 'week':
    case 'month':
      return long < 40;
    case 'year':
      return values.sample.every((cell) => /^\s*20\d\d\s*$/.test(cell));
    case 'channel':
      return (
        (long < 60 && values.numbers < 0.5 && values.addresses - values.platforms(names) < 0.5) ||
        values.platforms(names) > 0.5
      );
    case 'handle':
      return long < 40 && values.numbers < 0.5;
    case 'link':
      return values.addresses > 0.2;
    case 'media':
      return values.media > 0 && (values.media > 0.2 || score > 80);
    case 'status':
      return long < 60;
    case 'title':
    case 'topic':
    case 'hook':
      return values.numbers < 0.6 && values.addresses < 0.6;
    case 'text':
      return (
        values.numbers < 0.6 && values.addresses < 0.6 && values.marks < 0.6 && values.media < 0.6 && !(heading === '')
      );
    case 'first_comment':
    case 'notes':
      return values.numbers < 0.6;
    case 'format':
    case 'type':
      return long < 80;
    case 'pillar':
    case 'campaign':
      return long < 80 && values.addresses < 0.5;
    case 'number':
      // Numbers and codes, not sentences: a column "Post" may be either.
      return long < 24 && values.spaced < 0.3;
    case 'hashtags':
      return values.numbers < 0.6;
    default:
      return true;
  }
}

/** Columns without a role whose likeliest remaining meaning is `field`, the surest first. */
function free(columns: Open[], field: ColumnField): Open[] {
  return columns
    .filter(({ role, guesses }) => role === null && guesses[0]?.field === field)
    .sort((a, b) => rank(b) - rank(a) || a.index - b.index);
}

/** An empty column never wins against one that holds something. */
function rank({ guesses, values }: Open): number {
  return (guesses[0]?.score ?? 0) + (values.filled > 0 ? 1000 : 0);
}

/** The best column gets the role; the others go on with what else they may be. */
function assignSingle(columns: Open[], field: Exclude<ColumnField, 'topic' | 'hook' | 'type' | 'other'>): void {
  const [best, ...others] = free(columns, field);
  if (!best) return;
  best.role = field;
  for (const other of others)
    other.guesses = other.guesses.filter((guess) => guess.field !== field && guess.score > 60);
}

const whenFields = new Set<ColumnField>(['date', 'time', 'weekday', 'week', 'month', 'year']);

function assignWhen(columns: Open[], isOwnZone: (zone: string) => boolean): void {
  const candidates = columns.filter(
    ({ role, guesses }) => role === null && guesses[0] !== undefined && whenFields.has(guesses[0].field),
  );
  const preference = (column: Open) => rank(column) + (column.zone !== undefined && isOwnZone(column.zone) ? 200 : 0);
  const best = (list: Open[]) => [...list].sort((a, b) => preference(b) - preference(a) || a.index - b.index)[0];
  const field = ({ guesses }: Open) => guesses[0]?.field;
  const dated = candidates.filter(
    (column) => column.values.dates > 0 && (field(column) === 'date' || column.values.dates >= 0.5),
  );
  const date =
    best(dated) ?? best(candidates.filter((column) => field(column) === 'date' && column.values.times < 0.5));
  if (date) date.role = 'date';
  const timed = candidates.filter(
    (column) =>
      column.role === null &&
      column.values.dates === 0 &&
      (field(column) === 'time' || (field(column) === 'date' && column.values.clearTimes > 0.5)) &&
      column.values.times > 0.3,
  );
  const time =
    best(timed) ??
    best(candidates.filter((column) => column.role === null && field(column) === 'time' && column.values.filled === 0));
  if (time) time.role = 'time';
  const named = (name: ColumnField) =>
    candidates.filter((column) => column.role === null && field(column) === name && column.values.dates < 0.5);
  for (const column of named('weekday')) column.role = 'weekday';
  for (const name of ['week', 'month', 'year'] as const) {
    const column = best(named(name));
    if (column) column.role = name;
  }
  // A date, time or week that is not the post's own is kept as it is.
  for (const column of candidates) if (column.role === null) column.guesses = [];
}

/** Title and text from headings for titles, topics, hooks and texts; who is what depends on which others there are. */
function assignWords(columns: Open[]): void {
  const texts = free(columns, 'text');
  const titles = free(columns, 'title');
  const topics = free(columns, 'topic');
  const hooks = free(columns, 'hook');
  const text = texts.find(({ values }) => values.filled > 0) ?? texts[0];
  for (const other of texts)
    if (other !== text)
      other.role = other.values.filled > 0 && (other.guesses[0]?.score ?? 0) >= 85 ? 'more_text' : null;
  if (text) text.role = 'text';
  const hasText = text !== undefined && text.values.filled > 0;
  const filledTitle = titles.find(({ values }) => values.filled > 0);
  const themeTopic = topics.filter(({ values }) => !values.repeats || values.filled < 6);
  const ways = [filledTitle, ...themeTopic, ...hooks].filter(
    (column) => column !== undefined && column.values.filled > 0,
  );
  const title = ways[0] ?? titles[0] ?? topics.find(({ values }) => values.filled > 0);
  if (title) title.role = 'title';
  // Without a text of its own the hook is what the post says.
  const hook = hooks.find((column) => column !== title && column.values.filled > 0);
  if (!hasText && hook) hook.role = 'text';
  if (!hasText && hook && text) text.role = null;
  for (const column of [...texts, ...titles, ...hooks]) if (column.role === null) column.guesses = [];
}

/** Formats, kinds, pillars and topics that repeat: the values decide which of them a column is. */
function assignThemes(columns: Open[]): void {
  assignSingle(columns, 'format');
  const taken = (role: ColumnRole) => columns.some((column) => column.role === role && column.values.filled > 0);
  const pillars = free(columns, 'pillar');
  const sure = pillars.find(({ guesses, values }) => (guesses[0]?.score ?? 0) > 85 && values.filled > 0);
  if (sure) sure.role = 'pillar';
  const soft = [...free(columns, 'type'), ...free(columns, 'pillar'), ...free(columns, 'topic')];
  for (const column of soft) {
    const { values } = column;
    if (values.filled === 0) column.role = null;
    else if (values.someFormats >= 0.5 && !taken('format')) column.role = 'format';
    else if (values.repeats && !taken('pillar')) column.role = 'pillar';
    else if (!values.repeats && !taken('title') && !taken('text')) column.role = 'title';
    else if (!values.repeats && !taken('title') && column.guesses[0]?.field === 'topic') column.role = 'title';
    else if (
      values.repeats &&
      values.averageLength < 40 &&
      (values.distinct < values.filled || column.guesses[0]?.field !== 'topic')
    )
      column.role = 'labels';
  }
}

/** Columns whose heading says nothing may still be plainly dates, channels or texts where those are missing. */
function fillGaps(columns: Open[], names: PlatformNames, headedWidth: number): void {
  const has = (role: ColumnRole) => columns.some((column) => column.role === role && column.values.filled > 0);
  const unknown = columns.filter(
    ({ role, heading, values, index }) =>
      role === null && values.filled > 1 && index < headedWidth && !knownHeadings.has(fold(heading)),
  );
  if (!has('date')) {
    const column = unknown.find(({ values }) => values.dates > 0.8);
    if (column && !/creat|updat|approv|review|deadline|due/i.test(column.heading)) column.role = 'date';
  }
  if (!has('channel') && !has('wide')) {
    const column = unknown.find(({ role, values }) => role === null && values.platforms(names) > 0.8);
    if (column) column.role = 'channel';
  }
  if (!has('text') && !has('title') && !has('wide') && !has('grid')) {
    const column = unknown
      .filter(({ role, values }) => role === null && values.sentences > 0.3 && values.addresses < 0.3)
      .sort((a, b) => b.values.averageLength - a.values.averageLength)[0];
    if (column) column.role = column.values.averageLength > 60 ? 'text' : 'title';
  }
  if (!has('text') && !has('title') && !has('wide') && !has('grid') && !has('hashtags')) {
    // Scripts without spaces, and short titles under a heading in a language that is not known here.
    const column = unknown
      .filter(
        ({ role, values }) =>
          role === null &&
          values.distinct >= values.filled * 0.6 &&
          values.averageLength >= 4 &&
          Math.max(values.numbers, values.addresses, values.marks, values.dates, values.times, values.hashtags) < 0.3,
      )
      .sort((a, b) => b.values.averageLength - a.values.averageLength)[0];
    if (column && has('date')) column.role = 'title';
  }
}

/** For a file without headings: each meaning goes to the column that looks most like it. */
function guessFromValues(columns: Open[], names: PlatformNames): void {
  const give = (field: ColumnField, share: (values: ColumnValues) => number) => {
    for (const column of columns)
      if (column.guesses.length === 0 && column.values.filled > 0 && share(column.values) > 0.8)
        column.guesses = [{ field, score: 90 }];
  };
  give('date', (values) => values.dates);
  give('time', (values) => values.clearTimes);
  give('weekday', (values) => values.weekdays);
  give('channel', (values) => values.platforms(names));
  give('hashtags', (values) => values.hashtags);
  give('media', (values) => values.pictures);
  give('link', (values) => values.addresses);
  give('status', (values) => values.statuses);
  give('format', (values) => values.formats);
  const [text] = columns
    .filter(({ guesses, values }) => guesses.length === 0 && values.sentences > 0.3)
    .sort((a, b) => b.values.averageLength - a.values.averageLength);
  if (text) text.guesses = [{ field: 'text', score: 90 }];
}
