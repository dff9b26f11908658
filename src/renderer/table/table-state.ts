import { createContext, useContext } from 'react';
import type { Post } from '../../shared/posts/post';
import type { TableColumn } from '../../shared/table/table-column';
import type { CellProblem, TableEdits } from '../../shared/table/table-edits';
import type { Observable } from '../plan/observable';
import type { CellSelection } from './cell-selection';
import type { TableRows } from './use-table-rows';

/** The cell that is being edited. */
export interface Editing {
  id: string;
  column: TableColumn;
  /** It began by typing, so the text that was there is replaced. */
  replace: boolean;
}

/** What the parts of the table share. The object stays the same; what it holds is that of the last drawing. */
export interface TableState {
  rows: TableRows;
  columns: readonly TableColumn[];
  widths: readonly number[];
  readOnly: boolean;
  selection: Observable<CellSelection>;
  /** Rows over which the fill handle is being drawn. */
  filling: Observable<{ top: number; bottom: number } | null>;
  editing: Editing | null;
  post(row: number): Post | undefined;
  /** Chooses a cell and shows it; `extend` keeps the other corner. */
  choose(row: number, column: number, extend?: boolean): void;
  edit(row: number, column: number, replace: boolean): void;
  /** Ends editing with what was typed, as a click elsewhere does. False when the text was refused. */
  commit(): boolean;
  stopEditing(): void;
  /** Does what was planned as one step, and lists what could not be done. */
  apply(planned: TableEdits, done: string): Promise<void>;
  report(problems: readonly CellProblem[]): void;
  openMenu(column: string): void;
  focus(): void;
}

const TableContext = createContext<TableState | null>(null);
export const TableProvider = TableContext.Provider;

export function useTable(): TableState {
  const value = useContext(TableContext);
  if (!value) throw new Error('used outside the table');
  return value;
}
