import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { Observable } from '../plan/observable';
import { atStart, bounded, type CellSelection, carried, headRow } from './cell-selection';
import type { ShownColumns } from './use-table-columns';
import type { TableRows } from './use-table-rows';

interface Shown {
  rows: TableRows;
  columns: ShownColumns['columns'];
  widths: ShownColumns['widths'];
  grid: RefObject<HTMLDivElement | null>;
  scroller: RefObject<HTMLDivElement | null>;
  showLine(line: number): void;
}

/** The chosen cells: they follow their post and column when others move, and come into sight when they are chosen. */
export function useSelection(shown: Shown) {
  const selection = useMemo(() => new Observable<CellSelection>(atStart), []);
  const latest = useRef(shown);
  latest.current = shown;
  const { rows, columns, grid } = shown;
  const before = useRef({ ids: rows.ids, columns });
  useLayoutEffect(() => {
    const now = { ids: rows.ids, columns };
    const next =
      before.current.ids.length === 0
        ? bounded({ ...atStart, column: selection.get().column }, now.ids.length, columns.length)
        : carried(selection.get(), before.current, now);
    if (!same(next, selection.get())) selection.set(next);
    before.current = now;
  }, [selection, rows.ids, columns]);

  // Read by those who do not see the frame; the attribute is set by hand so that moving draws only two rows again.
  useEffect(() => {
    const name = () => {
      const { row, column } = selection.get();
      grid.current?.setAttribute('aria-activedescendant', `cell-${row}-${column}`);
    };
    name();
    return selection.subscribe(name);
  }, [selection, grid]);

  const choose = (row: number, column: number, extend = false) => {
    const { rows: all, columns: across, widths, showLine, scroller } = latest.current;
    const cell = { row, column };
    const next = { ...cell, anchor: extend ? selection.get().anchor : cell };
    selection.set(bounded(next, all.ids.length, across.length));
    if (row !== headRow && all.ids.length > 0) showLine(all.lineOf(selection.get().row));
    showColumn(scroller.current, widths, selection.get().column);
  };
  return { selection, choose };
}

function same(a: CellSelection, b: CellSelection): boolean {
  return (
    a.row === b.row && a.column === b.column && a.anchor.row === b.anchor.row && a.anchor.column === b.anchor.column
  );
}

/** Scrolls sideways just so far that the column is in sight beside the row numbers. */
function showColumn(scroller: HTMLElement | null, widths: readonly number[], column: number): void {
  if (!scroller) return;
  const head = scroller.querySelector('[role="columnheader"]')?.getBoundingClientRect().width ?? 0;
  const left = widths.slice(0, column).reduce((all, width) => all + width, 0);
  const right = left + (widths[column] ?? 0);
  const room = scroller.clientWidth - head;
  if (left < scroller.scrollLeft) scroller.scrollLeft = left;
  else if (right > scroller.scrollLeft + room) scroller.scrollLeft = Math.min(left, right - room);
}
