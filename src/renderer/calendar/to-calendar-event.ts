import type { EventInput } from '@fullcalendar/react';
import type { LocalDate, LocalTime } from '../../shared/calendar-time/local-date';
import { type Post, postHeadline } from '../../shared/posts/post';

/**
 * The shown posts as the calendar library takes them: one array, whose elements stay the same object while the place
 * of their post stays the same.
 *
 * The library compares its events one by one by identity, and takes in and draws all of them again when one differs.
 * So an event carries only where a post stands; what a card tells it reads from the project by the post's id, and a
 * title being typed never reaches the library. The public id keeps the library's own ids over a change.
 */
export class CalendarEvents {
  private known = new Map<string, EventInput>();
  private array: EventInput[] = [];

  /** The array for these dated posts; the last one where nothing moved, came or went. */
  of(posts: readonly Post[]): EventInput[] {
    const next = posts.map((post) => {
      const known = this.known.get(post.id);
      return known?.sortKey === sortKeyOf(post) ? known : toCalendarEvent(post);
    });
    if (next.length !== this.array.length || next.some((event, at) => event !== this.array[at])) {
      this.array = next;
      this.known = new Map(posts.map(({ id }, at) => [id, next[at] ?? {}]));
    }
    return this.array;
  }
}

/** The order of comparePosts as one text, read by the library's `eventOrder`; it holds all that places a post. */
function sortKeyOf(post: Post): string {
  return `${post.date}|${post.time ?? ''}|${post.createdAt ?? ''}|${post.id}`;
}

/** Date and time are put on a UTC clock face as they are, so no zone can shift them. */
export function toCalendarEvent(post: Post): EventInput {
  return {
    id: post.id,
    title: postHeadline(post),
    start: post.time ? `${post.date}T${post.time}:00` : post.date,
    allDay: post.time === undefined,
    sortKey: sortKeyOf(post),
  };
}

/** The day and the time out of the library's text, `2026-12-10` or `2026-12-10T09:00:00Z` on the UTC clock face. */
export function placeOf(text: string, allDay: boolean): { date: LocalDate; time: LocalTime | null } {
  return { date: text.slice(0, 10), time: allDay || text.length < 16 ? null : text.slice(11, 16) };
}
