import { forbiddenKeys } from '../ids';
import { fits } from './column-fits';
import { ColumnValues } from './column-values';
import { assignSingle, type Column, type ColumnRole, free, type OpenColumn, rank } from './columns';
import { fillGaps, guessFromValues } from './columns-from-values';
import type { PlatformNames } from './read-channel-cell';
import { readHeading } from './read-heading';
import type { TableRow } from './read-table';
import { markWide } from './wide-columns';
import type { ColumnField } from './words/heading-words';

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
  titleFromCampaigns(columns);
  for (const field of ['hashtags', 'labels', 'media', 'alt_texts'] as const)
    for (const column of free(columns, field)) column.role = field;
  for (const field of ['campaign', 'status', 'link', 'first_comment', 'notes'] as const) assignSingle(columns, field);
  assignThemes(columns);
  for (const column of free(columns, 'number')) column.role = 'number';
  if (headed) fillGaps(columns, names, headings.length);
  return columns.map(({ guesses: _, ...column }) => column);
}

function openColumns(headings: readonly string[], rows: readonly TableRow[]): OpenColumn[] {
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

const whenFields = new Set<ColumnField>(['date', 'time', 'weekday', 'week', 'month', 'year']);

function assignWhen(columns: OpenColumn[], isOwnZone: (zone: string) => boolean): void {
  const candidates = columns.filter(
    ({ role, guesses }) => role === null && guesses[0] !== undefined && whenFields.has(guesses[0].field),
  );
  const preference = (column: OpenColumn) =>
    rank(column) + (column.zone !== undefined && isOwnZone(column.zone) ? 200 : 0);
  const best = (list: OpenColumn[]) => [...list].sort((a, b) => preference(b) - preference(a) || a.index - b.index)[0];
  const field = ({ guesses }: OpenColumn) => guesses[0]?.field;
  // Bare numbers are hours only under a heading that surely means a time; "Slot 1" counts.
  const holdsTimes = ({ values, guesses }: OpenColumn) =>
    values.clearTimes > 0.3 || (values.times > 0.3 && (values.clearTimes > 0 || (guesses[0]?.score ?? 0) >= 85));
  const dated = candidates.filter(
    (column) =>
      (column.values.dates > 0 || column.values.dayCounts > 0.8) &&
      (field(column) === 'date' || column.values.dates >= 0.5),
  );
  const date =
    best(dated) ?? best(candidates.filter((column) => field(column) === 'date' && column.values.times < 0.5));
  if (date) date.role = 'date';
  const timed = candidates.filter(
    (column) =>
      column.role === null &&
      column.values.dates === 0 &&
      (field(column) === 'time' || (field(column) === 'date' && column.values.clearTimes > 0.5)) &&
      holdsTimes(column),
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
  const minute = free(columns, 'minute')[0];
  if (minute && time && time.values.clearTimes === 0) minute.role = 'minute';
  const has = (role: ColumnRole) => columns.some((column) => column.role === role && column.values.filled > 0);
  // "Date" beside a column of months holds the day of the month.
  const day = columns.find((column) => column.role === null && holdsDaysOfMonth(column));
  if (day && !has('date') && has('month')) day.role = 'weekday';
  // A date, time or week that is not the post's own is kept as it is.
  for (const column of candidates) if (column.role === null) column.guesses = [];
}

function holdsDaysOfMonth({ heading, values }: OpenColumn): boolean {
  return (
    values.filled > 0 &&
    readHeading(heading).guesses[0]?.field === 'date' &&
    values.sample.every((cell) => /^\s*(?:[1-9]|[12]\d|3[01])\.?\s*$/.test(cell))
  );
}

/** Title and text from headings for titles, topics, hooks and texts; who is what depends on which others there are. */
function assignWords(columns: OpenColumn[]): void {
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
  const filledTitle = titles.find(({ values, guesses }) => values.filled > 0 && !namesSeries(values, guesses));
  const themeTopic = topics.filter(({ values }) => !values.repeats || values.filled < 6);
  const ways = [filledTitle, ...themeTopic, ...hooks].filter(
    (column) => column !== undefined && column.values.filled > 0,
  );
  const series = hasText ? titles.filter(({ values, guesses }) => namesSeries(values, guesses)) : [];
  const title =
    ways[0] ?? titles.find((column) => !series.includes(column)) ?? topics.find(({ values }) => values.filled > 0);
  if (title) title.role = 'title';
  // Without a text of its own the hook is what the post says.
  const hook = hooks.find((column) => column !== title && column.values.filled > 0);
  if (!hasText && hook) hook.role = 'text';
  if (!hasText && hook && text) text.role = null;
  for (const column of [...texts, ...titles, ...hooks])
    if (column.role === null)
      column.guesses = namesSeries(column.values, column.guesses) ? [{ field: 'topic', score: 60 }] : [];
}

/** "Book title" with the same few books throughout says what posts are about, not what they are called. */
function namesSeries(values: OpenColumn['values'], [guess]: OpenColumn['guesses']): boolean {
  return guess?.field === 'title' && guess.score < 85 && values.filled >= 6 && values.distinct * 3 <= values.filled;
}

/** Campaigns that never come back are what the posts are called, where nothing else says it. */
function titleFromCampaigns(columns: OpenColumn[]): void {
  const [campaign] = free(columns, 'campaign');
  const named = columns.some(({ role, values }) => (role === 'title' || role === 'text') && values.filled > 0);
  if (!named && campaign?.values.allDifferent) campaign.role = 'title';
}

/** Formats, kinds, pillars and topics that repeat: the values decide which of them a column is. */
function assignThemes(columns: OpenColumn[]): void {
  const [format] = free(columns, 'format');
  // What kind of medium it is says less than a column of kinds with formats among them.
  const better = free(columns, 'type').find(({ values }) => values.someFormats >= 0.5);
  if (better && format && (format.guesses[0]?.score ?? 0) < 85) better.role = 'format';
  else assignSingle(columns, 'format');
  const taken = (role: ColumnRole) => columns.some((column) => column.role === role && column.values.filled > 0);
  const pillars = free(columns, 'pillar');
  const sure = pillars.find(({ guesses, values }) => (guesses[0]?.score ?? 0) > 85 && values.filled > 0);
  if (sure) sure.role = 'pillar';
  const soft = [...free(columns, 'type'), ...free(columns, 'pillar'), ...free(columns, 'topic')];
  for (const column of soft) {
    const { values } = column;
    if (values.filled === 0) column.role = null;
    else if (values.someFormats >= (column.guesses[0]?.field === 'type' ? 0.3 : 0.5))
      column.role = taken('format') ? null : 'format';
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
