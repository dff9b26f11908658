import { addDays, daysBetween, type LocalDate, monthOf, weekdayOf } from '../../shared/calendar-time/local-date';

export type CalendarView = 'month' | 'week';

/** The days that a view shows, both included. */
export interface ShownRange {
  from: LocalDate;
  to: LocalDate;
  /** Rows of the month view. */
  weeks: number;
}

/** First day of the week that `date` lies in; `weekStart` by ISO 8601, 1 is Monday. */
export function weekOf(date: LocalDate, weekStart: number): LocalDate {
  return addDays(date, -((weekdayOf(date) - weekStart + 7) % 7));
}

/** The days that the calendar draws around `focus`: whole weeks in the month view. */
export function shownRange(view: CalendarView, focus: LocalDate, weekStart: number): ShownRange {
  if (view === 'week') {
    const from = weekOf(focus, weekStart);
    return { from, to: addDays(from, 6), weeks: 1 };
  }
  const { first, last } = monthOf(focus);
  const from = weekOf(first, weekStart);
  const to = addDays(weekOf(last, weekStart), 6);
  return { from, to, weeks: (daysBetween(from, to) + 1) / 7 };
}

/** A day in the next (1) or the last (-1) month or week. */
export function turned(view: CalendarView, focus: LocalDate, direction: 1 | -1): LocalDate {
  if (view === 'week') return addDays(focus, 7 * direction);
  const { first, last } = monthOf(focus);
  return direction === 1 ? addDays(last, 1) : monthOf(addDays(first, -1)).first;
}
