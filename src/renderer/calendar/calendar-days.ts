import { createContext, useContext } from 'react';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import type { DayBars } from '../../shared/campaigns/campaign-bars';
import type { FreeDaysByDate } from '../../shared/rhythm/free-days';
import type { Observable } from '../plan/observable';

/** What the days of the calendar share. The object itself never changes. */
export interface CalendarDays {
  /** How many posts each day has besides those that are drawn. */
  more: Observable<ReadonlyMap<LocalDate, number>>;
  /** The days with free slots. */
  free: Observable<FreeDaysByDate>;
  /** The day whose list of all posts is open. */
  listed: Observable<LocalDate | null>;
  /** The bars of campaigns; days without any are absent. */
  bars: Observable<ReadonlyMap<LocalDate, DayBars>>;
  /** The campaign whose panel is open. */
  campaign: Observable<string | null>;
}

const CalendarDaysContext = createContext<CalendarDays | null>(null);
export const CalendarDaysProvider = CalendarDaysContext.Provider;

export function useCalendarDays(): CalendarDays {
  const value = useContext(CalendarDaysContext);
  if (!value) throw new Error('used outside the calendar');
  return value;
}
