import { createContext, useContext } from 'react';
import type { Area } from './app-state';

/** Which posts the calendar shows; empty sets let everything through. */
export interface PlanFilter {
  channels: ReadonlySet<string>;
  pillars: ReadonlySet<string>;
  statuses: ReadonlySet<string>;
}

export const noFilter: PlanFilter = { channels: new Set(), pillars: new Set(), statuses: new Set() };

/** The sections of the settings, in their order. */
export const settingsSections = ['project', 'channels', 'pillars', 'campaigns', 'appearance'] as const;
export type SettingsSection = (typeof settingsSections)[number];

/** Where the user is in the open project. Nothing of it is part of the project. */
export interface PlanView {
  area: Area;
  /** A day in the shown month or week. */
  focusDate: string;
  calendarView: 'month' | 'week';
  selectedPost: string | null;
  filter: PlanFilter;
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
