import type { Post } from '../posts/post';
import type { Column, ColumnRole } from './columns';
import { fold, saysNothing } from './fold';
import type { ImportEntry } from './import-entries';
import { placeChannels, type Tools } from './place-channels';
import { placeInTime } from './place-in-time';
import { isAddress, readLabels, readMark, readMediaCell, withHashtags } from './read-cells';
import { type By, type CellOf, type Keep, plainBreaks, type RowWhen } from './row-cells';
import { readFormat } from './words/format-words';
import { readStatus } from './words/status-words';

/** A post made of a row, and what to know about it. */
export interface BuiltPost {
  /** Its id is empty until it is added; a row that joins an earlier post gets none. */
  post: Post;
  reasons: string[];
}

const wideRoles = new Set<ColumnRole>(['wide', 'grid']);

/** Makes the post of one entry. Every cell that no field takes is kept in `extra` under its heading. */
export function buildPost(entry: ImportEntry, rowWhen: RowWhen, { columns, byRole, names, records }: Tools): BuiltPost {
  const { cells } = entry.source.row;
  const reasons = [...entry.source.reasons];
  const extra: Record<string, string> = {};
  const cellOf = (column: Column) => cells[column.index] ?? '';
  const by = (role: ColumnRole) => (byRole.get(role) ?? []).filter((column) => !saysNothing(cellOf(column)));
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
  const format = placeChannels(post, entry, { names, records }, by, cellOf, keep);
  for (const column of by('status')) placeStatus(post, column, cellOf(column), keep);
  const formatCell = entry.format ?? single('format') ?? format;
  if (formatCell !== undefined) {
    const read = readFormat(formatCell);
    post.format = read.format;
    const [column] = by('format');
    if (read.keep && entry.format === undefined && column) keep(column);
  }
  const [pillar] = by('pillar');
  if (pillar) post.pillar = records.pillar(pillarName(cellOf(pillar).trim(), pillar.heading));
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

/** "Pillar 4" for a bare number, which alone names nothing. */
function pillarName(cell: string, heading: string): string {
  const name = /^\d{1,3}$/.test(cell) && heading !== '' ? `${heading.replace(/_+/g, ' ')} ${cell}` : cell;
  return name.slice(0, 120);
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
