import type { EventInput } from '@fullcalendar/react';
import { addDays } from '../../shared/calendar-time/local-date';
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

  /** The array for these dated posts; the last one where nothing moved, came or went. Its order means nothing. */
  of(posts: readonly Post[]): EventInput[] {
    const next = posts.map((post) => {
      const known = this.known.get(post.id);
      return known && isAt(known, post) ? known : toCalendarEvent(post);
    });
    if (next.length !== this.array.length || next.some((event) => this.known.get(event.id ?? '') !== event)) {
      this.array = next;
      this.known = new Map(posts.map(({ id }, at) => [id, next[at] ?? {}]));
    }
    return this.array;
  }
}

function isAt(event: EventInput, post: Post): boolean {
  const { start, allDay } = whenOf(post);
  return event.start === start && event.allDay === allDay && event.tieBreak === tieBreakOf(post);
}

/** Date and time are put on a UTC clock face as they are, so no zone can shift them. */
function whenOf({ date, time }: Post) {
  return { start: time ? `${date}T${time}:00` : date, allDay: !time };
}

const tieBreakOf = (post: Post) => `${post.createdAt ?? ''}|${post.id}`;

/**
 * The order of comparePosts, as the library's option. Posts without a time come first; the tie-break is a field of
 * ours.
 */
export const eventOrder = 'start,-allDay,tieBreak';

export function toCalendarEvent(post: Post): EventInput {
  const { id, date, time } = post;
  // An hour from late in the evening would reach into the next day, where the post does not stand.
  const end = date && time && time > '23:00' ? { end: `${addDays(date, 1)}T00:00:00` } : {};
  return { id, title: postHeadline(post), ...whenOf(post), ...end, tieBreak: tieBreakOf(post) };
}
