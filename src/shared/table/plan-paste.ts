import type { Post } from '../posts/post';
import type { PostFields } from '../posts/post-commands';
import type { CellBlock } from './cell-block';
import type { CellRange } from './cell-range';
import type { TableColumn } from './table-column';
import { addFields, type CellProblem, changedFields, placeOf, type TableEdits } from './table-edits';

export interface PasteInto {
  /** The posts by row; those above the range may be missing. */
  rows: readonly (Post | undefined)[];
  columns: readonly TableColumn[];
  /** What is chosen; the block begins in its first cell. */
  range: CellRange;
}

/** What a paste would do, told before anything is changed. */
export interface PastePlan extends TableEdits {
  /** Columns of the block that lie right of the last column of the table. */
  columnsLeftOut: number;
  /** What becomes chosen: where the block came to lie, without the new rows. */
  range: CellRange;
}

/** Cells between two looks at the clock; a date costs about ten microseconds. */
const slice = 200;

/**
 * Plans a paste in steps: one cell fills the whole range, a block is laid down from the range's first cell and repeated
 * where the range is a multiple of it, as spreadsheets do. Rows beyond the last become new posts; columns beyond the
 * last are left out; a cell that does not fit its column is listed and left as it was.
 */
export function* planPaste(block: CellBlock, { rows, columns, range }: PasteInto): Generator<void, PastePlan> {
  const width = Math.max(1, ...block.map((row) => row.length));
  const target = laidOut(block.length, width, range);
  const shown = columns.slice(target.left, target.right + 1);
  const edits: TableEdits['edits'] = [];
  const creates: PostFields[] = [];
  const problems: CellProblem[] = [];
  let cells = 0;
  for (let row = target.top; row <= target.bottom; row += 1) {
    const source = block[(row - target.top) % block.length] ?? [];
    const fields: PostFields = {};
    for (const [at, column] of shown.entries()) {
      cells += 1;
      if (cells % slice === 0) yield;
      // A row that is shorter than the others says nothing about the columns it lacks.
      const text = source[at % width];
      if (text === undefined) continue;
      const post = rows[row];
      if (post ? column.text(post) === text : text.trim() === '') continue;
      const reading = column.read?.(text) ?? { reason: `${column.name} cannot be changed here.` };
      if ('reason' in reading) problems.push({ ...placeOf(row, column, post), text, reason: reading.reason });
      else addFields(fields, reading.fields);
    }
    const post = rows[row];
    if (!post) {
      // An empty line below the table makes no empty post.
      if (Object.keys(fields).length > 0) creates.push(fields);
      continue;
    }
    const changed = changedFields(post, fields);
    if (changed) edits.push({ id: post.id, fields: changed });
  }
  return {
    edits,
    creates,
    problems,
    columnsLeftOut: Math.max(0, target.right - columns.length + 1),
    range: {
      ...target,
      bottom: Math.max(target.top, Math.min(target.bottom, rows.length - 1)),
      right: Math.min(target.right, columns.length - 1),
    },
  };
}

/** Where a block of `height` × `width` cells comes to lie. */
function laidOut(height: number, width: number, range: CellRange): CellRange {
  const rows = range.bottom - range.top + 1;
  const columns = range.right - range.left + 1;
  const down = rows % height === 0 ? rows : height;
  const across = columns % width === 0 ? columns : width;
  return { top: range.top, left: range.left, bottom: range.top + down - 1, right: range.left + across - 1 };
}
