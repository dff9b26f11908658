import type { LocalDate, LocalTime } from '../../shared/calendar-time/local-date';

/** Where posts can be let go. Elements say so by attributes (see `dropMark`), whichever view draws them. */
export type DropTarget =
  | { kind: 'day'; date: LocalDate }
  | { kind: 'time'; date: LocalDate; time: LocalTime }
  /** A free slot of a channel. */
  | { kind: 'slot'; date: LocalDate; time: LocalTime }
  /** The row of a day that holds what has no time. */
  | { kind: 'no-time'; date: LocalDate }
  | { kind: 'ideas' }
  | { kind: 'status'; status: string }
  /** Another post, to change places with. */
  | { kind: 'post'; id: string };

/** What is being dragged, and over what. */
export interface Dragging {
  /** All posts that move along: the selection when the grabbed one is part of it. */
  ids: readonly string[];
  /** The post under the mouse. */
  grabbed: string;
  target: DropTarget | null;
  /** Letting go makes copies. */
  copy: boolean;
  /** Shift is held: what comes to a day with free slots keeps its own time. */
  own: boolean;
}

/**
 * The attributes of a place that takes posts. A column of hours says which it shows; the time follows from the height
 * at which the posts are let go.
 */
export function dropMark(
  place:
    | { kind: 'day'; date: LocalDate }
    | { kind: 'no-time'; date: LocalDate }
    | { kind: 'slot'; date: LocalDate; time: LocalTime }
    | { kind: 'hours'; date: LocalDate; first: number; last: number }
    | { kind: 'ideas' }
    | { kind: 'status'; status: string }
    | { kind: 'post' },
): Record<`data-${string}`, string | number> {
  const mark = { 'data-drop': place.kind };
  if (place.kind === 'day' || place.kind === 'no-time') return { ...mark, 'data-date': place.date };
  if (place.kind === 'slot') return { ...mark, 'data-date': place.date, 'data-time': place.time };
  if (place.kind === 'hours')
    return { ...mark, 'data-date': place.date, 'data-first-hour': place.first, 'data-last-hour': place.last };
  if (place.kind === 'status') return { ...mark, 'data-status': place.status };
  return mark;
}

/** The attributes of a place that turns the page while posts are held over it. */
export function turnMark(direction: 1 | -1): Record<`data-${string}`, number> {
  return { 'data-turn': direction };
}
