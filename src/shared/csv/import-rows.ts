import type { Column, ColumnRole } from './columns';
import { type HeadedTable, repeatsHeadings } from './find-headings';
import { blankCell, fillDown, mended, sparseColumns, withoutEmptyEnd } from './mend-rows';
import { isWholeDate, readWhen } from './read-date';
import { isBlankRow, type TableRow } from './read-table';

/** A row that becomes posts, with what was done to it. */
export interface TakenRow {
  row: TableRow;
  /** Words of the section that it stands under ("Week 2"), for rows without a date. */
  section?: string;
  /** Cells that were taken from a row above because the file leaves repeated ones empty: column index to line. */
  filledDown?: Map<number, number>;
  reasons: string[];
}

/** A row that becomes nothing. */
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
  /^\W*(?:(?:grand |sub)?total|totals|sum|summe|gesamt|gesamtsumme|insgesamt|somme|suma|totale|totais|razem|łącznie|count|anzahl|number of|no of|nombre de|nombre total|número de|numero di|liczba|average|durchschnitt|moyenne|promedio|media totale)\b.{0,40}$/iu;

/** Sorts the rows below the headings into those that become posts and those that do not, each with its reason. */
export function sortRows(table: HeadedTable, columns: readonly Column[], delimiter: string): SortedRow[] {
  const sorted: SortedRow[] = [];
  const skip = (row: TableRow, reason: string) =>
    sorted.push({ skipped: { line: row.line, headline: firstCell(row), reason } });
  for (const row of table.above) if (!isBlankRow(row)) skip(row, 'It stands above the headings.');
  const judge = new RowJudge(columns);
  const downwards = sparseColumns(table.rows, columns, (row) => judge.isContent(row));
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
    if (filled.length <= 3 && this.isTotal(row, filled)) return 'It is a line of totals.';
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
    const cell = ({ index }: Column) => row.cells[index] ?? '';
    const words = filled.find((column) => totalWords.test(cell(column)));
    if (!words) return false;
    const others = filled.filter((column) => column !== words);
    if (others.length > 0) return others.every((column) => /^[\s\d.,%€$£]+$/.test(cell(column)));
    return !mainRoles.has(words.role) || /[:=]\s*\d+\W*$/.test(cell(words));
  }

  private any(row: TableRow, columns: readonly Column[]): boolean {
    return columns.some(({ index }) => !blankCell(row, index));
  }
}

/** "WEEK 2: LAUNCH" or "March 2026" alone in a row heads the rows below it. */
function sectionOf(row: TableRow, columns: readonly Column[]): string | undefined {
  let words = '';
  for (const cell of row.cells) {
    const text = cell.trim();
    if (text === '' || text === words) continue;
    if (words !== '' || text.length > 80) return undefined;
    words = text;
  }
  if (words === '') return undefined;
  // A table of one column holds texts, not sections.
  if (columns.filter(({ values }) => values.filled > 0).length < 2) return undefined;
  const monthAlone = /^\W*\p{L}{3,10}\.?\s+(?:de\s+)?20\d\d\W*$/u.test(words);
  const isWhen = readWhen(words);
  if (isWholeDate(isWhen)) return undefined;
  return sectionWords.test(words) || monthAlone ? words.replace(/^[\s\-–—=*#]+|[\s\-–—=*#]+$/gu, '') : undefined;
}
