import type { Post } from '../posts/post';
import type { PostFields } from '../posts/post-commands';
import type { CellRange } from './cell-range';
import type { TableColumn } from './table-column';
import { addFields, changedFields, placeOf, type TableEdits } from './table-edits';

interface Cells {
  /** The posts by row; those of rows that the gesture does not touch may be missing. */
  rows: readonly (Post | undefined)[];
  columns: readonly TableColumn[];
}

/**
 * Fills the cells of `target` with those of `source`, over and over, downwards or upwards; both have the same columns.
 * Values are copied as they are, so what reads alike stays apart.
 */
export function planFill({ rows, columns }: Cells, source: CellRange, target: CellRange): TableEdits {
  const height = source.bottom - source.top + 1;
  return planEach({ rows, columns }, target, (column, row) => {
    // Counted from the source's first row, so that a fill upwards goes on with the pattern as well.
    const at = source.top + ((((row - source.top) % height) + height) % height);
    const from = rows[at];
    return from && column.copy?.(from);
  });
}

/** Empties the cells of a range. */
export function planClear(cells: Cells, range: CellRange): TableEdits {
  return planEach(cells, range, (column) => column.read?.(''));
}

function planEach(
  { rows, columns }: Cells,
  target: CellRange,
  fieldsFor: (column: TableColumn, row: number) => ReturnType<NonNullable<TableColumn['read']>> | undefined,
): TableEdits {
  const planned: TableEdits = { edits: [], creates: [], problems: [] };
  for (let row = target.top; row <= target.bottom; row += 1) {
    const post = rows[row];
    if (!post) continue;
    const fields: PostFields = {};
    for (const column of columns.slice(target.left, target.right + 1)) {
      const reading = fieldsFor(column, row) ?? { reason: `${column.name} cannot be changed here.` };
      if ('reason' in reading)
        planned.problems.push({ ...placeOf(row, column, post), text: column.text(post), reason: reading.reason });
      else addFields(fields, reading.fields);
    }
    const changed = changedFields(post, fields);
    if (changed) planned.edits.push({ id: post.id, fields: changed });
  }
  return planned;
}
