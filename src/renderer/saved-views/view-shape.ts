import type { SavedView, ViewShape } from '../../shared/views/saved-view';
import { readView } from '../../shared/views/view-problems';
import { type CalendarView, calendarViewNames, calendarViews, type PlanView } from '../app-frame/plan-view';
import type { ProjectView } from '../project-view/project-view';

/** The shape of what is shown; null in areas that do not show the plan. */
export function shapeOf({ area, calendarView }: Pick<PlanView, 'area' | 'calendarView'>): ViewShape | null {
  if (area === 'calendar') return calendarView;
  return area === 'board' || area === 'table' || area === 'grid' ? area : null;
}

/** Where one has to go for a shape. */
function placeOfShape(shape: ViewShape): Pick<PlanView, 'area'> & Partial<Pick<PlanView, 'calendarView'>> {
  const calendarView: CalendarView | undefined = calendarViews.find((known) => known === shape);
  if (calendarView) return { area: 'calendar', calendarView };
  return { area: shape === 'board' || shape === 'table' || shape === 'grid' ? shape : 'calendar' };
}

export const shapeWords: Record<ViewShape, string> = {
  ...calendarViewNames,
  board: 'Board',
  table: 'Table',
  grid: 'Profile',
};

/** What the screen has to show for a saved view: it stays at the day that one is at. */
export function changesFor(view: SavedView, project: ProjectView['project']): Partial<PlanView> {
  const { shape, filter, table } = readView(view, project);
  return { ...placeOfShape(shape), filter, ...(shape === 'table' ? { table } : {}), savedView: view.id };
}

/** What a view is called in lists. */
export function viewName(view: Pick<SavedView, 'name'>): string {
  return view.name.trim() || 'View without a name';
}
