import type { LocalDate, LocalTime } from '../../shared/calendar-time/local-date';
import type { Post } from '../../shared/posts/post';
import type { FreeDaysByDate, FreePlace } from '../../shared/rhythm/free-days';
import { placeMinutes } from './to-calendar-event';

/** The posts that are drawn, and how many more each day has. */
export interface FittedDays {
  shown: Post[];
  more: ReadonlyMap<LocalDate, number>;
}

/**
 * The first posts of each day, as many as it has room for.
 * @param posts dated, in the order of the calendar.
 * @param perDay how many cards a day has room for.
 */
export function fitMonth(posts: readonly Post[], perDay: (date: LocalDate) => number): FittedDays {
  const onDay = new Map<LocalDate, number>();
  return divide(posts, ({ date = '' }) => {
    const count = (onDay.get(date) ?? 0) + 1;
    onDay.set(date, count);
    return count <= perDay(date);
  });
}

/** How long a post stands in a column of hours, in minutes: it has no length of its own. */
const standing = 60;

/**
 * The posts that columns of hours have room for.
 * @param posts dated, in the order of the calendar.
 * @param beside how many posts of overlapping times stand beside each other.
 * @param untimed how many posts the row of those without a time shows on each day.
 */
export function fitHours(posts: readonly Post[], { beside, untimed }: { beside: number; untimed: number }): FittedDays {
  const starts = new Map<LocalDate, number[]>();
  const withoutTime = new Map<LocalDate, number>();
  return divide(posts, ({ date = '', time }) => {
    if (!time) {
      const count = (withoutTime.get(date) ?? 0) + 1;
      withoutTime.set(date, count);
      return count <= untimed;
    }
    const start = minutesOf(time);
    const running = (starts.get(date) ?? []).filter((other) => other + standing > start);
    const fits = running.length < beside;
    starts.set(date, fits ? [...running, start] : running);
    return fits;
  });
}

/**
 * The free places that columns of hours have room for beside the posts that are drawn. A place takes no room from a post:
 * it is left out where so many posts and places overlap already.
 */
export function fitPlaces(free: FreeDaysByDate, shown: readonly Post[], beside: number): FreePlace[] {
  const taken = new Map<LocalDate, { from: number; to: number }[]>();
  const at = (date: LocalDate) => {
    const known = taken.get(date) ?? [];
    taken.set(date, known);
    return known;
  };
  for (const { date, time } of shown)
    if (date && time) at(date).push({ from: minutesOf(time), to: minutesOf(time) + standing });
  const fitting: FreePlace[] = [];
  for (const [date, { places }] of free)
    for (const place of places) {
      const from = minutesOf(place.time);
      const to = from + placeMinutes;
      const there = at(date);
      if (there.filter((other) => other.from < to && from < other.to).length >= beside) continue;
      there.push({ from, to });
      fitting.push(place);
    }
  return fitting;
}

function minutesOf(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function divide(posts: readonly Post[], hasRoom: (post: Post) => boolean): FittedDays {
  const more = new Map<LocalDate, number>();
  const shown = posts.filter((post) => {
    if (hasRoom(post)) return true;
    if (post.date) more.set(post.date, (more.get(post.date) ?? 0) + 1);
    return false;
  });
  return { shown, more };
}
