import { addDays, type LocalDate, type LocalTime } from '../../shared/calendar-time/local-date';

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
