import { Temporal } from 'temporal-polyfill';
import type { LocalDate, LocalTime } from './local-date';

/**
 * The only file that turns wall-clock time into an instant and back.
 *
 * The rule at a change of hour (RFC 5545 and Temporal call it "compatible"): a wall-clock time that is skipped moves
 * forward by the length of the gap (02:30 becomes 03:30), one that happens twice means the first of the two.
 */
const disambiguation = 'compatible';

/** Answers are remembered, since asking makes a formatter; a file may hold any number of names. */
const known = new Map<string, boolean>();
const mostRemembered = 2000;

/** True when this machine's time zone data knows the IANA name. */
export function isTimeZone(name: string): boolean {
  let answer = known.get(name);
  if (answer === undefined) {
    answer = !/^[+-]/.test(name) && isKnownToIntl(name);
    remember(known, name, answer);
  }
  return answer;
}

function isKnownToIntl(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function remember<T>(answers: Map<string, T>, key: string, answer: T): void {
  if (answers.size >= mostRemembered) answers.clear();
  answers.set(key, answer);
}

/** The zone by which times are read: a name of a file that this machine does not know reads as UTC. */
export function readableZone(name: string): string {
  return isTimeZone(name) ? name : 'UTC';
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

/**
 * The days on which the clock in `zone` is changed in a year, and those that it leaves out as a whole; on all others every
 * wall-clock time is there once.
 */
export function daysOfClockChange(zone: string, year: number): LocalDate[] {
  const days: LocalDate[] = [];
  let next = Temporal.ZonedDateTime.from({ year: year - 1, month: 12, day: 31, timeZone: zone }).getTimeZoneTransition(
    'next',
  );
  while (next !== null && next.year <= year) {
    const last = next.toPlainDate();
    let day = next.subtract({ nanoseconds: 1 }).toPlainDate();
    if (Temporal.PlainDate.compare(day, last) > 0) days.push(last.toString());
    for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) days.push(day.toString());
    next = next.getTimeZoneTransition('next');
  }
  return days;
}

const changes = new Map<string, ReadonlySet<LocalDate>>();

/** True when some wall-clock time of the day is not there exactly once in `zone`, which must be one that is known. */
export function clockChangesOn(date: LocalDate, zone: string): boolean {
  const key = `${date.slice(0, 4)} ${zone}`;
  let days = changes.get(key);
  if (!days) {
    days = new Set(daysOfClockChange(zone, Number(date.slice(0, 4))));
    remember(changes, key, days);
  }
  return days.has(date);
}

/** Whether a wall-clock time is there in a zone; a skipped one with the time that is meant by it. */
export type ClockReading = { kind: 'once' } | { kind: 'twice' } | { kind: 'skipped'; date: LocalDate; time: LocalTime };

/** Reads a wall-clock time in a zone that is known: most are there once. */
export function readClock(date: LocalDate, time: LocalTime, zone: string): ClockReading {
  if (!clockChangesOn(date, zone)) return { kind: 'once' };
  const local = Temporal.PlainDateTime.from(`${date}T${time}`);
  const instant = (which: 'earlier' | 'later') =>
    local.toZonedDateTime(zone, { disambiguation: which }).epochMilliseconds;
  if (instant('earlier') === instant('later')) return { kind: 'once' };
  const meant = fromInstant(toInstant(date, time, zone), zone);
  return meant.date === date && meant.time === time ? { kind: 'twice' } : { kind: 'skipped', ...meant };
}
