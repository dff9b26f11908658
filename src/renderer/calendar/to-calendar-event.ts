import type { EventInput } from '@fullcalendar/react';
import type { LocalDate, LocalTime } from '../../shared/calendar-time/local-date';
import { type Post, postHeadline } from '../../shared/posts/post';

const made = new WeakMap<Post, EventInput>();

/**
 * A dated post as the calendar library takes it; the same object for the same post.
 *
 * The library compares its events one by one by identity and keeps its inner ids only for events with a public id.
 * Date and time are put on a UTC clock face as they are, so no zone can shift them.
 */
export function toCalendarEvent(post: Post): EventInput {
  const known = made.get(post);
  if (known) return known;
  const event: EventInput = {
    id: post.id,
    title: postHeadline(post),
    start: post.time ? `${post.date}T${post.time}:00` : post.date,
    allDay: post.time === undefined,
    extendedProps: {
      post,
      // Read by `eventOrder`: the order of comparePosts as one text.
      sortKey: `${post.date}|${post.time ?? ''}|${post.createdAt ?? ''}|${post.id}`,
    },
  };
  made.set(post, event);
  return event;
}

/** The day and the time out of the library's text, `2026-12-10` or `2026-12-10T09:00:00Z` on the UTC clock face. */
export function placeOf(text: string, allDay: boolean): { date: LocalDate; time: LocalTime | null } {
  return { date: text.slice(0, 10), time: allDay || text.length < 16 ? null : text.slice(11, 16) };
}
