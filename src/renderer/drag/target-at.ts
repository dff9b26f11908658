import type { LocalTime } from '../../shared/calendar-time/local-date';
import type { DropTarget } from './drop-target';
import { type Hours, timeAtHeight } from './time-at-height';

/** What was taken hold of. */
export interface Grab {
  ids: readonly string[];
  grabbed: string;
  /** The grabbed post's own time. */
  time: LocalTime | undefined;
  /** Pixels from the top of the card to the mouse, of a card in a column of hours: its top is its time. Else null. */
  above: number | null;
}

export interface Over {
  place: HTMLElement;
  target: DropTarget;
}

/** The marked place that an element lies in, and what letting go there at height `y` (of the viewport) would mean. */
export function targetAt(element: Element | null, y: number, grab: Grab): Over | null {
  const place = element?.closest<HTMLElement>('[data-drop]');
  if (!place) return null;
  const target = targetOf(place, y, grab);
  return target && { place, target };
}

function targetOf(place: HTMLElement, y: number, { ids, time, above }: Grab): DropTarget | null {
  const { drop, date, status, post, time: slot } = place.dataset;
  if (drop === 'ideas') return { kind: 'ideas' };
  if (drop === 'status') return status === undefined ? null : { kind: 'status', status };
  // Two change places; there is no place for a third.
  if (drop === 'post')
    return post === undefined || ids.length > 1 || ids.includes(post) ? null : { kind: 'post', id: post };
  if (date === undefined) return null;
  if (drop === 'day' || drop === 'no-time') return { kind: drop, date };
  if (drop === 'slot') return slot === undefined ? null : { kind: 'slot', date, time: slot };
  const hours = drop === 'hours' && hoursOf(place);
  if (!hours) return null;
  const { top, height } = place.getBoundingClientRect();
  return {
    kind: 'time',
    date,
    time: timeAtHeight((y - (above ?? 0) - top) / height, hours, above === null ? undefined : time),
  };
}

/** The hours that a column shows, as it or an element around it says. */
export function hoursOf(place: Element): Hours | null {
  const marked = place.closest<HTMLElement>('[data-first-hour][data-last-hour]');
  return marked && { first: Number(marked.dataset.firstHour), last: Number(marked.dataset.lastHour) };
}

export function sameTarget(a: DropTarget | null, b: DropTarget | null): boolean {
  if (a === null || b === null) return a === b;
  return a.kind === b.kind && keyOf(a) === keyOf(b);
}

function keyOf(target: DropTarget): string {
  if (target.kind === 'time' || target.kind === 'slot') return `${target.date} ${target.time}`;
  if (target.kind === 'status') return target.status;
  if (target.kind === 'post') return target.id;
  return target.kind === 'ideas' ? '' : target.date;
}
