import { IconArrowDown, IconArrowUp, IconChevronDown } from '@tabler/icons-react';
import { memo, type PointerEvent, useRef } from 'react';
import type { TableColumn } from '../../shared/table/table-column';
import { movedColumn, sortedBy } from '../../shared/table/table-layout';
import { usePlanView } from '../app-frame/plan-view';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import cells from './CellContent.module.css';
import { ColumnMenu } from './ColumnMenu';
import { headRow } from './cell-selection';
import css from './TableHead.module.css';
import { cellId } from './TableRow';
import rows from './TableRow.module.css';
import { useTable } from './table-state';

interface Props {
  columns: readonly TableColumn[];
  widths: readonly number[];
  total: number;
  /** The column whose menu is open. */
  menu: string | null;
  onMenu(column: string | null): void;
}

/** The headings: sort by a click, a menu for the rest, the edge to drag wider, the heading to drag elsewhere. */
export const TableHead = memo(function TableHead({ columns, widths, total, menu, onMenu }: Props) {
  const plan = usePlan();
  const { table: layout, go } = usePlanView();
  const table = useTable();
  const active = useObserved(table.selection, ({ row, column }) => (row === headRow ? column : -1));
  const chosen = useObserved(plan.selection, (ids) => ids.size);
  const sort = layout.sort ?? [];
  const resize = useResize(widths, (id, width) =>
    go({ table: { ...layout, widths: { ...layout.widths, [id]: width } } }),
  );
  const move = useMove((id, to) =>
    go({
      table: {
        ...layout,
        columns: movedColumn(
          columns.map((column) => column.id),
          id,
          to,
        ),
      },
    }),
  );
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and names the active cell
    // biome-ignore lint/a11y/useSemanticElements: a grid of drawn lines cannot be a table element
    <div role="row" aria-rowindex={1} className={css.head}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="columnheader" aria-colindex={1} aria-label="Row" className={css.corner}>
        <input
          type="checkbox"
          tabIndex={-1}
          className={rows.pick}
          aria-label="Choose all rows"
          checked={chosen > 0 && chosen >= total}
          ref={(box) => {
            if (box) box.indeterminate = chosen > 0 && chosen < total;
          }}
          onChange={() => plan.select(chosen > 0 && chosen >= total ? [] : plan.shown.get())}
        />
      </div>
      {columns.map((column, at) => {
        const by = sort.findIndex((each) => each.column === column.id);
        const descending = sort[by]?.descending;
        const Arrow = descending ? IconArrowDown : IconArrowUp;
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          // biome-ignore lint/a11y/useSemanticElements: as above
          <div
            key={column.id}
            id={cellId(headRow, at)}
            role="columnheader"
            aria-colindex={at + 2}
            aria-sort={by < 0 ? undefined : descending ? 'descending' : 'ascending'}
            className={css.heading}
            data-active={active === at || undefined}
            data-heading={at}
            onPointerDown={(event) => move(event, column.id, at)}
          >
            <button
              type="button"
              tabIndex={-1}
              className={css.sort}
              title={column.name}
              onClick={(event) => {
                if (event.detail === 0 || !wasMoved(event.currentTarget))
                  go({ table: { ...layout, sort: sortedBy(layout, column.id, event.shiftKey) } });
              }}
            >
              <span className={cells.cut}>{column.name}</span>
              {by >= 0 && <Arrow size={13} stroke={2} aria-hidden="true" />}
              {by >= 0 && sort.length > 1 && <span className={css.place}>{by + 1}</span>}
            </button>
            <ColumnMenu
              column={column}
              at={at}
              columns={columns}
              opened={menu === column.id}
              onOpen={(opened) => onMenu(opened ? column.id : null)}
              target={
                <button
                  type="button"
                  tabIndex={-1}
                  className={css.more}
                  aria-label={`Column ${column.name}`}
                  data-nomove=""
                >
                  <IconChevronDown size={14} stroke={1.8} aria-hidden="true" />
                </button>
              }
            />
            <span
              className={css.edge}
              data-nomove=""
              aria-hidden="true"
              onPointerDown={(event) => resize(event, column.id, at)}
            />
          </div>
        );
      })}
    </div>
  );
});

/** A click at the end of a drag of its heading sorts nothing. */
function wasMoved(button: HTMLElement): boolean {
  const heading = button.closest<HTMLElement>('[data-heading]');
  const moved = heading?.dataset.moved !== undefined;
  if (heading) delete heading.dataset.moved;
  return moved;
}

/** Dragging the edge of a heading: the grid's template follows the pointer, and the layout the end of the drag. */
function useResize(widths: readonly number[], done: (id: string, width: number) => void) {
  const latest = useRef(done);
  latest.current = done;
  return (event: PointerEvent<HTMLElement>, id: string, at: number) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    const edge = event.currentTarget;
    const grid = edge.closest<HTMLElement>('[role="grid"]');
    const start = event.clientX;
    const before = widths[at] ?? 100;
    let width = before;
    edge.setPointerCapture(event.pointerId);
    edge.onpointermove = ({ clientX }) => {
      width = Math.min(800, Math.max(56, before + clientX - start));
      const now = widths.map((each, place) => (place === at ? width : each));
      grid?.style.setProperty('--columns', template(now));
      grid?.style.setProperty('--table-width', tableWidth(now));
    };
    edge.onpointerup = () => {
      edge.onpointermove = null;
      edge.onpointerup = null;
      if (width !== before) latest.current(id, Math.round(width));
    };
  };
}

/** The widths as the rows' grid takes them; the column of row numbers comes first. */
export function template(widths: readonly number[]): string {
  return `var(--row-head) ${widths.map((width) => `${width}px`).join(' ')}`;
}

/** All of them together; a width that is known spares measuring what stands in the rows. */
export function tableWidth(widths: readonly number[]): string {
  return `calc(var(--row-head) + ${widths.reduce((all, width) => all + width, 0)}px)`;
}

/** Dragging a heading onto another puts the column there. */
function useMove(done: (id: string, to: number) => void) {
  return (event: PointerEvent<HTMLElement>, id: string, at: number) => {
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest('[data-nomove]'))) return;
    const heading = event.currentTarget;
    const start = event.clientX;
    let to = at;
    let over: HTMLElement | null = null;
    const leave = () => {
      if (over) delete over.dataset.dropside;
      over = null;
    };
    const onMove = ({ clientX, clientY }: globalThis.PointerEvent) => {
      if (heading.dataset.moved === undefined && Math.abs(clientX - start) < 6) return;
      heading.dataset.moved = '';
      leave();
      over = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-heading]') ?? null;
      if (!over) return;
      to = Number(over.dataset.heading);
      if (to !== at) over.dataset.dropside = to < at ? 'before' : 'behind';
    };
    const onUp = () => {
      removeEventListener('pointermove', onMove);
      removeEventListener('pointerup', onUp);
      removeEventListener('pointercancel', onUp);
      const moved = heading.dataset.moved !== undefined && over !== null && to !== at;
      leave();
      if (moved) done(id, to);
      // The click that follows the letting go has been heard by then.
      setTimeout(() => delete heading.dataset.moved);
    };
    addEventListener('pointermove', onMove);
    addEventListener('pointerup', onUp);
    addEventListener('pointercancel', onUp);
  };
}
