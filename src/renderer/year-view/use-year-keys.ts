import type { KeyboardEvent } from 'react';
import { addDays, isLocalDate, type LocalDate, weekOf } from '../../shared/calendar-time/local-date';
import { sameDayNumber } from '../../shared/posts/copy-span';
import { usePlanView } from '../app-frame/plan-view';
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

/** The same day so many years later (the 28th for a 29th of February that is not there), where that can be written. */
function inYear(day: LocalDate, by: number): LocalDate {
  const there = sameDayNumber(day, 12 * by);
  return isLocalDate(there) ? there : day;
}
