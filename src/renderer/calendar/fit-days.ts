import type { LocalDate } from '../../shared/calendar-time/local-date';
import type { Post } from '../../shared/posts/post';

/** The posts that are drawn, and how many more each day has. */
export interface FittedDays {
  shown: Post[];
  more: ReadonlyMap<LocalDate, number>;
}

/**
 * The first posts of each day, as many as it has room for.
 * @param posts dated, in the order of the calendar.
 */
export function fitMonth(posts: readonly Post[], perDay: number): FittedDays {
  const onDay = new Map<LocalDate, number>();
  return divide(posts, ({ date = '' }) => {
    const count = (onDay.get(date) ?? 0) + 1;
    onDay.set(date, count);
    return count <= perDay;
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
    const start = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    const running = (starts.get(date) ?? []).filter((other) => other + standing > start);
    const fits = running.length < beside;
    starts.set(date, fits ? [...running, start] : running);
    return fits;
  });
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
