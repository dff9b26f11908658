import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** A day of the calendar as text, `2026-12-10`. It has no zone and no instant. */
export type LocalDate = string;
/** A wall-clock time as text, `09:00`, 24 hours. */
export type LocalTime = string;

const datePattern = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day that exists, written `YYYY-MM-DD`. */
export function isLocalDate(text: string): boolean {
  if (!datePattern.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || day <= daysInMonth(Number(text.slice(0, 4)), month);
}

/** Number of days in a month of the Gregorian calendar; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export const localDateSchema = z.string().refine(isLocalDate, 'a date is written YYYY-MM-DD and exists');
export const localTimeSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time is written HH:MM, from 00:00 to 23:59');

/** The days that can be written with four digits of a year. */
const firstDay: LocalDate = '0000-01-01';
const lastDay: LocalDate = '9999-12-31';

/** The day `days` later (earlier when negative), no farther than the first and the last day that can be written. */
export function addDays(date: LocalDate, days: number): LocalDate {
  const day = shiftedDay(date, days);
  return isLocalDate(day) ? day : days < 0 ? firstDay : lastDay;
}

/**
 * The day `days` later (earlier when negative) for a post that is to go there: never nearer than asked. Beyond the years
 * 0 to 9999 the text is no day that can be written, and the commands refuse it.
 * @throws RangeError more than some 270,000 years away.
 */
export function shiftedDay(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/** Weekday by ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: LocalDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** First day of the week that `date` lies in; `weekStart` by ISO 8601, 1 is Monday. */
export function weekOf(date: LocalDate, weekStart: number): LocalDate {
  return addDays(date, -((weekdayOf(date) - weekStart + 7) % 7));
}

/** First and last day of the month that `date` lies in. */
export function monthOf(date: LocalDate): { first: LocalDate; last: LocalDate } {
  const head = date.slice(0, 8);
  const last = daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  return { first: `${head}01`, last: `${head}${last}` };
}
