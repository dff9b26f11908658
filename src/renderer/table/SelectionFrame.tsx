import type { PointerEvent } from 'react';
import { planFill } from '../../shared/table/plan-fill';
import { useObserved } from '../plan/observable';
import { counted } from '../ui/format-when';
import { chosenRange } from './cell-selection';
import { dragOverCells } from './drag-cells';
import css from './TableGrid.module.css';
import { lineHeight } from './TableRow';
import { useTable } from './table-state';
import type { TableRows } from './use-table-rows';

interface Props {
  rows: TableRows;
  widths: readonly number[];
  readOnly: boolean;
}

/** The line around the chosen cells, with the handle that fills them on downwards or upwards. */
export function SelectionFrame({ rows, widths, readOnly }: Props) {
  const table = useTable();
  const selection = useObserved(table.selection, (value) => value);
  const filling = useObserved(table.filling, (value) => value);
  const range = chosenRange(selection);
  if (range.top < 0 || rows.ids.length === 0) return null;
  const box = (top: number, bottom: number) => ({
    left: `calc(var(--row-head) + ${sum(widths, range.left)}px)`,
    width: sum(widths, range.right + 1) - sum(widths, range.left),
    top: rows.lineOf(top) * lineHeight,
    height: (rows.lineOf(bottom) - rows.lineOf(top) + 1) * lineHeight,
  });
  const onHandle = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    const grid = event.currentTarget.closest<HTMLElement>('[data-scroller]');
    if (!grid || !table.commit()) return;
    dragOverCells(
      grid,
      ({ row }) => {
        const target =
          row > range.bottom
            ? { top: range.bottom + 1, bottom: row }
            : row < range.top
              ? { top: row, bottom: range.top - 1 }
              : null;
        table.filling.set(target);
      },
      (finished) => {
        const target = table.filling.get();
        table.filling.set(null);
        if (!finished || !target) return;
        const posts = table.rows.ids.map((_, row) => row);
        const from = Math.min(range.top, target.top);
        const to = Math.max(range.bottom, target.bottom);
        // Only the rows that matter are read; the places of the others stay empty.
        const shown = posts.map((row) => (row >= from && row <= to ? table.post(row) : undefined));
        const planned = planFill({ rows: shown, columns: table.columns }, range, { ...range, ...target });
        void table.apply(planned, `Filled ${counted(planned.edits.length, 'row')}.`);
        table.selection.set({
          row: range.top,
          column: range.left,
          anchor: { row: range.top, column: range.left },
        });
        table.choose(to === range.bottom ? from : to, range.right, true);
      },
    );
  };
  return (
    <>
      <div className={css.frame} style={box(range.top, range.bottom)} aria-hidden="true">
        {!readOnly && <span className={css.handle} onPointerDown={onHandle} title="Drag to fill" />}
      </div>
      {filling && <div className={css.filling} style={box(filling.top, filling.bottom)} aria-hidden="true" />}
    </>
  );
}

function sum(widths: readonly number[], end: number): number {
  let all = 0;
  for (let at = 0; at < end; at += 1) all += widths[at] ?? 0;
  return all;
}
