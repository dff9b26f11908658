import type { Column, ColumnRole } from './columns';
import type { DecidedDate } from './decide-dates';
import type { WhenCell } from './read-date';

/** What the columns of when say about one row. */
export interface RowWhen {
  cell: string;
  when: WhenCell;
  decided: DecidedDate;
  /** The date was put together from columns of month, day and year. */
  composed: boolean;
}

export type By = (role: ColumnRole) => Column[];

export type CellOf = (column: Column) => string;

export type Keep = (column: Column, cell?: string) => void;

/** Line breaks as the project keeps them. */
export function plainBreaks(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
