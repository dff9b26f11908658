import type { LocalTime } from './local-date';

const pattern = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(a|am|a\.m\.|p|pm|p\.m\.)?$/;

/** A time as people type it: `9`, `9:30`, `930`, `21.30`, `9:30 pm`. Absent when it is none. */
export function parseTime(text: string): LocalTime | undefined {
  const [, hours, minutes, half] = pattern.exec(text.trim().toLowerCase()) ?? [];
  return hours === undefined ? undefined : clockTime(hours, minutes, half);
}

/**
 * The time that digits say. Absent when the clock has no such time.
 * @param half of the day, in small letters: it begins with `p` after noon; absent with 24 hours.
 */
export function clockTime(hours: string, minutes = '00', half?: string): LocalTime | undefined {
  let hour = Number(hours);
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.startsWith('p') ? 12 : 0);
  }
  if (hour > 23 || Number(minutes) > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}
