import { type HeadedTable, repeatsHeadings } from './find-headings';
import { saysNothing } from './fold';
import { isWholeDate, readWhen } from './read-date';
import { isBlankRow, type TableRow } from './read-table';
import type { Column, ColumnRole } from './recognise-columns';

/** A row that becomes posts, with what was done to it. */
export interface TakenRow {
  row: TableRow;
  /** Words of the section that it stands under ("Week 2"), for rows without a date. */
  section?: string;
  /** Cells that were taken from a row above because the file leaves repeated ones empty: column index to line. */
  filledDown?: Map<number, number>;
  reasons: string[];
}

export interface SkippedRow {
  line: number;
  headline: string;
  reason: string;
}

export type SortedRow = { taken: TakenRow } | { skipped: SkippedRow };

const mainRoles = new Set<ColumnRole>([
  'text',
  'more_text',
  'title',
  'hashtags',
  'media',
  'link',
  'first_comment',
  'grid',
]);
const planRoles = new Set<ColumnRole>(['format', 'pillar', 'campaign', 'labels']);
const whenRoles = new Set<ColumnRole>(['date', 'time', 'weekday', 'week', 'month', 'year', 'channel', 'handle']);
const sectionWords =
  /^\W*(?:week|wk|woche|kw|semaine|semana|settimana|tydzień|month|monat|mois|mes|mese|mês|miesiąc|phase|sprint|day|tag|jour|día|dia|giorno|dzień|q)\W{0,3}\d{1,3}(?!\d)/iu;
const totalWords =
  /^\W*(?:(?:grand |sub)?total|totals|sum|summe|gesamt|gesamtsumme|insgesamt|somme|suma|totale|totais|razem|łącznie|count|average|durchschnitt|moyenne|promedio|media totale)\b.{0,40}$/iu;

/** Sorts the rows below the headings into those that become posts and those that do not, each with its reason. */
export function sortRows(table: HeadedTable, columns: readonly Column[], delimiter: string): SortedRow[] {
  const sorted: SortedRow[] = [];
  const skip = (row: TableRow, reason: string) =>
    sorted.push({ skipped: { line: row.line, headline: firstCell(row), reason } });
  for (const row of table.above) if (!isBlankRow(row)) skip(row, 'It stands above the headings.');
  const judge = new RowJudge(columns);
  const downwards = sparseColumns(table.rows, columns, judge);
  const last = new Map<number, { cell: string; line: number }>();
  const seen = new Map<string, number>();
  let section: string | undefined;
  let blank: { skipped: SkippedRow; count: number } | undefined;
  for (const original of table.rows) {
    if (isBlankRow(original)) {
      if (original.cells.length < 2) continue;
      if (blank) {
        blank.count += 1;
        blank.skipped.reason = `This row and the ${blank.count - 1} after it are empty.`;
      } else {
        blank = { skipped: { line: original.line, headline: '', reason: 'The row is empty.' }, count: 1 };
        sorted.push(blank);
      }
      continue;
    }
    blank = undefined;
    const reasons: string[] = [];
    const row = mended(original, columns, table.headings.length, delimiter, reasons);
    if (table.headingRow && repeatsHeadings(row, table.headings)) {
      skip(row, 'It repeats the headings.');
      continue;
    }
    const words = sectionOf(row, columns);
    if (words !== undefined) {
      section = words;
      skip(row, 'It is the heading of a section; its words go to the ideas below it.');
      continue;
    }
    const refused = judge.refusal(row);
    if (refused !== undefined) {
      skip(row, refused);
      continue;
    }
    const filledDown = fillDown(row, downwards, last);
    const identity = [section ?? '', ...withoutEmptyEnd(row.cells)].join('\u0001');
    const earlier = seen.get(identity);
    if (earlier !== undefined) {
      skip(row, `It is the same as line ${earlier}.`);
      continue;
    }
    seen.set(identity, row.line);
    sorted.push({ taken: { row, section, reasons, ...(filledDown ? { filledDown } : {}) } });
  }
  return sorted;
}

function firstCell(row: TableRow): string {
  return (row.cells.find((cell) => cell.trim() !== '') ?? '').trim().replace(/\s+/g, ' ').slice(0, 120);
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1]?.trim() === '') end -= 1;
  return cells.slice(0, end);
}

/** Tells rows with content from legends, totals and empty slots. */
class RowJudge {
  private readonly main: Column[];
  private readonly plan: Column[];
  private readonly when: Column[];
  private readonly rest: Column[];
  private readonly hasMain: boolean;

  constructor(private readonly columns: readonly Column[]) {
    const filled = columns.filter(({ values }) => values.filled > 0);
    this.main = filled.filter(({ role, wide }) => mainRoles.has(role) || (role === 'wide' && wide?.holds === 'text'));
    this.plan = filled.filter(({ role }) => planRoles.has(role));
    this.when = filled.filter(({ role }) => whenRoles.has(role));
    // A column with one value on every row says nothing about any of them.
    this.rest = filled.filter(({ role, values }) => (role === null || role === 'notes') && values.distinct > 1);
    this.hasMain = this.main.length > 0;
  }

  isContent(row: TableRow): boolean {
    return this.any(row, this.main);
  }

  /** Why a row becomes nothing, or undefined when it becomes a post. */
  refusal(row: TableRow): string | undefined {
    const filled = this.columns.filter(({ index }) => !blankCell(row, index));
    const [only] = filled;
    if (this.isTotal(row, filled)) return 'It is a line of totals.';
    if (this.any(row, this.main)) return undefined;
    if (filled.length === 1 && only) return `Only “${only.key}” is filled.`;
    const planned = this.any(row, this.plan) || this.any(row, this.rest);
    const placed = this.any(row, this.when);
    if (planned && (placed || !this.hasMain)) return undefined;
    return placed
      ? 'It has no text and no title.'
      : `Only ${filled.map(({ key }) => `“${key}”`).join(' and ')} are filled.`;
  }

