import type { Column } from './columns';
import { saysNothing } from './fold';
import type { TableRow } from './read-table';

/** The cells up to the last one that holds something. */
export function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1]?.trim() === '') end -= 1;
  return cells.slice(0, end);
}

/** True where a row says nothing in a column. */
export function blankCell(row: TableRow, index: number): boolean {
  return saysNothing(row.cells[index] ?? '');
}

/** A row with more cells than headings is put together again where exactly one place explains it. */
export function mended(
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
export function sparseColumns(
  rows: readonly TableRow[],
  columns: readonly Column[],
  isContent: (row: TableRow) => boolean,
): Column[] {
  const content = rows.filter((row) => isContent(row));
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
  const daysFull = columns.some((column) => (column.role === 'weekday' || column.role === 'date') && full(column));
  for (const column of beside)
    if (!found.includes(column) && column.role !== 'weekday' && sparse(column) && daysFull) found.push(column);
  return found;
}

/** Fills the empty cells of such columns from the rows above, in place; returns the lines they came from by column. */
export function fillDown(
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
