import type { LocalDate, LocalTime } from './local-date';

/**
 * How a day is written: `Sat 12 Dec`, `Sat 12 Dec 2026`, `12 Dec 2026`, `Saturday 12 December`, `12 December`, `12 Dec`,
 * `December`, `Dec`, `Sat`, `12`.
 */
export type DateStyle =
  | 'day'
  | 'dayYear'
  | 'date'
  | 'long'
  | 'dayMonth'
  | 'shortDayMonth'
  | 'month'
  | 'shortMonth'
  | 'weekday'
  | 'number';

const parts: Record<DateStyle, Intl.DateTimeFormatOptions[]> = {
  day: [{ weekday: 'short' }, { day: 'numeric', month: 'short' }],
  dayYear: [{ weekday: 'short' }, { day: 'numeric', month: 'short', year: 'numeric' }],
  date: [{ day: 'numeric', month: 'short', year: 'numeric' }],
  long: [{ weekday: 'long' }, { day: 'numeric', month: 'long' }],
  dayMonth: [{ day: 'numeric', month: 'long' }],
  shortDayMonth: [{ day: 'numeric', month: 'short' }],
  month: [{ month: 'long' }],
  shortMonth: [{ month: 'short' }],
  weekday: [{ weekday: 'short' }],
  number: [{ day: 'numeric' }],
};

const formatters = new Map<string, Intl.DateTimeFormat[]>();

/** A tag that Intl takes: a project may hold any text, and a wrong one reads as the machine's language. */
export function knownLanguage(language: string | undefined): string | undefined {
  try {
    return language ? Intl.getCanonicalLocales(language)[0] : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A day in words, in the project's language (absent: the machine's).
 * The day is put on the clock face of UTC, so that no zone of this machine can shift it.
 */
export function dateWords(date: LocalDate, style: DateStyle, language?: string): string {
  const key = `${style} ${language ?? ''}`;
  let made = formatters.get(key);
  if (!made) {
    const tag = knownLanguage(language);
    made = parts[style].map((options) => new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }));
    formatters.set(key, made);
  }
  const noon = Date.parse(`${date}T12:00:00Z`);
  return made.map((formatter) => formatter.format(noon)).join(' ');
}

/** The days of a week without the year: `7–13 December`, `30 November – 6 December`. */
export function rangeWords(from: LocalDate, to: LocalDate, language?: string): string {
  const formatter = new Intl.DateTimeFormat(knownLanguage(language), {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return formatter.formatRange(Date.parse(`${from}T12:00:00Z`), Date.parse(`${to}T12:00:00Z`));
}

/** A time as the project writes it: `21:30`, or `9:30 pm` where `hourFormat` is "12". */
export function timeWords(time: LocalTime, hourFormat: string): string {
  if (hourFormat !== '12') return time;
  const hour = Number(time.slice(0, 2));
  return `${hour % 12 === 0 ? 12 : hour % 12}${time.slice(2)} ${hour < 12 ? 'am' : 'pm'}`;
}

/** A weekday (ISO 8601, 1 is Monday) by its name. */
export function weekdayWords(weekday: number, style: 'long' | 'short', language?: string): string {
  // The first of June 2026 is a Monday.
  return new Intl.DateTimeFormat(knownLanguage(language), { weekday: style, timeZone: 'UTC' }).format(
    Date.UTC(2026, 5, weekday),
  );
}
