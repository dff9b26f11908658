import { useEffect, useMemo, useState } from 'react';
import { type Due, type DuePost, duePosts, type WallClock } from '../../shared/posts/due';
import { projectNow } from '../plan/use-today';
import { useProject } from '../project-view/use-project';

/** How often the clock is looked at, in milliseconds; times of posts have no seconds. */
const tick = 15_000;

/** The wall clock of the project, to the minute; also looked at when the window is looked at again. */
export function useNow(timeZone: string): WallClock {
  const [now, setNow] = useState(() => projectNow(timeZone));
  useEffect(() => {
    const look = () => {
      const next = projectNow(timeZone);
      setNow((last) => (last.date === next.date && last.time === next.time ? last : next));
    };
    look();
    const timer = setInterval(look, tick);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [timeZone]);
  return now;
}

/** What is due now in the open project. */
export function useDue(): { due: Due; now: WallClock } {
  const posts = useProject(({ project }) => project.posts);
  const channels = useProject(({ project }) => project.channels);
  const settings = useProject(({ project }) => project.settings);
  const now = useNow(settings.timeZone);
  const due = useMemo(
    () => duePosts(Object.values(posts), { channels, settings }, now),
    [posts, channels, settings, now],
  );
  return { due, now };
}

/** The sections of the list, in their order. */
export const sections = ['overdue', 'today', 'tomorrow', 'done'] as const;
export type Section = (typeof sections)[number];

/** All that the list shows, from top to bottom. */
export function inOrder(due: Due): DuePost[] {
  return sections.flatMap((section) => due[section]);
}
