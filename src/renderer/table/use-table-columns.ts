import { useMemo } from 'react';
import type { TableColumn, TableLookup } from '../../shared/table/table-column';
import { tableColumns } from '../../shared/table/table-columns';
import { knownLayout, widthOf } from '../../shared/table/table-layout';
import { useApp } from '../app-frame/app-state';
import { usePlanView } from '../app-frame/plan-view';
import { useProject } from '../project-view/use-project';

/** What the columns of this project lean on; the same object while none of it changes. */
export function useTableLookup(): TableLookup {
  const { platforms } = useApp();
  const year = Number(usePlanView().focusDate.slice(0, 4));
  const channels = useProject(({ project }) => project.channels);
  const pillars = useProject(({ project }) => project.pillars);
  const campaigns = useProject(({ project }) => project.campaigns);
  const customFields = useProject(({ project }) => project.customFields);
  const timeZone = useProject(({ project }) => project.settings.timeZone);
  const language = useProject(({ project }) => project.settings.language);
  return useMemo(
    () => ({ channels, pillars, campaigns, customFields, platforms, timeZone, language, year }),
    [channels, pillars, campaigns, customFields, platforms, timeZone, language, year],
  );
}

export interface ShownColumns {
  /** Every column there is, in the order of the list to choose from. */
  all: readonly TableColumn[];
  /** Those that are shown, from left to right. */
  columns: readonly TableColumn[];
  /** Their widths in pixels. */
  widths: readonly number[];
}

/** The columns and how they are laid out; `extras` are headings of kept columns that the posts hold. */
export function useTableColumns(lookup: TableLookup, extras: readonly string[]) {
  const { table } = usePlanView();
  const all = useMemo(() => tableColumns(lookup, extras), [lookup, extras]);
  // Widths change while a column is dragged wider; nothing but the columns' places hangs on them.
  const { columns: names, sort, group } = table;
  const known = useMemo(() => knownLayout({ columns: names, sort, group }, all), [names, sort, group, all]);
  const widths = useMemo(() => known.columns.map((column) => widthOf(column, table)), [known, table]);
  return { all, ...known, widths };
}
