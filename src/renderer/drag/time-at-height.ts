import type { LocalTime } from '../../shared/calendar-time/local-date';

/** Full hours that a column of a day shows, from the first to the end of the last. */
export interface Hours {
  first: number;
  last: number;
}

/** Dragging goes by quarters of an hour: minutes between two places of a card in a column of hours. */
const dragStep = 15;

/**
 * The time at a part (0 is the top, 1 the bottom) of a column of hours, on the nearest quarter of an hour that it shows.
 * @param own the time of the grabbed post: it stays, however odd its minutes are, as long as it is nearest.
 */
export function timeAtHeight(part: number, { first, last }: Hours, own?: LocalTime): LocalTime {
  const at = first * 60 + part * (last - first) * 60;
  if (own !== undefined && Math.abs(at - minutesOf(own)) <= dragStep / 2) return own;
  const snapped = Math.round(at / dragStep) * dragStep;
  const shown = Math.min(Math.max(snapped, first * 60), last * 60 - dragStep);
  return `${String(Math.floor(shown / 60)).padStart(2, '0')}:${String(shown % 60).padStart(2, '0')}`;
}

/** The part of a column of hours at which a time stands; the other way round than `timeAtHeight`. */
export function heightOfTime(time: LocalTime, { first, last }: Hours): number {
  return (minutesOf(time) - first * 60) / ((last - first) * 60);
}

function minutesOf(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
