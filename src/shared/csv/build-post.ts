import { addDays } from '../calendar-time/local-date';
import type { Post } from '../posts/post';
import type { DecidedDate } from './decide-dates';
import { fold, saysNothing } from './fold';
import type { ImportEntry } from './import-entries';
import type { ImportRecords } from './import-records';
import { isAddress, readLabels, readMark, readMediaCell, withHashtags } from './read-cells';
import type { NamedChannel, PlatformNames } from './read-channel-cell';
import type { WhenCell } from './read-date';
import { readTimeCell } from './read-time';
import type { Column, ColumnRole } from './recognise-columns';
import { readFormat } from './words/format-words';
import { readStatus } from './words/status-words';

export interface BuiltPost {
  /** Its id is empty until it is added; a row that joins an earlier post gets none. */
  post: Post;
  reasons: string[];
}

interface Tools {
  columns: readonly Column[];
  names: PlatformNames;
  records: ImportRecords;
}

/** What the columns of when say about one row. */
export interface RowWhen {
  cell: string;
  when: WhenCell;
  decided: DecidedDate;
  /** The date was put together from columns of month, day and year. */
  composed: boolean;
}

const wideRoles = new Set<ColumnRole>(['wide', 'grid']);

/** Makes the post of one entry. Every cell that no field takes is kept in `extra` under its heading. */
export function buildPost(entry: ImportEntry, rowWhen: RowWhen, { columns, names, records }: Tools): BuiltPost {
  const { cells } = entry.source.row;
  const reasons = [...entry.source.reasons];
  const extra: Record<string, string> = {};
  const cellOf = (column: Column) => cells[column.index] ?? '';
  const by = (role: ColumnRole) => columns.filter((column) => column.role === role && !saysNothing(cellOf(column)));
  const keep = (column: Column, cell = cellOf(column)) => {
    if (cell.trim() !== '') extra[column.key] = cell.trim();
  };
  const single = (role: ColumnRole) => by(role).map(cellOf)[0]?.trim();

  const words = buildText(entry, columns, cellOf, by, keep);
  const post: Post = {
    id: '',
    title: words.title,
    text: words.text,
    status: 'draft',
    channels: [],
    labels: [...new Set(by('labels').flatMap((column) => readLabels(cellOf(column))))],
    media: buildMedia(by, cellOf, keep),
  };
  placeInTime(post, entry, rowWhen, by, cellOf, keep, reasons);
  const format = placeChannels(post, entry, { columns, names, records }, by, cellOf, keep);
  for (const column of by('status')) placeStatus(post, column, cellOf(column), keep);
  const formatCell = entry.format ?? single('format') ?? format;
  if (formatCell !== undefined) {
    const read = readFormat(formatCell);
    post.format = read.format;
    const [column] = by('format');
    if (read.keep && entry.format === undefined && column) keep(column);
  }
  const pillar = single('pillar');
  if (pillar !== undefined) post.pillar = records.pillar(pillar.slice(0, 120));
  const campaign = single('campaign');
  if (campaign !== undefined) post.campaign = records.campaign(campaign.slice(0, 120));
  for (const column of by('link')) {
    if (isAddress(cellOf(column)) && post.link === undefined) post.link = cellOf(column).trim();
    else keep(column);
  }
  const firstComment = by('first_comment')[0];
  if (firstComment) post.firstComment = plainBreaks(cellOf(firstComment)).trim();
  const notes = by('notes')[0];
  if (notes) post.notes = plainBreaks(cellOf(notes)).trim();
  for (const column of columns) if (column.role === null || column.role === 'number') keep(column);
  for (const column of columns)
    if (column.role === 'wide' && column.wide?.holds === 'marks' && readMark(cellOf(column)) === undefined)
      keep(column);
  if (Object.keys(extra).length > 0) post.extra = extra;
  for (const [index, line] of entry.source.filledDown ?? [])
    reasons.push(`“${columns[index]?.key}” is empty and was taken from line ${line}.`);
  return { post, reasons };
}

type By = (role: ColumnRole) => Column[];
type CellOf = (column: Column) => string;
type Keep = (column: Column, cell?: string) => void;

