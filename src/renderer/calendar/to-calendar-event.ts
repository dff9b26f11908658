import type { EventInput } from '@fullcalendar/react';
import { addDays, type LocalDate, type LocalTime } from '../../shared/calendar-time/local-date';
import { shiftTime } from '../../shared/posts/plan-moves';
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

  /**
   * The array for these dated posts and free places; the last one where nothing moved, came or went. Its order means
   * nothing.
   */
  of(posts: readonly Post[], places: readonly Place[] = []): EventInput[] {
    const next = [
      ...posts.map((post) => {
        const known = this.known.get(post.id);
        return known && isAt(known, post) ? known : toCalendarEvent(post);
      }),
      ...places.map((place) => this.known.get(idOfPlace(place)) ?? placeEvent(place)),
    ];
    if (next.length !== this.array.length || next.some((event) => this.known.get(event.id ?? '') !== event)) {
      this.array = next;
      this.known = new Map(next.map((event) => [event.id ?? '', event]));
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

interface Place {
  date: LocalDate;
  time: LocalTime;
}

/** How long a free place stands in a column of hours, in minutes: as high as its one line. */
export const placeMinutes = 30;

/** Ids of posts hold no spaces, so that no place is taken for one. */
const idOfPlace = ({ date, time }: Place) => `slot ${date} ${time}`;

/** The free place that an event stands for; undefined for a post. */
export function placeOfId(id: string): Place | undefined {
  const [kind, date, time] = id.split(' ');
  return kind === 'slot' && date !== undefined && time !== undefined ? { date, time } : undefined;
}

function placeEvent(place: Place): EventInput {
  const { date, time } = place;
  const last = shiftTime(time, placeMinutes);
  const end = last === '23:59' ? `${addDays(date, 1)}T00:00:00` : `${date}T${last}:00`;
  // Behind the posts of its time.
  return { id: idOfPlace(place), start: `${date}T${time}:00`, end, allDay: false, tieBreak: 'z' };
}
