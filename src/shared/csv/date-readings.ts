import { isLocalDate, type LocalDate } from '../calendar-time/local-date';
import type { ImportAnswers } from './import-preview';
import type { WhenCell } from './read-date';

/** One row's cell of the date column with the weekday that stands in it or beside it. */
export interface DatedRow {
  cell: string;
  when: WhenCell;
  weekday?: number;
}

/** Which of two numbers is the day. */
export type DateOrder = 'day-first' | 'month-first' | 'year-first';

/** What deciding dates leans on besides the cells. */
export interface DateContext {
  answers: ImportAnswers;
  today: LocalDate;
  timeZone: string;
  /** A year that the file states elsewhere: in a title above the table or in its name. */
  statedYear?: number;
}

/** A day as one cell gives it; the year may be missing. */
export interface Reading {
  year?: number;
  month: number;
  day: number;
}

/** A calendar more than this many years from today is not looked for when the year is missing. */
export const nearestYears = [0, 1, -1, 2, -2, 3, -3];

/** `YYYY-MM-DD`, also for a day that does not exist. */
export function dateText(year: number, { month, day }: Reading): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The cell under one order; without an order only where the cell itself leaves no choice. */
export function readingOf(when: WhenCell, order: DateOrder | undefined): Reading | undefined {
  const { date } = when;
  if (date?.kind === 'known') return date;
  if (date?.kind !== 'open') return undefined;
  if (order !== undefined) {
    const chosen = under(when, order);
    if (chosen) return chosen;
  }
  const day = under(when, 'day-first');
  const month = under(when, 'month-first');
  if (day && month) return day.month === month.month && day.day === month.day ? day : undefined;
  return day ?? month;
}

/** What two open numbers mean in an order, or undefined where they mean no day. */
export function under(when: WhenCell, order: DateOrder): Reading | undefined {
  const { date } = when;
  if (date?.kind !== 'open') return undefined;
  const reading =
    order === 'day-first'
      ? { year: date.year, month: date.second, day: date.first }
      : order === 'month-first'
        ? { year: date.year, month: date.first, day: date.second }
        : { year: 2000 + date.first, month: date.second, day: date.tail ?? 0 };
  return isLocalDate(dateText(reading.year ?? 2024, reading)) ? reading : undefined;
}

/** The year of a local date. */
export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}
