import { addDays, daysBetween, type LocalDate, monthOf, weekOf } from '../../shared/calendar-time/local-date';
import type { CalendarView } from '../app-frame/plan-view';

/** The days that a view shows, both included. */
export interface ShownRange {
  from: LocalDate;
  to: LocalDate;
  /** Rows of the month view. */
  weeks: number;
}

/** The days that a view draws around `focus`: whole weeks in the month view, the days of the month alone in the list. */
export function shownRange(view: CalendarView, focus: LocalDate, weekStart: number): ShownRange {
  const year = focus.slice(0, 4);
  if (view === 'day') return { from: focus, to: focus, weeks: 1 };
  if (view === 'year') return { from: `${year}-01-01`, to: `${year}-12-31`, weeks: 53 };
  if (view === 'week') {
    const from = weekOf(focus, weekStart);
    return { from, to: addDays(from, 6), weeks: 1 };
  }
  const { first, last } = monthOf(focus);
  const from = view === 'list' ? first : weekOf(first, weekStart);
  const to = view === 'list' ? last : addDays(weekOf(last, weekStart), 6);
  return { from, to, weeks: Math.ceil((daysBetween(from, to) + 1) / 7) };
}

/**
 * The day that another view opens at: from a view of a whole month one wants the week or the day that one is looking at.
 * @param near days that this may be, the likeliest first.
 */
export function dayLookedAt(view: CalendarView, focus: LocalDate, near: readonly (LocalDate | undefined)[]): LocalDate {
  const ofMonth = view === 'month' || view === 'list';
  return (ofMonth ? near.find((day) => day?.startsWith(focus.slice(0, 7))) : undefined) ?? focus;
}

/** A day on the next (1) or the last (-1) page: of a month its first day, of a year the same month's. */
export function turned(view: CalendarView, focus: LocalDate, direction: 1 | -1): LocalDate {
  if (view === 'day') return addDays(focus, direction);
  if (view === 'week') return addDays(focus, 7 * direction);
  if (view === 'year') {
    const year = Number(focus.slice(0, 4)) + direction;
    return `${String(year).padStart(4, '0')}-${focus.slice(5, 7)}-01`;
  }
  const { first, last } = monthOf(focus);
  return direction === 1 ? addDays(last, 1) : monthOf(addDays(first, -1)).first;
}
