import { addDays, daysBetween, type LocalDate } from '../calendar-time/local-date';
import { groupPosts } from './group-posts';
import type { Post } from './post';

/** A day with its posts, or the days between two such days. */
export type AgendaEntry =
  | { kind: 'day'; date: LocalDate; posts: readonly Post[] }
  | { kind: 'gap'; dates: readonly LocalDate[] };

/** All days from `from` to `to`, both included; none when `to` is earlier. */
export function daysFrom(from: LocalDate, to: LocalDate): LocalDate[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, at) => addDays(from, at));
}

/**
 * The days from `from` to `to` one after the other, runs of days without posts summed up.
 * @param posts of these days in the order of the calendar (see comparePosts); it stays as it is within a day.
 */
export function agenda(posts: readonly Post[], from: LocalDate, to: LocalDate): AgendaEntry[] {
  const byDay = groupPosts(posts, ({ date }) => date);
  const entries: AgendaEntry[] = [];
  let gap: LocalDate[] = [];
  const closeGap = () => {
    if (gap.length > 0) entries.push({ kind: 'gap', dates: gap });
    gap = [];
  };
  for (const date of daysFrom(from, to)) {
    const ofDay = byDay.get(date);
    if (!ofDay) gap.push(date);
    else {
      closeGap();
      entries.push({ kind: 'day', date, posts: ofDay });
    }
  }
  closeGap();
  return entries;
}
