import { useMemo } from 'react';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import { DayCounter } from '../../shared/posts/density';
import { useProject, useProjectStore } from '../project-view/use-project';

/** Everything from a day on, held for one reason. */
export interface Hold {
  id: string;
  since: LocalDate;
  reason: string;
  /** Posts that it holds. */
  posts: number;
  /** Unpublished posts from that day on that nothing holds: written or moved there since. */
  loose: number;
}

const noHolds: readonly Hold[] = [];

/** The holds of everything from a day on, the newest day first. */
export function useHolds(): readonly Hold[] {
  const store = useProjectStore();
  const version = useProject((view) => view.version);
  const counter = useMemo(() => new DayCounter(({ status, held }) => status !== 'published' && !held), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the content of the index
  return useMemo(() => {
    const { index } = store;
    const found = [...index.heldTogether()].flatMap(([id, posts]): Hold[] => {
      const [first] = posts.values();
      const since = first?.held?.since;
      if (since === undefined) return [];
      let loose = 0;
      for (const date of index.dates()) if (date >= since) loose += counter.of(index.onDay(date));
      return [{ id, since, reason: first?.held?.reason ?? '', posts: posts.size, loose }];
    });
    return found.length === 0 ? noHolds : found.sort((a, b) => (a.since < b.since ? 1 : -1));
  }, [store, counter, version]);
}
