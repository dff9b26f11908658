import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Grouping } from '../../shared/table/group-rows';
import type { PastePlan } from '../../shared/table/plan-paste';
import type { TableColumn } from '../../shared/table/table-column';
import type { CellProblem } from '../../shared/table/table-edits';
import { Observable } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { type After, CellEditor } from './CellEditor';
import { cellAt, dragOverCells } from './drag-cells';
import { SelectionFrame } from './SelectionFrame';
import css from './TableGrid.module.css';
import { TableHead, tableWidth, template } from './TableHead';
import { headHeight, TableLines } from './TableLines';
import { lineHeight } from './TableRow';
import { type Editing, TableProvider, type TableState } from './table-state';
import { useApply } from './use-apply';
import { useCellClipboard } from './use-cell-clipboard';
import { useCellKeys } from './use-cell-keys';
import { useSelection } from './use-selection';
import type { TableRows } from './use-table-rows';

interface Props {
  rows: TableRows;
  columns: readonly TableColumn[];
  widths: readonly number[];
  group: Grouping | undefined;
  readOnly: boolean;
  busy: boolean;
  onFold(key: string): void;
  onProblems(problems: readonly CellProblem[]): void;
  /** A paste that makes posts or leaves columns out is shown before it is done. */
  onAsk(plan: PastePlan): void;
  /** Keeps what the page needs of the grid. */
  register(table: TableState): void;
}

