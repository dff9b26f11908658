import { RRuleTemporal } from 'rrule-temporal';
import { dateOfDay, dayLength, dayNumber } from '../balance/day-number';
import type { LocalDate } from '../calendar-time/local-date';
import { inYear } from '../occasions/occasion-days';
import { type RuleParts, writeRule } from './rule-parts';
import { mostAtOnce } from './series';

/** As far ahead as days are looked for at once. */
const farthestYears = 10;
/** A year of whole weeks: 52 posts of a weekly series, 12 of a monthly one. */
const yearAhead = 363;
/** So many posts at least, where a year holds fewer. */
const fewest = 4;
/** Enough for each day of a year and for what lies between; a rule that gives no day at all ends here. */
const mostPeriods = 5000;

/** What is asked of a rule besides its parts. */
export interface DatesAsk {
  /** The day that the rule counts from. */
  start: LocalDate;
  /** The first day that is of interest, not before `start`; absent for that. */
  from?: LocalDate;
  /** How many of its days lie before `from`; matters where the rule ends after a number of them. */
  given?: number;
  /** The last day of interest; absent for all of a rule that ends, else a year ahead, and some more where that holds few. */
  upTo?: LocalDate | undefined;
}

/** The days on which posts are made at once. */
export interface RuleDates {
  dates: LocalDate[];
  /** The last day up to which nothing is left to be made. */
  madeUntil: LocalDate;
  /** True where the rule gives days behind `madeUntil`, or may do so. */
  goesOn: boolean;
}

/**
 * The days that a rule gives, in their order: at most `mostAtOnce`, and none farther than ten years ahead. Work that
 * yields after each stretch of days: rules that choose in vain cost the most.
 * @throws Error with the library's words where it cannot follow the rule.
 */
export function* ruleDates(
  parts: RuleParts,
  { start, from = start, given = 0, upTo }: DatesAsk,
): Generator<void, RuleDates> {
  const { end } = parts;
  const horizon = yearsLater(from, farthestYears);
  const last = dayNumber(end.kind === 'on' && end.date < horizon ? end.date : horizon);
  const most = end.kind === 'after' ? Math.max(end.count - given, 0) : Number.POSITIVE_INFINITY;
  const wanted = upTo ?? (end.kind === 'never' ? dateOfDay(Math.min(dayNumber(from) + yearAhead, last)) : undefined);
  const dates: LocalDate[] = [];
  const made = (goesOn: boolean): RuleDates => {
    const lastMade = dates.at(-1) ?? from;
    return { dates, madeUntil: wanted !== undefined && wanted > lastMade ? wanted : lastMade, goesOn };
  };
  const enough = (date: LocalDate) =>
    wanted !== undefined && date > wanted && (upTo !== undefined || dates.length >= fewest);
  // On the clock of UTC every day is there once, so that no change of hour can drop or double one. COUNT is kept out of
  // the library, which would have to begin at the first day each time.
  const bounded = writeRule({ ...parts, end: { kind: 'on', date: horizon } });
  const rule = new RRuleTemporal({
    rruleString: `DTSTART:${start.replaceAll('-', '')}T000000Z\nRRULE:${bounded}`,
    cache: false,
    maxIterations: mostPeriods,
  });
  // Days that are chosen out of all days are looked at one by one.
  const stretch = parts.freq === 'DAILY' && parts.by.size > 0 ? 91 : 366;
  for (let first = dayNumber(from); first <= last && dates.length < most; first += stretch) {
    if (enough(dateOfDay(first))) return made(true);
    const until = Math.min(first + stretch - 1, last);
    for (const { epochMilliseconds } of rule.between(new Date(first * dayLength), new Date(until * dayLength), true)) {
      const date = dateOfDay(epochMilliseconds / dayLength);
      if (dates.length === most) break;
      if (enough(date)) return made(true);
      if (dates.length === mostAtOnce) return { dates, madeUntil: dates.at(-1) ?? from, goesOn: true };
      dates.push(date);
    }
    yield;
  }
  return made(dates.length < most && !(end.kind === 'on' && end.date <= horizon));
}

/** No farther than the last day that can be written. */
function yearsLater(date: LocalDate, years: number): LocalDate {
  const year = Number(date.slice(0, 4)) + years;
  return year > 9999 ? '9999-12-31' : inYear(date, year);
}
