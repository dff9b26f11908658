import type { TableLayout } from '../views/saved-view';
import type { SortBy } from './arrange-rows';
import { type Grouping, knownGrouping } from './group-rows';
import type { TableColumn } from './table-column';

/** The columns of a table that nobody has arranged yet; own fields come behind them. */
const usualColumns = [
  'date',
  'time',
  'title',
  'status',
  'channels',
  'pillar',
  'text',
  'campaign',
  'labels',
  'pictures',
];
const smallestWidth = 56;
const largestWidth = 800;

/** A layout with everything in it that this project has. */
export interface KnownLayout {
  columns: TableColumn[];
  sort: SortBy[];
  group: Grouping | undefined;
  /** What the layout names and the project lacks, for one sentence to the user. */
  unknown: string[];
}

/** What of a layout can be shown; what it names and this project lacks is left out and told. */
export function knownLayout(layout: TableLayout, all: readonly TableColumn[]): KnownLayout {
  const byId = new Map(all.map((column) => [column.id, column]));
  const unknown: string[] = [];
  const find = (id: string) => {
    const column = byId.get(id);
    if (!column && !unknown.includes(id)) unknown.push(id);
    return column ?? [];
  };
  const columns = [...new Set(layout.columns ?? shownAtFirst(all))].flatMap(find);
  const sort = (layout.sort ?? []).flatMap(({ column, descending }) =>
    [find(column)].flat().map((each) => ({ column: each, descending })),
  );
  const group = knownGrouping(layout.group);
  if (layout.group !== undefined && !group) unknown.push(layout.group);
  return { columns: columns.length > 0 ? columns : shownAtFirst(all).flatMap(find), sort, group, unknown };
}

function shownAtFirst(all: readonly TableColumn[]): string[] {
  return [...usualColumns, ...all.flatMap(({ id, field }) => (field ? id : []))];
}

/** The width of a column in pixels, kept inside what can be used. */
export function widthOf(column: TableColumn, layout: TableLayout): number {
  const { widths } = layout;
  const asked = widths && Object.hasOwn(widths, column.id) ? widths[column.id] : undefined;
  return Math.round(Math.min(largestWidth, Math.max(smallestWidth, asked ?? column.width)));
}

/** The sort after one more click on a column: up, down, none. `also` keeps what it was sorted by before. */
export function sortedBy(layout: TableLayout, column: string, also: boolean): TableLayout['sort'] {
  const before = layout.sort ?? [];
  const present = before.find((each) => each.column === column);
  const next = !present ? { column, descending: false } : present.descending ? undefined : { column, descending: true };
  const others = also ? before : before.filter((each) => each.column === column);
  if (!present) return next ? [...(also ? before : []), next] : before;
  return others.flatMap((each) => (each.column === column ? (next ?? []) : each));
}

/** The columns with one of them on another place, which counts among all of them. */
export function movedColumn(columns: readonly string[], id: string, to: number): string[] {
  const rest = columns.filter((each) => each !== id);
  rest.splice(Math.max(0, Math.min(rest.length, to)), 0, id);
  return rest;
}
