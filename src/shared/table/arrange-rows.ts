import { comparePosts, type Post } from '../posts/post';
import { type Grouping, type GroupOf, groupOf } from './group-rows';
import { sortInSteps } from './sort-rows';
import { compareKeys, type SortKey, type TableColumn, type TableLookup } from './table-column';

export interface SortBy {
  column: TableColumn;
  descending: boolean;
}

export interface Arrangement {
  matches(post: Post): boolean;
  sort: readonly SortBy[];
  group: Grouping | undefined;
  lookup: TableLookup;
}

/** Posts that belong together, in their order. Without a grouping there is one group with an empty label. */
export interface RowGroup {
  key: string;
  label: string;
  ids: string[];
}

export interface ArrangedRows {
  groups: RowGroup[];
  /** Number of rows of all groups. */
  total: number;
  /** Headings of kept columns of imported files that occur in these posts, at most 30. */
  extras: string[];
}

interface Keyed {
  post: Post;
  keys: SortKey[];
  group: GroupOf | undefined;
}

/** Posts between two looks at the clock: the filter is the dearest thing done to them. */
const slice = 300;
const maximumExtras = 30;

/**
 * Filters, sorts and groups posts in steps. Sorting is stable over the order of the calendar with ideas at the end;
 * empty cells come last in either direction.
 */
export function* arrangeRows(
  posts: readonly Post[],
  { matches, sort, group, lookup }: Arrangement,
): Generator<void, ArrangedRows> {
  const groupFor = group && groupOf(group, lookup);
  const extras = new Set<string>();
  const rows: Keyed[] = [];
  for (const [at, post] of posts.entries()) {
    if (at % slice === slice - 1) yield;
    if (!matches(post)) continue;
    rows.push({ post, keys: sort.map(({ column }) => column.key(post)), group: groupFor?.(post) });
    if (post.extra && extras.size < maximumExtras) for (const heading of Object.keys(post.extra)) extras.add(heading);
  }
  const sorted = yield* sortInSteps(rows, (a, b) => {
    if (a.group && b.group && a.group.key !== b.group.key) return compareGroups(a.group, b.group);
    for (const [at, { descending }] of sort.entries()) {
      const order = compareCells(a.keys[at] ?? null, b.keys[at] ?? null, descending);
      if (order !== 0) return order;
    }
    return compareInPlan(a.post, b.post);
  });
  const groups: RowGroup[] = [];
  for (const [at, row] of sorted.entries()) {
    if (at % (10 * slice) === 0) yield;
    const key = row.group?.key ?? '';
    const present = groups.at(-1);
    if (present?.key === key) present.ids.push(row.post.id);
    else groups.push({ key, label: row.group?.label ?? '', ids: [row.post.id] });
  }
  return { groups, total: sorted.length, extras: [...extras].slice(0, maximumExtras) };
}

function compareGroups(a: GroupOf, b: GroupOf): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}

function compareCells(a: SortKey, b: SortKey, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return descending ? compareKeys(b, a) : compareKeys(a, b);
}

function compareInPlan(a: Post, b: Post): number {
  return Number(a.date === undefined) - Number(b.date === undefined) || comparePosts(a, b);
}
