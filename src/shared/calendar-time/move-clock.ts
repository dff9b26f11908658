import { Temporal } from 'temporal-polyfill';
import type { LocalDate, LocalTime } from './local-date';

/** The wall clock so many minutes later (earlier when negative), on the day that this leads to. Knows no change of hour. */
export function moveClock(date: LocalDate, time: LocalTime, minutes: number): { date: LocalDate; time: LocalTime } {
  const moved = Temporal.PlainDateTime.from(`${date}T${time}`).add({ minutes });
  return { date: moved.toPlainDate().toString(), time: moved.toPlainTime().toString({ smallestUnit: 'minute' }) };
}