/** The cells: one grid that keeps the focus, draws the lines that can be seen, and turns keys and pointer into changes. */
export function TableGrid({
  rows,
  columns,
  widths,
  group,
  readOnly,
  busy,
  onFold,
  onProblems,
  onAsk,
  register,
}: Props) {
  const plan = usePlan();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<string | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const commitEditor = useRef<(() => boolean) | null>(null);
  const apply = useApply();
  const show = useRef<(line: number) => void>(() => undefined);
  const { selection, choose } = useSelection({
    rows,
    columns,
    widths,
    grid,
    scroller,
    showLine: (line) => show.current(line),
  });

  const current = {
    rows,
    columns,
    widths,
    readOnly,
    editing,
    selection,
    post: (row: number) => plan.post(rows.ids[row]),
    choose,
    edit(row: number, column: number, replace: boolean) {
      const id = rows.ids[row];
      const edited = columns[column];
      if (id === undefined || !edited || readOnly) return;
      if (!edited.read) return plan.announce(`${edited.name} cannot be changed here.`);
      table.choose(row, column);
      setEditing({ id, column: edited, replace });
    },
    commit: () => commitEditor.current?.() ?? true,
    stopEditing: () => setEditing(null),
    apply: async (planned: Parameters<TableState['apply']>[0], done: string) => {
      onProblems(planned.problems);
      await apply(planned, done);
    },
    report: onProblems,
    openMenu: setMenu,
    focus: () => grid.current?.focus({ preventScroll: true }),
  };
  // Rows hold on to one object, so that they are drawn again only for their own sake.
  const [table] = useState<TableState>(() => ({ ...current, filling: new Observable(null) }));
  Object.assign(table, current);
  useEffect(() => register(table), [register, table]);

  const keys = useCellKeys(table, () =>
    Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / lineHeight) - 1),
  );
  const clipboard = useCellClipboard(table, onAsk, keys.clear);

  const editedPost = editing ? plan.post(editing.id) : undefined;
  const editedRow = editing ? rows.ids.indexOf(editing.id) : -1;
  const editedColumn = editing ? columns.findIndex(({ id }) => id === editing.column.id) : -1;
  useEffect(() => {
    if (editing && (editedRow < 0 || editedColumn < 0)) setEditing(null);
  }, [editing, editedRow, editedColumn]);

  const endEditing = (after: After) => {
    const hadFocus = scroller.current?.contains(document.activeElement);
    setEditing(null);
    if (hadFocus) table.focus();
    const { row, column } = selection.get();
    if (after === 'down') choose(row + 1, column);
    if (after === 'up') choose(Math.max(0, row - 1), column);
    if (after === 'right') choose(row, column + 1);
    if (after === 'left') choose(row, column - 1);
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const cell = event.target instanceof Element ? cellAt(event.target) : undefined;
    if (!cell || event.button !== 0 || !scroller.current) return;
    if (!table.commit()) return event.preventDefault();
    setEditing(null);
    choose(cell.row, cell.column, event.shiftKey);
    if (event.pointerType !== 'touch')
      dragOverCells(scroller.current, ({ row, column }) => {
        const present = selection.get();
        if (row !== present.row || column !== present.column) selection.set({ ...present, row, column });
      });
  };

  return (
    <TableProvider value={table}>
      <div ref={scroller} className={css.scroller} data-scroller="">
        {/* biome-ignore lint/a11y/useSemanticElements: lines are drawn only where they can be seen, which no table element allows */}
        <div
          ref={grid}
          role="grid"
          className={css.grid}
          tabIndex={0}
          aria-label="Posts"
          aria-multiselectable="true"
          aria-readonly={readOnly}
          aria-busy={busy}
          aria-rowcount={rows.lines.length + 1}
          aria-colcount={columns.length + 1}
          style={{ '--columns': template(widths), '--table-width': tableWidth(widths) } as React.CSSProperties}
          onKeyDown={(event) => {
            if (event.target !== event.currentTarget || !keys.onKey(event)) return;
            event.preventDefault();
            event.stopPropagation();
          }}
          onCopy={(event) => event.target === event.currentTarget && clipboard.onCopy(event)}
          onCut={(event) => event.target === event.currentTarget && clipboard.onCut(event)}
          onPaste={(event) => event.target === event.currentTarget && clipboard.onPaste(event)}
          onPointerDown={onPointerDown}
          // A cell whose text was refused keeps the focus.
          onMouseDown={(event) => commitEditor.current && event.preventDefault()}
          onClick={({ target }) => {
            const cell = target instanceof Element && target.closest('[data-toggle]') ? cellAt(target) : undefined;
            if (cell && !readOnly) keys.tick(cell.row, cell.column);
          }}
          onDoubleClick={({ target }) => {
            const cell = target instanceof Element ? cellAt(target) : undefined;
            if (cell && columns[cell.column]?.kind !== 'checkbox') table.edit(cell.row, cell.column, false);
          }}
        >
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          <div role="rowgroup" className={css.heads}>
            <TableHead columns={columns} widths={widths} total={rows.ids.length} menu={menu} onMenu={setMenu} />
          </div>
          <TableLines
            rows={rows}
            columns={columns}
            byStatus={group === 'status'}
            scroller={scroller}
            show={show}
            onFold={onFold}
          />
        </div>
        {/* Outside the grid, which holds nothing but rows of cells. */}
        <div className={css.above} style={{ height: rows.lines.length * lineHeight }}>
          <SelectionFrame rows={rows} widths={widths} readOnly={readOnly} />
          {editing && editedPost && editedRow >= 0 && (
            <CellEditor
              key={`${editing.id} ${editing.column.id}`}
              editing={editing}
              post={editedPost}
              above={isLow(scroller.current, rows.lineOf(editedRow))}
              place={{
                left:
                  (rowHead(scroller.current) ?? 0) +
                  widths.slice(0, editedColumn).reduce((all, width) => all + width, 0),
                top: rows.lineOf(editedRow) * lineHeight,
                width: widths[editedColumn] ?? 100,
                height: lineHeight,
              }}
              register={(commit) => {
                commitEditor.current = commit;
              }}
              onDone={endEditing}
            />
          )}
        </div>
      </div>
    </TableProvider>
  );
}

function rowHead(grid: HTMLElement | null): number | undefined {
  return grid?.querySelector('[role="columnheader"]')?.getBoundingClientRect().width;
}

/** Whether a line lies in the lower half of what is seen, where a list of choices has more room above it. */
function isLow(grid: HTMLElement | null, line: number): boolean {
  if (!grid || grid.clientHeight === 0) return false;
  return headHeight + line * lineHeight - grid.scrollTop > grid.clientHeight / 2 + lineHeight;
}
