import type { LocalTime } from '../../shared/calendar-time/local-date';

const pattern = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(a|am|a\.m\.|p|pm|p\.m\.)?$/;

/** A time as people type it: `9`, `9:30`, `930`, `21.30`, `9:30 pm`. Absent when it is none. */
export function parseTime(text: string): LocalTime | undefined {
  const found = pattern.exec(text.trim().toLowerCase());
  if (!found) return undefined;
  const [, hours, minutes = '00', half] = found;
  let hour = Number(hours);
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.startsWith('p') ? 12 : 0);
  }
  if (hour > 23 || Number(minutes) > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}
