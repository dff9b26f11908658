import { postSchema } from '../posts/post';
import {
  fromStoredFilter,
  type PostFilter,
  type StoredFilter,
  toStoredFilter,
  withoutGone,
} from '../posts/post-filter';
import type { Project } from '../project/project';
import { type SavedView, type TableLayout, type ViewShape, viewShapes } from './saved-view';

type Records = Pick<Project, 'channels' | 'pillars' | 'campaigns' | 'customFields'>;

/** What a saved view shows of what it asks for, and in words what it asks for in vain. */
export interface ReadView {
  shape: ViewShape;
  filter: PostFilter;
  table: TableLayout;
  /** One sentence for each thing that is gone or unknown; empty when all is as it was saved. */
  problems: string[];
}

const fieldPrefix = 'custom:';
/** Columns of an imported file are named by their heading, and any heading may come back. */
const extraPrefix = 'extra:';

/**
 * Reads a saved view as far as it goes: an unknown shape is shown as the month, channels and pillars that are gone are
 * left out of the filter, and so are own fields that are gone from the table.
 */
export function readView(view: SavedView, project: Records): ReadView {
  const known = viewShapes.find((shape) => shape === view.shape);
  const { filter, gone } = withoutGone(fromStoredFilter(view.filter), project);
  const isKnown = (column: string) =>
    column.startsWith(fieldPrefix)
      ? Object.hasOwn(project.customFields, column.slice(fieldPrefix.length))
      : column.startsWith(extraPrefix) || Object.hasOwn(postSchema.shape, column);
  const { table, lost } = knownLayout(view.table ?? {}, isKnown);
  const problems = [
    ...(known
      ? []
      : [`This view is of a kind that this version does not know (“${short(view.shape)}”). It is shown as the month.`]),
    ...lostWords(gone.channels, 'a channel that is', 'channels that are'),
    ...lostWords(gone.pillars, 'a pillar that is', 'pillars that are'),
    ...lostWords(gone.campaigns, 'a campaign that is', 'campaigns that are'),
    ...(isPicture(view.filter) ? [] : ['This view asked for pictures in a way that this version does not know.']),
    ...(lost > 0
      ? [
          `The table of this view named ${lost === 1 ? 'a column that is' : `${lost} columns that are`} not there any more.`,
        ]
      : []),
  ];
  return { shape: known ?? 'month', filter, table, problems };
}

function lostWords(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`This view named ${count === 1 ? one : `${count} ${many}`} no longer in the project.`];
}

function isPicture({ picture }: StoredFilter): boolean {
  return picture === undefined || picture === 'with' || picture === 'without';
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** The layout without what it names in vain. A layout that would be left without columns shows the usual ones. */
function knownLayout(layout: TableLayout, isKnown: (column: string) => boolean): { table: TableLayout; lost: number } {
  const { columns, sort, group } = layout;
  const named = new Set([...(columns ?? []), ...(sort ?? []).map(({ column }) => column), ...(group ? [group] : [])]);
  const lost = [...named].filter((column) => !isKnown(column)).length;
  if (lost === 0) return { table: layout, lost };
  const left = columns?.filter(isKnown);
  const table = { ...layout };
  if (left) table.columns = left.length > 0 ? left : undefined;
  if (sort) table.sort = sort.filter(({ column }) => isKnown(column));
  if (group && !isKnown(group)) table.group = undefined;
  return { table, lost };
}

/** What a view keeps of what is shown. The layout belongs to the table alone. */
export function shownAsView(shown: {
  shape: ViewShape;
  filter: PostFilter;
  table: TableLayout;
}): Pick<SavedView, 'shape' | 'filter' | 'table'> {
  const { shape, filter, table } = shown;
  return {
    shape,
    filter: toStoredFilter(filter),
    ...(shape === 'table' && Object.keys(table).length > 0 ? { table } : {}),
  };
}

/** Whether what is shown is what the view, as far as it can be shown, asks for. */
export function isAsSaved(
  read: ReadView,
  shown: { shape: ViewShape; filter: PostFilter; table: TableLayout },
): boolean {
  if (read.shape !== shown.shape) return false;
  return canonical(shownAsView(read)) === canonical(shownAsView(shown));
}

function canonical(value: ReturnType<typeof shownAsView>): string {
  const { filter, table, shape } = value;
  const sorted = (list: readonly string[]) => [...list].sort();
  return JSON.stringify([
    shape,
    sorted(filter.channels),
    sorted(filter.pillars),
    sorted(filter.campaigns ?? []),
    sorted(filter.statuses),
    sorted(filter.labels),
    filter.text.trim(),
    filter.picture ?? null,
    filter.attention ?? false,
    sortedKeys(table ?? {}),
  ]);
}

/** The value with the keys of every object in one order; empty lists and objects are as good as absent. */
function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, held]) => held !== undefined && JSON.stringify(held) !== '[]' && JSON.stringify(held) !== '{}')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, held]) => [key, sortedKeys(held)]);
}