  /** "Total posts: 12"; the title "Total body workout" is none. */
  private isTotal(row: TableRow, filled: readonly Column[]): boolean {
    const [first, ...others] = filled;
    if (!first || filled.length > 3 || !totalWords.test(row.cells[first.index] ?? '')) return false;
    const counts = others.length > 0 && others.every(({ index }) => /^[\s\d.,%€$£]+$/.test(row.cells[index] ?? ''));
    return (
      counts ||
      (others.length === 0 && (!mainRoles.has(first.role) || /[:=]\s*\d+\W*$/.test(row.cells[first.index] ?? '')))
    );
  }

  private any(row: TableRow, columns: readonly Column[]): boolean {
    return columns.some(({ index }) => !blankCell(row, index));
  }
}

function blankCell(row: TableRow, index: number): boolean {
  return saysNothing(row.cells[index] ?? '');
}

/** "WEEK 2: LAUNCH" or "March 2026" alone in a row heads the rows below it. */
function sectionOf(row: TableRow, columns: readonly Column[]): string | undefined {
  const filled = row.cells.filter((cell) => cell.trim() !== '');
  const [only = ''] = filled;
  if (new Set(filled.map((cell) => cell.trim())).size !== 1 || only.length > 80) return undefined;
  const words = only.trim();
  // A table of one column holds texts, not sections.
  if (columns.filter(({ values }) => values.filled > 0).length < 2) return undefined;
  const monthAlone = /^\W*\p{L}{3,10}\.?\s+(?:de\s+)?20\d\d\W*$/u.test(words);
  const isWhen = readWhen(words);
  if (isWholeDate(isWhen)) return undefined;
  return sectionWords.test(words) || monthAlone ? words.replace(/^[\s\-–—=*#]+|[\s\-–—=*#]+$/gu, '') : undefined;
}

/** A row with more cells than headings is put together again where exactly one place explains it. */
function mended(
  row: TableRow,
  columns: readonly Column[],
  width: number,
  delimiter: string,
  reasons: string[],
): TableRow {
  const cells = withoutEmptyEnd(row.cells);
  if (cells.length <= width || width === 0) return row;
  const surplus = cells.length - width;
  const places: number[] = [];
  for (let start = 0; start + surplus < cells.length; start += 1) {
    const tail = cells.slice(start + 1, start + 1 + surplus);
    const before = cells[start + 1 + surplus];
    // Within a sentence a space follows the comma, between two cells it does not.
    if (tail.every((cell) => /^\s\S/.test(cell)) && !/^\s/.test(before ?? '') && !/^\s/.test(cells[start] ?? ''))
      places.push(start);
  }
  const [place] = places;
  if (places.length === 1 && place !== undefined && columns[place] !== undefined) {
    const whole = cells.slice(place, place + 1 + surplus).join(delimiter);
    reasons.push(
      `The row has ${cells.length} cells instead of ${width}; “${shorten(whole)}” was put together from ${surplus + 1}.`,
    );
    return { line: row.line, cells: [...cells.slice(0, place), whole, ...cells.slice(place + 1 + surplus)] };
  }
  reasons.push(
    `The row has ${cells.length} cells instead of ${width}; the last ${surplus === 1 ? 'one is' : `${surplus} are`} kept as they are.`,
  );
  return row;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/**
 * Columns whose empty cells mean "as above", as a spreadsheet with merged cells leaves them. A date counts as such only
 * when a column of weekdays or weeks is empty in exactly the same rows; a week when every row names its day.
 */
function sparseColumns(rows: readonly TableRow[], columns: readonly Column[], judge: RowJudge): Column[] {
  const content = rows.filter((row) => judge.isContent(row));
  const first = content[0];
  if (!first || content.length < 4) return [];
  const pattern = (column: Column) => content.map((row) => (blankCell(row, column.index) ? '0' : '1')).join('');
  const sparse = (column: Column) =>
    !blankCell(first, column.index) &&
    content.some((row) => blankCell(row, column.index)) &&
    column.values.distinct > 1;
  const date = columns.find(({ role }) => role === 'date');
  const beside = columns.filter(({ role }) => role === 'weekday' || role === 'week' || role === 'month');
  const found: Column[] = [];
  if (date && sparse(date)) {
    const same = beside.filter((column) => sparse(column) && pattern(column) === pattern(date));
    if (same.some(({ role }) => role === 'weekday')) found.push(date, ...same);
  }
  const full = (column: Column) => content.every((row) => !blankCell(row, column.index));
  const daysFull = columns.some(
    ({ role, index }) => (role === 'weekday' || role === 'date') && full({ ...(columns[index] as Column) }),
  );
  for (const column of beside)
    if (!found.includes(column) && column.role !== 'weekday' && sparse(column) && daysFull) found.push(column);
  return found;
}

function fillDown(
  row: TableRow,
  columns: readonly Column[],
  last: Map<number, { cell: string; line: number }>,
): Map<number, number> | undefined {
  let filled: Map<number, number> | undefined;
  for (const { index } of columns) {
    const cell = row.cells[index] ?? '';
    const above = last.get(index);
    if (!saysNothing(cell)) last.set(index, { cell, line: row.line });
    else if (above) {
      while (row.cells.length <= index) row.cells.push('');
      row.cells[index] = above.cell;
      filled ??= new Map();
      filled.set(index, above.line);
    }
  }
  return filled;
}
