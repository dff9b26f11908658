import { isLocalDate, type LocalDate, type LocalTime } from '../calendar-time/local-date';
import { parseTime } from '../calendar-time/parse-time';
import { fromInstant, readableZone } from '../calendar-time/time-zone';
import { dateText } from '../csv/date-readings';
import { type DatePart, readWhen } from '../csv/read-date';
import { readTimeCell } from '../csv/read-time';

/** What decides how a day is read that a person did not write out. */
export interface DayReading {
  /** The year of a day without one. */
  year: number;
  /** BCP 47 tag; absent means the machine's. Where months come first, `3/4` is the fourth of March. */
  language?: string | undefined;
  /** IANA zone in which a moment with an offset is read. */
  timeZone: string;
}

/** A day as people write it, and the time beside it where there is one. Absent when it is none. */
export function readDay(text: string, how: DayReading): { date: LocalDate; time?: LocalTime } | undefined {
  const trimmed = text.trim();
  if (isLocalDate(trimmed)) return { date: trimmed };
  const { date, time, rest, more } = readWhen(trimmed);
  if (!date || rest !== '' || more || time?.nextDay) return undefined;
  if (date.kind === 'instant') return fromInstant(date.instant, readableZone(how.timeZone));
  const day = written(date, how);
  if (!isLocalDate(day)) return undefined;
  return time ? { date: day, time: time.time } : { date: day };
}

/** A time of day alone, as it is typed or as other programs write it. Absent when it is none. */
export function readTime(text: string): LocalTime | undefined {
  const typed = parseTime(text);
  if (typed !== undefined) return typed;
  const found = readTimeCell(text.trim());
  return found && found.rest === '' && !found.part.nextDay ? found.part.time : undefined;
}

function written(date: Exclude<DatePart, { kind: 'instant' }>, { year, language }: DayReading): string {
  if (date.kind === 'known') return dateText(date.year ?? year, date);
  const { first, second, dots } = date;
  const dayFirst = dots || first > 12 || (second <= 12 && !monthsFirst(language));
  return dateText(date.year ?? year, dayFirst ? { month: second, day: first } : { month: first, day: second });
}

/** Whether a language writes the month before the day; the ICU data that comes with Intl knows. */
function monthsFirst(language: string | undefined): boolean {
  let parts: Intl.DateTimeFormatPart[];
  try {
    parts = new Intl.DateTimeFormat(language, { month: 'numeric', day: 'numeric' }).formatToParts(0);
  } catch {
    return false;
  }
  return parts.findIndex(({ type }) => type === 'month') < parts.findIndex(({ type }) => type === 'day');
}