/** Line breaks as the project keeps them. */
function plainBreaks(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function buildText(
  entry: ImportEntry,
  columns: readonly Column[],
  cellOf: CellOf,
  by: By,
  keep: Keep,
): { title: string; text: string } {
  const common = by('text')[0];
  let title = by('title').map(cellOf)[0]?.trim() ?? '';
  let text = entry.text ?? (common ? cellOf(common) : '');
  if (entry.text !== undefined && common) keep(common);
  for (const column of by('more_text')) {
    if (text.trim() === '') text = cellOf(column);
    else keep(column);
  }
  text = plainBreaks(text.trim() === '' ? '' : text);
  // One short line in a grid of days names the post rather than being what it says.
  if (entry.dayWords !== undefined && title === '' && text.length <= 80 && !text.includes('\n')) {
    title = text.trim();
    text = '';
  }
  for (const column of by('hashtags')) text = withHashtags(text, plainBreaks(cellOf(column)));
  if (columns.some(({ role }) => wideRoles.has(role)) && title === '' && text === '') return { title, text };
  return { title: plainBreaks(title), text };
}

function buildMedia(by: By, cellOf: CellOf, keep: Keep): Post['media'] {
  const media: Post['media'] = [];
  const seen = new Set<string>();
  for (const column of inNumberOrder(by('media'))) {
    const items = readMediaCell(cellOf(column));
    if (!items) keep(column);
    for (const item of items ?? []) {
      if (seen.has(item.url)) continue;
      seen.add(item.url);
      media.push(item);
    }
  }
  const altColumns = inNumberOrder(by('alt_texts'));
  const alts = altColumns.flatMap((column) => {
    const cell = plainBreaks(cellOf(column)).trim();
    const parts = cell.split(/\s*\|\|\s*/);
    return parts.length > 1 ? parts : media.length > 1 && altColumns.length === 1 ? cell.split(/\s*[|\n]\s*/) : parts;
  });
  if (alts.length > media.length) for (const column of altColumns) keep(column);
  return media.map((item, index) =>
    alts[index] && alts.length <= media.length ? { ...item, alt: alts[index] } : item,
  );
}

/** "Picture 2" comes before "Picture 10", wherever the columns stand. */
function inNumberOrder(columns: Column[]): Column[] {
  const number = ({ heading }: Column) => Number(/(\d+)\D*$/.exec(heading)?.[1] ?? 0);
  return [...columns].sort((a, b) => number(a) - number(b) || a.index - b.index);
}

function placeInTime(
  post: Post,
  entry: ImportEntry,
  { cell, when, decided, composed }: RowWhen,
  by: By,
  cellOf: CellOf,
  keep: Keep,
  reasons: string[],
): void {
  const timeColumn = by('time')[0];
  const timeCell = entry.timeCell ?? (timeColumn ? cellOf(timeColumn) : undefined);
  const own = timeCell === undefined ? undefined : readTimeCell(timeCell);
  const time = own?.part ?? when.time;
  if (timeCell !== undefined && timeColumn && entry.timeCell === undefined) {
    if (!own) reasons.push(`“${timeCell.trim()}” is not a time and is kept as it is.`);
    else if (own.rest !== '')
      reasons.push(`The time was read as ${own.part.time}; “${timeCell.trim()}” is kept as it is.`);
    // A zone named behind the time is not the post's; the cell stays readable beside it.
    if (own?.rest !== '' || own.part.zone !== undefined) keep(timeColumn);
  } else if (timeColumn && entry.timeCell !== undefined) keep(timeColumn);
  if (own?.part && when.time && own.part.time !== when.time.time)
    reasons.push(`The date cell says ${when.time.time}, the time cell ${own.part.time}; the time cell was taken.`);
  if (decided.time !== undefined && !own) post.time = decided.time;
  else if (time) post.time = time.time;
  if (decided.reason) reasons.push(`${decided.reason}.`);
  if ((when.more || when.time?.zone !== undefined) && decided.date !== undefined) for (const column of by('date')) keep(column);
  const calendar = ['month', 'week', 'weekday', 'year'] as const;
  if (decided.date !== undefined) {
    post.date = time?.nextDay && decided.time === undefined ? addDays(decided.date, 1) : decided.date;
    const used = composed ? new Set<ColumnRole>(['month', 'year']) : new Set<ColumnRole>();
    for (const role of calendar)
      for (const column of by(role))
        if (!used.has(role) && !(composed && /^\d+$/.test(cellOf(column).trim()))) keep(column);
    return;
  }
  const parts = [
    composed ? '' : cell.trim(),
    ...(['month', 'week', 'weekday'] as const).flatMap((role) =>
      by(role).map((column) => {
        const text = cellOf(column).trim();
        // A bare number says nothing without its heading.
        return /^\d{1,3}$/.test(text) && column.heading !== '' ? `${countedThing(column.heading)} ${text}` : text;
      }),
    ),
    ...by('year').map((column) => cellOf(column).trim()),
    entry.dayWords ?? '',
  ].filter((part) => part !== '');
  if (entry.source.section !== undefined && by('week').length === 0) parts.unshift(entry.source.section);
  const words = [...new Set(parts)].join(' ');
  if (words !== '') post.dateWords = words.slice(0, 200);
}

/** "Day #" and "Week No." before a number read "Day 5" and "Week 2". */
function countedThing(heading: string): string {
  return heading.replace(/[\s_]*(?:#|№|\(#\)|\bno\.?|\bnumber|\bnr\.?|_number)\s*$/i, '').trim() || heading;
}

const everywhere = new Set([
  'all',
  'all platforms',
  'all channels',
  'every platform',
  'everywhere',
  'alle',
  'alle kanale',
  'tous',
  'toutes',
  'todos',
  'todas',
  'tutti',
  'tutte',
  'wszystkie',
]);

/** Sets the channels; returns a format that the cell names with them ("… Reels"). */
function placeChannels(
  post: Post,
  entry: ImportEntry,
  { names, records }: Tools,
  by: By,
  cellOf: CellOf,
  keep: Keep,
): string | undefined {
  const channelColumn = by('channel')[0];
  const handleColumn = by('handle')[0];
  const ids = new Set<string>();
  let format: string | undefined;
  const wide = entry.wideNames.flatMap((name) => names.inCell(name));
  for (const named of wide) ids.add(records.channel(named));
  if (channelColumn) {
    const cell = cellOf(channelColumn);
    const all = everywhere.has(fold(cell)) ? records.allChannels() : undefined;
    if (all) {
      for (const id of all) ids.add(id);
      keep(channelColumn);
    } else {
      const named = names.inCell(cell);
      for (const channel of named) {
        ids.add(records.channel(channel, handleFor(channel, named, handleColumn && cellOf(handleColumn))));
        format ??= channel.format;
      }
      if (handleColumn && named.length !== 1) keep(handleColumn);
    }
  } else if (handleColumn) {
    const cell = cellOf(handleColumn);
    if (names.knows(cell)) for (const channel of names.inCell(cell)) ids.add(records.channel(channel));
    else
      ids.add(
        records.channel({ platform: 'other', name: cell.trim().slice(0, 80), plain: false }, cell.trim().slice(0, 80)),
      );
  }
  post.channels = [...ids];
  return format;
}

function handleFor(channel: NamedChannel, all: NamedChannel[], cell: string | undefined): string | undefined {
  return all.length === 1 && cell !== undefined && cell.trim() !== '' && channel.platform !== ''
    ? cell.trim().slice(0, 80)
    : undefined;
}

function placeStatus(post: Post, column: Column, cell: string, keep: Keep): void {
  const mark = readMark(cell);
  if (mark !== undefined && /^(draft|posted|published|approved|scheduled|done)$/.test(fold(column.heading))) {
    const { status } = readStatus(fold(column.heading) === 'done' ? 'published' : column.heading);
    if (mark) post.status = status;
    else if (status === 'draft') post.status = 'scheduled';
    return;
  }
  const read = readStatus(cell);
  post.status = read.status || 'draft';
  if (read.held !== undefined) post.held = { reason: read.held };
  if (read.keep) keep(column);
}
