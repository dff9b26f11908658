import { type CellRange, rangeOf } from '../../shared/table/cell-range';

/** The row of the headings, which the keys reach as well. */
export const headRow = -1;

/** The active cell, and the corner from which a range was drawn; they are the same while one cell is chosen. */
export interface CellSelection {
  row: number;
  column: number;
  anchor: { row: number; column: number };
}

export const atStart = oneCell(0, 0);

/** One chosen cell. */
export function oneCell(row: number, column: number): CellSelection {
  return { row, column, anchor: { row, column } };
}

export function chosenRange(selection: CellSelection): CellRange {
  return rangeOf(selection, selection.anchor);
}

/** The selection inside a table of so many rows and columns. */
export function bounded(selection: CellSelection, rows: number, columns: number): CellSelection {
  const inside = ({ row, column }: { row: number; column: number }) => ({
    row: row === headRow || rows === 0 ? headRow : Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  });
  const cell = inside(selection);
  const anchor = inside(selection.anchor);
  return { ...cell, anchor: cell.row === headRow || anchor.row === headRow ? cell : anchor };
}

interface Layout {
  ids: readonly string[];
  columns: readonly { id: string }[];
}

/**
 * The selection after rows or columns have moved: it stays with its post and its column. A range whose corners have
 * drawn apart would choose what nobody chose, so the active cell alone stays.
 */
export function carried(selection: CellSelection, before: Layout, after: Layout): CellSelection {
  const follow = ({ row, column }: { row: number; column: number }) => {
    const id = before.ids[row];
    const name = before.columns[column]?.id;
    const at = id === undefined || after.ids[row] === id ? row : after.ids.indexOf(id);
    const across = after.columns.findIndex((each) => each.id === name);
    return { row: row === headRow ? row : at < 0 ? row : at, column: across < 0 ? column : across };
  };
  const cell = follow(selection);
  const anchor = follow(selection.anchor);
  const together =
    anchor.row - cell.row === selection.anchor.row - selection.row &&
    anchor.column - cell.column === selection.anchor.column - selection.column;
  return bounded({ ...cell, anchor: together ? anchor : cell }, after.ids.length, after.columns.length);
}

/** Where the keys lead from a cell; undefined for a key that does not move. `page` is the number of rows on the screen. */
export function moved(
  { row, column }: { row: number; column: number },
  event: { key: string; ctrlKey: boolean; metaKey: boolean },
  size: { rows: number; columns: number; page: number },
): { row: number; column: number } | undefined {
  const far = event.ctrlKey || event.metaKey;
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  switch (event.key) {
    case 'ArrowUp':
      return { row: far ? Math.min(row, 0) : Math.max(headRow, row - 1), column };
    case 'ArrowDown':
      return { row: far ? lastRow : Math.min(lastRow, row + 1), column };
    case 'ArrowLeft':
      return { row, column: far ? 0 : Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: far ? lastColumn : Math.min(lastColumn, column + 1) };
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? lastRow : row, column: lastColumn };
    case 'PageUp':
      return { row: Math.max(0, row - size.page), column };
    case 'PageDown':
      return { row: Math.min(lastRow, row + size.page), column };
    default:
      return undefined;
  }
}
