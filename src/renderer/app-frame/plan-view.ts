import { createContext, useContext } from 'react';
import type { PostFilter } from '../../shared/posts/post-filter';
import type { TableLayout } from '../../shared/views/saved-view';
import type { LibraryLook } from '../library/library-look';
import type { Area } from './app-state';

/** The sections of the settings, in their order. */
export const settingsSections = [
  'project',
  'channels',
  'rhythm',
  'pillars',
  'campaigns',
  'days',
  'texts',
  'links',
  'fields',
  'views',
  'appearance',
] as const;
export type SettingsSection = (typeof settingsSections)[number];

/** The views of the calendar, in the order of their switch. */
export const calendarViews = ['month', 'week', 'day', 'list', 'year'] as const;
export type CalendarView = (typeof calendarViews)[number];
export const calendarViewNames: Record<CalendarView, string> = {
  month: 'Month',
  week: 'Week',
  day: 'Day',
  list: 'List',
  year: 'Year',
};

/** Where the user is in the open project. Nothing of it is part of the project. */
export interface PlanView {
  area: Area;
  /** A day in the shown month, week or year. */
  focusDate: string;
  calendarView: CalendarView;
  /** The post in the editor. */
  selectedPost: string | null;
  /** The campaign whose panel is open; a post that is open stands before it. */
  selectedCampaign: string | null;
  /** Whether the calendar draws the bars of campaigns. */
  campaignBars: boolean;
  filter: PostFilter;
  /** The saved view that was chosen last; what is shown may have been changed since. */
  savedView: string | null;
  table: TableLayout;
  library: LibraryLook;
  sidePanelOpen: boolean;
  settingsSection: SettingsSection;
}

export interface PlanViewControl extends PlanView {
  go(changes: Partial<PlanView>): void;
}

const PlanViewContext = createContext<PlanViewControl | null>(null);
export const PlanViewProvider = PlanViewContext.Provider;

export function usePlanView(): PlanViewControl {
  const value = useContext(PlanViewContext);
  if (!value) throw new Error('used outside an open project');
  return value;
}

/** Adds an entry to a filter's set, or takes it out. */
export function toggled(set: ReadonlySet<string>, entry: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(entry)) next.add(entry);
  return next;
}
