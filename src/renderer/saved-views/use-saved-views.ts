import { useMemo } from 'react';
import { byOrder } from '../../shared/channels/channel';
import { newId } from '../../shared/ids';
import { type SavedView, savedViewSchema, type ViewShape } from '../../shared/views/saved-view';
import { isAsSaved, readView, shownAsView } from '../../shared/views/view-problems';
import { usePlanView } from '../app-frame/plan-view';
import { useProject, useProjectStore } from '../project-view/use-project';
import { changesFor, shapeOf } from './view-shape';

/** The saved views in their order. */
export function useViewList(): readonly SavedView[] {
  const views = useProject(({ project }) => project.views);
  return useMemo(() => byOrder(views), [views]);
}

interface SavedViews {
  views: readonly SavedView[];
  /** The view that was chosen last, while it is in the project. */
  chosen: SavedView | undefined;
  /** Whether what is shown is still what the chosen view asks for. */
  asSaved: boolean;
  /** In words, what the chosen view asks for in vain. */
  problems: readonly string[];
  /** Present shape; null where the plan is not shown. */
  shape: ViewShape | null;
  show(view: SavedView): void;
  /** Keeps what is shown under a name. */
  save(name: string): Promise<boolean>;
  /** Makes the chosen view what is shown now. */
  update(): Promise<boolean>;
}

/** The saved views, and what can be done with what is shown. */
export function useSavedViews(): SavedViews {
  const store = useProjectStore();
  const view = usePlanView();
  const views = useViewList();
  const channels = useProject(({ project }) => project.channels);
  const pillars = useProject(({ project }) => project.pillars);
  const campaigns = useProject(({ project }) => project.campaigns);
  const customFields = useProject(({ project }) => project.customFields);
  const chosen = views.find(({ id }) => id === view.savedView);
  const { area, calendarView, filter, table, go } = view;
  const shape = shapeOf({ area, calendarView });
  const read = useMemo(
    () => chosen && readView(chosen, { channels, pillars, campaigns, customFields }),
    [chosen, channels, pillars, campaigns, customFields],
  );
  const shown = { shape: shape ?? 'month', filter, table };
  return {
    views,
    chosen,
    shape,
    asSaved: read !== undefined && shape !== null && isAsSaved(read, shown),
    problems: read?.problems ?? [],
    show: (each) => go(changesFor(each, store.getView().project)),
    async save(name) {
      const order = Math.max(-1, ...views.map((each) => each.order)) + 1;
      const record = savedViewSchema.parse({ id: newId(), name, order, ...shownAsView(shown) });
      const made = await store.run({ name: 'views.create', payload: { record } });
      if (made) go({ savedView: record.id });
      return made;
    },
    async update() {
      if (!chosen) return false;
      const { table: layout = null, ...rest } = shownAsView(shown);
      return store.run({ name: 'views.edit', payload: { id: chosen.id, fields: { ...rest, table: layout } } });
    },
  };
}
