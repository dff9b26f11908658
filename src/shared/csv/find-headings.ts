import type { PlatformNames } from './read-channel-cell';
import { isWholeDate, readWhen } from './read-date';
import { weighHeadings } from './read-heading';
import { isBlankRow, type TableRow } from './read-table';

/** The parts of a table: what stands above the headings, the headings (all empty where the file has none), the rows. */
export interface HeadedTable {
  above: TableRow[];
  headings: string[];
  /** The row that holds the headings; absent where the file has none. */
  headingRow?: TableRow;
  rows: TableRow[];
}

/** How far down headings are looked for; titles, addresses and legends stand above them. */
const searchedRows = 40;

/** All tables of a file: below a blank line or a title another one with headings of its own may begin. */
export function findTables(rows: readonly TableRow[], names: PlatformNames): HeadedTable[] {
  const first = findHeadings(rows, names);
  if (!first.headingRow) return [first];
  const tables: HeadedTable[] = [];
  let current = first;
  let from = 0;
  first.rows.forEach((row, index) => {
    if (!beginsTable(row, first.rows[index - 1], current.headings, names)) return;
    const title = filledCells(first.rows[index - 1]) === 1 ? index - 1 : index;
    tables.push({ ...current, rows: first.rows.slice(from, title) });
    current = { ...split([row], 0), above: first.rows.slice(title, index) };
    from = index + 1;
  });
  return [...tables, { ...current, rows: first.rows.slice(from) }];
}

function filledCells(row: TableRow | undefined): number {
  return row?.cells.filter((cell) => cell.trim() !== '').length ?? 0;
}

function beginsTable(
  row: TableRow,
  before: TableRow | undefined,
  headings: readonly string[],
  names: PlatformNames,
): boolean {
  const filled = filledCells(row);
  if (!before || filledCells(before) > 1 || filled < 2 || repeatsHeadings(row, headings)) return false;
  return weigh(row.cells, names) >= Math.max(2, filled * 0.6);
}

/** Finds the row with the headings. A file whose first row already holds a date or an address has none. */
export function findHeadings(rows: readonly TableRow[], names: PlatformNames): HeadedTable {
  let best: { index: number; weight: number } = { index: -1, weight: 0 };
  rows.slice(0, searchedRows).forEach((row, index) => {
    const weight = weigh(row.cells, names);
    if (weight > best.weight) best = { index, weight };
  });
  const first = rows.findIndex((row) => !isBlankRow(row));
  const alone = rows[best.index]?.cells.filter((cell) => cell.trim() !== '').length === 1;
  if (best.weight >= 2 || (best.weight === 1 && (best.index === first || !alone))) return split(rows, best.index);
  const row = rows[first];
  if (row && !holdsData(row.cells) && rows.length > first + 1) return split(rows, first);
  return { above: [], headings: (row?.cells ?? []).map(() => ''), rows: [...rows] };
}

function weigh(cells: readonly string[], names: PlatformNames): number {
  if (holdsData(cells)) return 0;
  const fields = weighHeadings(cells);
  const channels = new Set(
    cells.map((cell) => (cell.length < 40 ? names.find(cell)?.id : undefined)).filter((id) => id !== undefined),
  );
  // The days of a week side by side head a grid.
  const days = cells.filter((cell) => isWeekday(cell)).length;
  if (days > 3) return days + fields;
  return fields > 0 ? fields + Math.max(0, channels.size - 1) : channels.size > 1 ? channels.size - 1 : 0;
}

function isWeekday(cell: string): boolean {
  const when = readWhen(cell);
  return cell.trim() !== '' && when.weekday !== undefined && when.date === undefined && when.rest === '';
}

function holdsData(cells: readonly string[]): boolean {
  return cells.some((cell) => /^https?:\/\//i.test(cell.trim()) || isWholeDate(readWhen(cell)) || cell.length > 150);
}

function split(rows: readonly TableRow[], index: number): HeadedTable {
  const headingRow = rows[index];
  return {
    above: rows.slice(0, index),
    headings: (headingRow?.cells ?? []).map((cell) => cell.replace(/\s+/g, ' ').trim()),
    headingRow,
    rows: rows.slice(index + 1),
  };
}

/** True for a row that repeats the headings, as below a page break. */
export function repeatsHeadings(row: TableRow, headings: readonly string[]): boolean {
  const filled = row.cells.filter((cell) => cell.trim() !== '');
  const same = row.cells.filter(
    (cell, index) => cell.trim() !== '' && cell.trim().toLowerCase() === headings[index]?.toLowerCase(),
  );
  return filled.length > 1 && same.length >= filled.length * 0.8;
}
