import { useCallback, useEffect, useState } from 'react';
import type { z } from 'zod';
import type { recentSchema } from '../../shared/api/contract';
import type { ProjectWeek } from '../../shared/week/week-schema';
import { useApp } from '../app-frame/app-state';
import { sentenceOf } from '../project-view/sentence-of';

export type Recent = z.infer<typeof recentSchema>;

/** What is due in the recent projects. */
export interface Weeks {
  /** By the path of the project. */
  projects: ReadonlyMap<string, ProjectWeek>;
  /** How many were too many to be looked at. */
  left: number;
}

export interface Recents {
  /** Null until they are known. */
  recent: Recent[] | null;
  /** Null until they are known; they take longer, since every project is read. */
  weeks: Weeks | null;
  reload(): void;
}

/**
 * The projects opened last and what is due in them; looked at anew when the window is looked at again.
 * @param changed whatever tells that a file may have left the list
 */
export function useRecents(changed: unknown): Recents {
  const { host, notify } = useApp();
  const [recent, setRecent] = useState<Recent[] | null>(null);
  const [weeks, setWeeks] = useState<Weeks | null>(null);
  const reload = useCallback(() => {
    const { app } = host.door;
    app
      .recent({})
      .then(async ({ projects }) => {
        setRecent(projects);
        if (projects.length === 0) return;
        const { projects: read, left } = await app.week({});
        setWeeks({ projects: new Map(read.map((each) => [each.path, each])), left });
      })
      .catch((error) => notify(sentenceOf(error), 'error'));
  }, [host, notify]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changed` asks for a new look
  useEffect(reload, [reload, changed]);
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && reload();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [reload]);
  return { recent, weeks, reload };
}
