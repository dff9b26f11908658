import { dateWords } from '../calendar-time/date-words';
import { isLocalDate, type LocalDate } from '../calendar-time/local-date';
import { dateText } from '../csv/date-readings';
import { foldText } from '../posts/search-text';
import { type DayReading, readDay } from '../table/read-day';
import { nearest, readDays } from './read-days';

/** What decides which day is meant where not all of it is written. */
export interface TypedDayReading extends Omit<DayReading, 'year'> {
  /** The day that the field holds now: a day without a year is the one nearest to it. */
  near: LocalDate;
  today: LocalDate;
  /** From 1 for Monday. */
  weekStart: number;
}

/** The day that somebody typed, as dates are written (`24.12.`, `12/24`, `24 Dec 2026`) or said (`tomorrow`, `next friday`). */
export function readTypedDay(text: string, how: TypedDayReading): LocalDate | undefined {
  const year = Number(how.near.slice(0, 4));
  const written = [year - 1, year, year + 1].flatMap((each) => readDay(text, { ...how, year: each })?.date ?? []);
  return written.length > 0 ? nearest(written, how.near) : readDays(text, how.today, how.weekStart)[0]?.date;
}

/** The first day of the month that somebody typed: `2027-02`, `February 2027`, `feb`, or any day in it. */
export function readTypedMonth(text: string, how: TypedDayReading): LocalDate | undefined {
  const trimmed = text.trim();
  const day = /^\d{4}-\d\d$/.test(trimmed) ? `${trimmed}-01` : (namedMonth(trimmed, how) ?? readTypedDay(trimmed, how));
  return day !== undefined && isLocalDate(day) ? `${day.slice(0, 7)}-01` : undefined;
}

/** A month by its name in the language of the project, which may be one that no other reading knows. */
function namedMonth(text: string, { near, language }: TypedDayReading): LocalDate | undefined {
  const [, name = '', written] = /^(\p{L}[\p{L}\p{M}.]{2,})(?: (\d{4}))?$/u.exec(text) ?? [];
  const wanted = foldText(name);
  if (wanted === '') return undefined;
  const names = Array.from({ length: 12 }, (_, at) =>
    foldText(dateWords(dateText(2000, { month: at + 1, day: 1 }), 'month', language)),
  );
  const begun = names.filter((each) => each.startsWith(wanted));
  const month = names.indexOf(begun.length === 1 ? (begun[0] ?? '') : wanted) + 1;
  if (month === 0) return undefined;
  const year = Number(near.slice(0, 4));
  const years = written === undefined ? [year - 1, year, year + 1] : [Number(written)];
  const days = years.map((each) => dateText(each, { month, day: 1 })).filter(isLocalDate);
  return days.length > 0 ? nearest(days, near) : undefined;
}
