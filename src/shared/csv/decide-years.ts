import { daysBetween, isLocalDate, weekdayOf } from '../calendar-time/local-date';
import { type DateContext, type DatedRow, dateText, nearestYears, type Reading, yearOf } from './date-readings';
import type { ImportQuestion } from './import-preview';

/** The year of each row: its own, or one found for all rows that lack it; undefined while it is asked. */
export function decideYears(
  rows: readonly DatedRow[],
  readings: readonly (Reading | undefined)[],
  context: DateContext,
  notes: string[],
  questions: ImportQuestion[],
): (number | undefined)[] {
  const lacking = readings.flatMap((reading, index) => (reading && reading.year === undefined ? [index] : []));
  if (lacking.length === 0) return readings.map((reading) => reading?.year);
  const wrap = wrapMonth(lacking.map((index) => readings[index]?.month ?? 1));
  const later = (reading: Reading) => (wrap !== undefined && reading.month < wrap ? 1 : 0);
  const base = baseYear();
  return readings.map((reading) =>
    reading && reading.year === undefined ? (base === undefined ? undefined : base + later(reading)) : reading?.year,
  );

  function baseYear(): number | undefined {
    const byWeekday = yearByWeekday();
    if (byWeekday !== undefined) {
      notes.push(`The dates have no year; ${byWeekday} is the nearest one that agrees with the weekdays.`);
      return byWeekday;
    }
    const own = new Set(readings.flatMap((reading) => (reading?.year === undefined ? [] : [reading.year])));
    const [only] = own;
    if (own.size === 1 && only !== undefined) {
      notes.push(`Some dates have no year; ${only} is taken from the others.`);
      return only;
    }
    if (context.statedYear !== undefined) {
      notes.push(`The dates have no year; ${context.statedYear} is taken from the file's name or title.`);
      return context.statedYear;
    }
    const thisYear = yearOf(context.today);
    const given = Number(context.answers.year);
    const chosen = Number.isInteger(given) && given > 1900 && given < 2200 ? given : undefined;
    const first = lacking[0];
    questions.push({
      id: 'year',
      text: 'The dates of this file have no year. Which year do they belong to?',
      sample: first === undefined ? undefined : rows[first]?.cell,
      options: [...new Set([thisYear, thisYear + 1, thisYear - 1, ...(chosen ? [chosen] : [])])].map((year) => ({
        value: String(year),
        label: wrap === undefined ? String(year) : `${year}, going on into ${year + 1}`,
      })),
      answer: chosen === undefined ? undefined : String(chosen),
    });
    return chosen;
  }

  function yearByWeekday(): number | undefined {
    const withDay = lacking.filter((index) => rows[index]?.weekday !== undefined);
    if (withDay.length === 0) return undefined;
    const fits = nearestYears
      .map((offset) => yearOf(context.today) + offset)
      .map((year) => ({
        year,
        agreeing: withDay.filter((index) => {
          const reading = readings[index];
          if (!reading) return false;
          const text = dateText(year + later(reading), reading);
          return isLocalDate(text) && weekdayOf(text) === rows[index]?.weekday;
        }).length,
        distance: distanceFromToday(year),
      }))
      // Nine in ten: one slip in a long list does not leave the year open.
      .filter(({ agreeing }) => agreeing >= withDay.length * 0.9)
      .sort((a, b) => b.agreeing - a.agreeing || a.distance - b.distance);
    return fits[0]?.year;
  }

  function distanceFromToday(year: number): number {
    const [first] = lacking;
    const reading = first === undefined ? undefined : readings[first];
    if (!reading) return 0;
    const text = dateText(year, { ...reading, day: Math.min(reading.day, 28) });
    return Math.abs(daysBetween(context.today, text));
  }
}

/**
 * A list that starts late in a year and goes on early in the next (December, January) has a gap of months before its
 * start. Returns the month it starts in, or undefined when the list stays within one year.
 */
function wrapMonth(months: readonly number[]): number | undefined {
  const used = [...new Set(months)].sort((a, b) => a - b);
  const [first] = months;
  if (used.length < 2 || first === undefined) return undefined;
  let start: number | undefined;
  let widest = 2;
  for (let at = 1; at < used.length; at += 1) {
    const gap = (used[at] ?? 0) - (used[at - 1] ?? 0);
    if (gap > widest) {
      widest = gap;
      start = used[at];
    }
  }
  const around = (used[0] ?? 0) + 12 - (used[used.length - 1] ?? 0);
  return start !== undefined && widest > around && first >= start ? start : undefined;
}
