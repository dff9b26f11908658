import type { LocalDate } from '../calendar-time/local-date';

/** Milliseconds; on the clock of UTC every day has as many. */
export const dayLength = 86_400_000;

/**
 * Days since 1 January 1970; negative before it. Counting over thousands of posts needs differences and weekdays
 * of days by the million, which are whole numbers here.
 */
export function dayNumber(date: LocalDate): number {
  // Read on the clock of UTC, where every day is as long as the next.
  return Date.parse(`${date}T00:00:00Z`) / dayLength;
}

export function dateOfDay(day: number): LocalDate {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** Weekday by ISO 8601, 1 is Monday. The day 0 was a Thursday. */
export function weekdayOfDay(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
