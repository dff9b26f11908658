import type { KeyboardEvent } from 'react';
import { addDays, daysInMonth, isLocalDate, type LocalDate } from '../../shared/calendar-time/local-date';
import { usePlanView } from '../app-frame/plan-view';
import { weekOf } from '../plan/shown-range';
import { type Stops, stopKey, stopOf } from '../plan/use-stops';

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/**
 * The year without a mouse: arrows walk days and weeks, also into the next year; Home and End go to the ends of a week,
 * Page up and Page down to the same day of another year. Enter opens the day, as a click does.
 */
export function useYearKeys(stops: Stops, weekStart: number) {
  const { go } = usePlanView();

  const focusDay = (day: LocalDate, year: string) => {
    stops.go(day);
    if (!day.startsWith(year)) go({ focusDate: day });
  };

  return (event: KeyboardEvent) => {
    const stop = stopOf(event.target);
    if (!stop || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    const day = stopKey(stop);
    const year = day.slice(0, 4);
    const step = steps[key];
    if (step !== undefined) focusDay(addDays(day, step), year);
    else if (key === 'Home') focusDay(weekOf(day, weekStart), year);
    else if (key === 'End') focusDay(addDays(weekOf(day, weekStart), 6), year);
    else if (key === 'PageUp' || key === 'PageDown') focusDay(inYear(day, key === 'PageUp' ? -1 : 1), year);
    else return;
    event.preventDefault();
  };
}

/** The same day so many years later; the 29th of February becomes the 28th where there is none. */
function inYear(day: LocalDate, by: number): LocalDate {
  const year = Number(day.slice(0, 4)) + by;
  const month = Number(day.slice(5, 7));
  const date = Math.min(Number(day.slice(8)), daysInMonth(year, month));
  const there = `${String(year).padStart(4, '0')}-${day.slice(5, 7)}-${String(date).padStart(2, '0')}`;
  return isLocalDate(there) ? there : day;
}
