import { IconArrowsDiagonal } from '@tabler/icons-react';
import { type MouseEvent, memo } from 'react';
import { postHeadline } from '../../shared/posts/post';
import type { TableColumn } from '../../shared/table/table-column';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { usePost } from '../project-view/use-project';
import { CellContent, cellLine } from './CellContent';
import cells from './CellContent.module.css';
import { chosenRange } from './cell-selection';
import css from './TableRow.module.css';
import { useTable } from './table-state';

/** The height of a line in pixels. */
export const lineHeight = 30;

interface Props {
  id: string;
  row: number;
  line: number;
  columns: readonly TableColumn[];
}

export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

/** One post as a row. It is drawn again when its post changes or the chosen cells in it do. */
export const TableRow = memo(function TableRow({ id, row, line, columns }: Props) {
  const table = useTable();
  const plan = usePlan();
  const post = usePost(id);
  const lookup = useObserved(plan.lookup, (value) => value);
  const picked = useObserved(plan.selection, (chosen) => chosen.has(id));
  const open = useObserved(plan.selected, (selected) => selected === id);
  const [from, to, active] = useObserved(table.selection, (selection) => spanOf(selection, row))
    .split(' ')
    .map(Number);
  if (!post) return null;
  const name = cellLine(postHeadline(post)) || 'Untitled';
  const pick = (event: MouseEvent) => {
    event.stopPropagation();
    plan.pick(id, event.shiftKey ? 'range' : 'toggle');
  };
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and names the active cell
    // biome-ignore lint/a11y/useSemanticElements: rows are drawn only where they can be seen, which no table element allows
    <div
      role="row"
      className={css.row}
      aria-rowindex={line + 2}
      aria-selected={picked}
      data-picked={picked || undefined}
      data-open={open || undefined}
      style={{ top: line * lineHeight }}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Shift and the arrow keys choose a whole row as well */}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div
        role="rowheader"
        aria-colindex={1}
        aria-label={`Row ${row + 1}, ${name}`}
        className={css.rowHead}
        data-post={id}
        tabIndex={-1}
        onClick={(event) => {
          const { anchor } = table.selection.get();
          const from = event.shiftKey && anchor.row >= 0 ? anchor.row : row;
          table.selection.set({ row, column: columns.length - 1, anchor: { row: from, column: 0 } });
        }}
        onFocus={(event) => {
          if (event.target !== event.currentTarget) return;
          table.choose(row, table.selection.get().column);
          table.focus();
        }}
      >
        <input
          type="checkbox"
          tabIndex={-1}
          className={css.pick}
          aria-label={`Choose ${name}`}
          checked={picked}
          onClick={pick}
          onChange={() => undefined}
          data-nodrag=""
        />
        <span className={css.number} aria-hidden="true">
          {row + 1}
        </span>
        <button
          type="button"
          tabIndex={-1}
          className={css.open}
          aria-label={`Open ${name}`}
          onClick={(event) => {
            event.stopPropagation();
            plan.open(id, true);
          }}
          data-nodrag=""
        >
          <IconArrowsDiagonal size={15} stroke={1.6} aria-hidden="true" />
        </button>
      </div>
      {columns.map((column, at) => (
        // biome-ignore lint/a11y/useFocusableInteractive: as above
        // biome-ignore lint/a11y/useSemanticElements: as above
        <div
          key={column.id}
          id={cellId(row, at)}
          role="gridcell"
          aria-colindex={at + 2}
          aria-readonly={!column.read || undefined}
          aria-selected={from !== undefined && to !== undefined && at >= from && at <= to}
          className={cells.cell}
          data-cell={`${row} ${at}`}
          data-kind={column.kind}
          dir={column.kind === 'text' || column.kind === 'labels' ? 'auto' : undefined}
          data-active={at === active || undefined}
          data-fixed={!column.read || undefined}
        >
          <CellContent post={post} column={column} lookup={lookup} />
        </div>
      ))}
    </div>
  );
});

/** The chosen columns of a row and its active one as a text, which compares by value: `from to active`. */
function spanOf(selection: Parameters<typeof chosenRange>[0], row: number): string {
  const { top, bottom, left, right } = chosenRange(selection);
  if (row < top || row > bottom) return '-1 -2 -1';
  return `${left} ${right} ${selection.row === row ? selection.column : -1}`;
}
