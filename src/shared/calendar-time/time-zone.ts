import { Temporal } from 'temporal-polyfill';
import type { LocalDate, LocalTime } from './local-date';

/**
 * The only file that turns wall-clock time into an instant and back.
 *
 * The rule at a change of hour (RFC 5545 and Temporal call it "compatible"): a wall-clock time that is skipped moves
 * forward by the length of the gap (02:30 becomes 03:30), one that happens twice means the first of the two.
 */
const disambiguation = 'compatible';

/** True when this machine's time zone data knows the IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return !/^[+-]/.test(name);
  } catch {
    return false;
  }
}

/** The IANA zone that this machine is set to. */
export function machineTimeZone(): string {
  return Temporal.Now.timeZoneId();
}

/** The instant (ISO 8601, UTC, `2026-12-10T08:00:00Z`) of a wall-clock time in a zone. */
export function toInstant(date: LocalDate, time: LocalTime, zone: string): string {
  return Temporal.PlainDateTime.from(`${date}T${time}`)
    .toZonedDateTime(zone, { disambiguation })
    .toInstant()
    .toString();
}

/** The wall clock in `zone` at an instant. Seconds are dropped. */
export function fromInstant(instant: string, zone: string): { date: LocalDate; time: LocalTime } {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  return { date: local.toPlainDate().toString(), time: local.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

/** The same instant on another zone's wall clock. */
export function convertZone(
  date: LocalDate,
  time: LocalTime,
  from: string,
  to: string,
): { date: LocalDate; time: LocalTime } {
  return from === to ? { date, time } : fromInstant(toInstant(date, time, from), to);
}

/** Today and the time of day in `zone`, at the given instant. */
export function nowIn(zone: string, instant: string): { date: LocalDate; time: LocalTime } {
  return fromInstant(instant, zone);
}

/** The days around which the clock in `zone` is changed in a year; on all others every wall-clock time exists once. */
export function daysOfClockChange(zone: string, year: number): LocalDate[] {
  const days: LocalDate[] = [];
  let next = Temporal.ZonedDateTime.from({ year: year - 1, month: 12, day: 31, timeZone: zone }).getTimeZoneTransition(
    'next',
  );
  while (next !== null && next.year <= year) {
    days.push(next.subtract({ nanoseconds: 1 }).toPlainDate().toString(), next.toPlainDate().toString());
    next = next.getTimeZoneTransition('next');
  }
  return days;
}
