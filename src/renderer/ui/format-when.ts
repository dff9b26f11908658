import { timeWords } from '../../shared/calendar-time/date-words';

/** `14:02` or `2:02 pm`: the time of day of an instant (ISO 8601) on this machine's clock. */
export function clockOf(instant: string, hourFormat = '24'): string {
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
  return timeWords(clock, hourFormat);
}

/** `today`, `yesterday`, `3 days ago`, then the date: how long before `now` an instant was, in calendar days here. */
export function dayOf(instant: string, now: Date = new Date()): string {
  const then = new Date(instant);
  if (Number.isNaN(then.getTime())) return 'at an unknown time';
  const days = Math.round((midnight(now) - midnight(then)) / 86_400_000);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days > 1 && days < 7) return `${days} days ago`;
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }).format(then);
}

/** `yesterday, 17:40`. */
export function whenOf(instant: string, hourFormat = '24', now: Date = new Date()): string {
  return `${dayOf(instant, now)}, ${clockOf(instant, hourFormat)}`;
}

function midnight(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}

/** A file's size in words: `12 kB`, `3.4 MB`. Thousands, as file managers count. */
export function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  if (bytes < 1_000_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}

// Made once: making one costs more than all that is done with it, and `toLocaleString` makes one at every call.
const numbers = new Intl.NumberFormat('en-GB');

/** `12,000`. */
export function numberWords(count: number): string {
  return numbers.format(count);
}

/** `1 post`, `2 posts`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberWords(count)} ${count === 1 ? one : many}`;
}
