import { addDays, type LocalDate, type LocalTime } from '../../shared/calendar-time/local-date';
import type { Post } from '../../shared/posts/post';
import { placeOf } from './to-calendar-event';

/** Marks the place that posts may be dropped on to become ideas. */
export const ideasDrop = { 'data-drop': 'ideas' } as const;

/**
 * Where the ideas are, asked once as a drag begins: while it lasts nothing of the panel moves, and asking at each move
 * of the mouse would lay the page out each time.
 * @returns whether a point of the page's viewport lies over them.
 */
export function ideasArea(): (x: number, y: number) => boolean {
  const places = [...document.querySelectorAll('[data-drop="ideas"]')].map((place) => place.getBoundingClientRect());
  return (x, y) => places.some(({ left, right, top, bottom }) => x >= left && x < right && y >= top && y < bottom);
}

/** Alt or Ctrl held while letting go copies; Cmd does the same on a Mac. */
export function isCopyGesture(event: { altKey: boolean; ctrlKey: boolean; metaKey: boolean }): boolean {
  return event.altKey || event.ctrlKey || event.metaKey;
}

/** Where a dropped post goes: the time is named only where it changes, so that a move over days keeps it. */
export function dropPlace(
  post: Pick<Post, 'time'>,
  startStr: string,
  allDay: boolean,
): { date: LocalDate; time?: LocalTime | null } {
  const { date, time } = placeOf(startStr, allDay);
  return (post.time ?? null) === time ? { date } : { date, time };
}

/** Where an idea goes: a day of the month keeps the time that the idea has, a slot of the week gives its own. */
export function ideaPlace(
  view: 'month' | 'week' | 'day',
  dateStr: string,
  allDay: boolean,
): { date: LocalDate; time?: LocalTime | null } {
  const { date, time } = placeOf(dateStr, allDay);
  return view === 'month' ? { date } : { date, time };
}

/** The time at a part (0 to 1) of a day's column that shows the hours from `first` to `last`, on the half hour before. */
export function timeAt(part: number, { first, last }: { first: number; last: number }): LocalTime {
  const halves = Math.floor(part * (last - first) * 2) + first * 2;
  const within = Math.min(Math.max(halves, first * 2), last * 2 - 1);
  return `${String(Math.floor(within / 2)).padStart(2, '0')}:${within % 2 === 0 ? '00' : '30'}`;
}

/** The place of an empty spot that was double-clicked; absent on a card, a link or beside the days. */
export function emptyPlaceAt(
  target: Element,
  y: number,
  hours: { first: number; last: number },
): { date: LocalDate; time?: LocalTime } | undefined {
  if (target.closest('button, [role="button"], [role="dialog"]')) return undefined;
  const cell = target.closest<HTMLElement>('[role="cell"][data-date]');
  const date = cell?.dataset.date;
  if (!cell || !date) return undefined;
  if (!cell.matches('[data-lane]')) return { date };
  const { top, height } = cell.getBoundingClientRect();
  return { date, time: timeAt((y - top) / height, hours) };
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** The day that an arrow key leads to; absent for other keys. In the week up and down have no other week to go to. */
export function dayByKey(key: string, date: LocalDate): LocalDate | undefined {
  const step = steps[key];
  return step === undefined ? undefined : addDays(date, step);
}
