import { addDays, daysBetween, daysInMonth, type LocalDate } from '../calendar-time/local-date';
import type { Occasion } from './occasion';

/** Which blackout lies on a day; undefined on the other days. */
export type BlackoutOn = (date: LocalDate) => Occasion | undefined;

/** Asks the dates of the user's own for days on which nothing is to go out. Made once per set of dates; asking is cheap. */
export function blackoutOn(occasions: Readonly<Record<string, Occasion>>): BlackoutOn {
  const blackouts = Object.values(occasions)
    .filter(({ blackout }) => blackout)
    .map((occasion) => ({ occasion, days: Math.max(0, daysBetween(occasion.date, occasion.until ?? occasion.date)) }));
  if (blackouts.length === 0) return () => undefined;
  const known = new Map<LocalDate, Occasion | undefined>();
  return (date) => {
    if (!known.has(date)) known.set(date, blackouts.find(({ occasion, days }) => lies(date, occasion, days))?.occasion);
    return known.get(date);
  };
}

/** @param days from the first to the last day; a stretch may reach into the next year. */
function lies(date: LocalDate, { date: first, yearly }: Occasion, days: number): boolean {
  const within = (start: LocalDate) => start <= date && date <= addDays(start, days);
  if (!yearly) return within(first);
  const year = Number(date.slice(0, 4));
  return [year, year - 1].some((start) => start >= Number(first.slice(0, 4)) && within(sameDayOf(start, first)));
}

/** The day in another year; 29 February is the 28th where there is none. */
function sameDayOf(year: number, date: LocalDate): LocalDate {
  const month = Number(date.slice(5, 7));
  const day = Math.min(Number(date.slice(8)), daysInMonth(year, month));
  return `${String(year).padStart(4, '0')}-${date.slice(5, 7)}-${String(day).padStart(2, '0')}`;
}
