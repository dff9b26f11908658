import { createContext, useContext } from 'react';
import type { Hello } from '../../shared/api/contract';
import type { Platforms } from '../../shared/platforms/platform';
import type { HostClient } from '../host-client/host-client';

/** The areas that the rail leads to. Only areas that work are listed. */
export const areas = [
  'calendar',
  'today',
  'board',
  'table',
  'grid',
  'library',
  'balance',
  'import',
  'export',
  'backups',
  'settings',
] as const;
export type Area = (typeof areas)[number];

/** The areas that show the plan itself: beside each of them stand the side panel and the editor. */
export const planAreas: readonly Area[] = ['calendar', 'board', 'table', 'grid'];

/** What a message offers to do next. */
export interface MessageAction {
  label: string;
  run(): void;
}

/** What every part of the screen may lean on, whether a project is open or not. */
export interface AppContextValue {
  host: HostClient;
  hello: Hello;
  platforms: Platforms;
  /** Shows one sentence for a moment, with what may be wanted next; `tone` decides the colour. Errors stay until they are closed. */
  notify(sentence: string, tone?: 'info' | 'error', action?: MessageAction): void;
}

const AppContext = createContext<AppContextValue | null>(null);
export const AppProvider = AppContext.Provider;

export function useApp(): AppContextValue {
  const value = useContext(AppContext);
  if (!value) throw new Error('used outside the app');
  return value;
}
