import { isLocalDate, type LocalDate, weekdayOf } from '../calendar-time/local-date';
import { fromInstant } from '../calendar-time/time-zone';
import { type DateContext, type DatedRow, dateText, readingOf, under } from './date-readings';
import { decideOrder } from './decide-date-order';
import { decideYears } from './decide-years';
import type { ImportQuestion } from './import-preview';

/** The day of one row, or why it has none. */
export interface DecidedDate {
  date?: LocalDate;
  /** Wall clock of a moment with an offset, in the project's zone. */
  time?: string;
  reason?: string;
}

/** The days of all rows, what is still asked, and what was decided. */
export interface DecidedDates {
  dates: DecidedDate[];
  questions: ImportQuestion[];
  /** What was decided and from what, for the preview. */
  notes: string[];
}

const weekdayWords = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * Turns the cells of one date column into days. Day against month and a missing year are decided from all rows
 * together; what the rows leave open becomes a question, and those rows have no date until it is answered.
 */
export function decideDates(rows: readonly DatedRow[], context: DateContext): DecidedDates {
  const notes: string[] = [];
  const questions: ImportQuestion[] = [];
  const order = decideOrder(rows, context, notes, questions);
  const readings = rows.map((row) => readingOf(row.when, order));
  const years = decideYears(rows, readings, context, notes, questions);
  const dates = rows.map((row, index): DecidedDate => {
    const { date } = row.when;
    if (date?.kind === 'instant') return fromInstant(date.instant, context.timeZone);
    const reading = readings[index];
    const year = years[index];
    if (!reading && date?.kind === 'open' && !under(row.when, 'day-first') && !under(row.when, 'month-first'))
      return { reason: `“${row.cell}” is not a day of the calendar` };
    if (!reading || year === undefined) return {};
    const text = dateText(year, reading);
    if (!isLocalDate(text)) return { reason: `“${row.cell}” is not a day of the calendar` };
    if (row.weekday !== undefined && weekdayOf(text) !== row.weekday)
      return {
        date: text,
        reason: `${text} is a ${weekdayWords[weekdayOf(text) - 1]}, not a ${weekdayWords[row.weekday - 1]}; the date was taken`,
      };
    return { date: text };
  });
  if (rows.some(({ when }) => when.date?.kind === 'instant'))
    notes.push(`Times with an offset from UTC are converted to the project's time zone, ${context.timeZone}.`);
  return { dates, questions, notes };
}
