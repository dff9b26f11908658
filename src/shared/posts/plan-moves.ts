import { daysBetween, type LocalDate, type LocalTime, shiftedDay } from '../calendar-time/local-date';
import type { PayloadOf } from '../history/command';
import type { Post } from './post';

export type PostMove = PayloadOf<'posts.move'>['moves'][number];

const minutes = (time: LocalTime) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** A wall-clock time so many minutes later (earlier when negative), kept within its day. */
export function shiftTime(time: LocalTime, by: number): LocalTime {
  const at = Math.min(Math.max(minutes(time) + by, 0), 23 * 60 + 59);
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}

/**
 * Where posts go when one of them is put on a place: dated ones keep their distance in days from it, ideas go to its
 * day. A time that the grabbed post is given shifts the times of the others by as much, within their day; `time` null
 * takes all times away, absent keeps them.
 */
export function movesTogether(
  grabbed: Post,
  posts: readonly Post[],
  place: { date: LocalDate | null; time?: LocalTime | null },
): PostMove[] {
  const { date, time } = place;
  if (date === null) return posts.map(({ id }) => ({ id, date, ...(time === undefined ? {} : { time }) }));
  const days = grabbed.date === undefined ? undefined : daysBetween(grabbed.date, date);
  const later = time && grabbed.time ? minutes(time) - minutes(grabbed.time) : 0;
  return posts.map((post) => {
    const to = days === undefined || post.date === undefined ? date : shiftedDay(post.date, days);
    if (time === undefined) return { id: post.id, date: to };
    if (time === null || post.id === grabbed.id) return { id: post.id, date: to, time };
    return { id: post.id, date: to, ...(post.time ? { time: shiftTime(post.time, later) } : {}) };
  });
}

/** Moves of the dated ones among `posts` by so many days (earlier when negative); ideas have no day to count from. */
export function movesByDays(posts: readonly Post[], days: number): PostMove[] {
  return posts.flatMap(({ id, date }) => (date === undefined ? [] : [{ id, date: shiftedDay(date, days) }]));
}

/** Moves of the dated posts that have a time by so many minutes, each within its day; those already at its edge stay. */
export function movesByMinutes(posts: readonly Post[], by: number): PostMove[] {
  return posts.flatMap(({ id, date, time }) => {
    const later = time && shiftTime(time, by);
    return date === undefined || !later || later === time ? [] : [{ id, date, time: later }];
  });
}

/** Puts the earliest of `posts` on a day; the others keep their distance from it, and ideas go to that day. */
export function movesTo(posts: readonly Post[], date: LocalDate): PostMove[] {
  const [first] = [...posts].sort((a, b) => (a.date ?? '9').localeCompare(b.date ?? '9'));
  return first ? movesTogether(first, posts, { date }) : [];
}

/** The same places for copies; `id` makes the id of each. */
export function asCopies(moves: readonly PostMove[], id: () => string): PayloadOf<'posts.copyMany'>['copies'] {
  return moves.map(({ id: from, ...place }) => ({ from, id: id(), ...place }));
}
