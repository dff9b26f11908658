import { useCallback, useMemo } from 'react';
import { monthOf } from '../../shared/calendar-time/local-date';
import { type ArrangedRows, arrangeRows, type RowGroup } from '../../shared/table/arrange-rows';
import type { TableLookup } from '../../shared/table/table-column';
import type { KnownLayout } from '../../shared/table/table-layout';
import { usePlanView } from '../app-frame/plan-view';
import { useSliced } from '../plan/in-slices';
import { useMatcher } from '../plan/use-matcher';
import { useProject, useProjectStore } from '../project-view/use-project';

/** What stands on one line of the table: a post by its row, or the heading of a group. */
export type Line = { kind: 'row'; row: number } | { kind: 'group'; group: RowGroup; folded: boolean };

/** The lines of the table. Rows count posts only, lines count headings of groups too. */
export interface TableRows {
  /** Posts of the rows that can be seen, by row. */
  ids: readonly string[];
  lines: readonly Line[];
  /** The line on which a row stands. */
  lineOf(row: number): number;
  arranged: ArrangedRows;
}

const nothing: ArrangedRows = { groups: [], total: 0, extras: [] };

/** The rows as filter, sort, group and the folded groups have them; they may come a moment later (`busy`). */
export function useTableRows(
  layout: Pick<KnownLayout, 'sort' | 'group'> & { month: boolean },
  lookup: TableLookup,
  folded: ReadonlySet<string>,
): TableRows & { busy: boolean } {
  const store = useProjectStore();
  const posts = useProject(({ project }) => project.posts);
  const { focusDate } = usePlanView();
  const matches = useMatcher();
  const { sort, group } = layout;
  const month = layout.month ? focusDate.slice(0, 7) : null;
  const make = useCallback(() => {
    const { first, last } = monthOf(`${month}-01`);
    const all = month === null ? Object.values(posts) : store.index.inRange(first, last);
    return arrangeRows(all, { matches, sort, group, lookup });
  }, [posts, store, month, matches, sort, group, lookup]);
  const { value: arranged = nothing, busy } = useSliced(make);
  const rows = useMemo(() => toLines(arranged, group !== undefined, folded), [arranged, group, folded]);
  return { ...rows, busy };
}

function toLines(arranged: ArrangedRows, grouped: boolean, folded: ReadonlySet<string>): TableRows {
  const ids: string[] = [];
  const lines: Line[] = [];
  const lineAt: number[] = [];
  for (const group of arranged.groups) {
    const isFolded = grouped && folded.has(group.key);
    if (grouped) lines.push({ kind: 'group', group, folded: isFolded });
    if (isFolded) continue;
    for (const id of group.ids) {
      lineAt.push(lines.length);
      lines.push({ kind: 'row', row: ids.length });
      ids.push(id);
    }
  }
  return { ids, lines, lineOf: (row) => lineAt[row] ?? 0, arranged };
}
