import { Temporal } from 'temporal-polyfill';
import type { LocalDate, LocalTime } from './local-date';

/** The wall clock so many minutes later (earlier when negative), on the day that this leads to. Knows no change of hour. */
export function moveClock(date: LocalDate, time: LocalTime, minutes: number): { date: LocalDate; time: LocalTime } {
  const moved = Temporal.PlainDateTime.from(`${date}T${time}`).add({ minutes });
  return { date: moved.toPlainDate().toString(), time: moved.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

/** Minutes from one wall clock to another, negative when that is earlier. Knows no change of hour. */
export function minutesBetween(
  from: { date: LocalDate; time: LocalTime },
  to: { date: LocalDate; time: LocalTime },
): number {
  const clock = ({ date, time }: typeof from) => Temporal.PlainDateTime.from(`${date}T${time}`);
  return clock(from).until(clock(to), { largestUnit: 'minutes' }).minutes;
}
