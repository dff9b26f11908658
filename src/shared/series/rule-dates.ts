import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { addDays, type LocalDate } from '../calendar-time/local-date';
import { type RuleParts, writeRule } from './rule-parts';
import { mostAtOnce } from './series';

/** As far ahead of its first day as dates are looked for at once. */
const farthestYears = 10;
/** Enough for each day of a year and for what lies between; a rule that gives no day at all ends here. */
const mostPeriods = 5000;

export interface RuleDates {
  dates: LocalDate[];
  /** True where the rule may go on behind the last of them. */
  goesOn: boolean;
}

/**
 * The days that a rule gives, in their order: at most `mostAtOnce`, and none farther than ten years after `from`. Work
 * that yields after each stretch of days: rules that choose in vain cost the most.
 * @param start the day that the rule counts from.
 * @param from the first day that is of interest, not before `start`.
 * @param given how many of its days lie before `from`; matters where the rule ends after a number of them.
 * @throws Error with the library's words where it cannot follow the rule.
 */
export function* ruleDates(
  parts: RuleParts,
  start: LocalDate,
  from: LocalDate = start,
  given = 0,
): Generator<void, RuleDates> {
  const { end } = parts;
  const horizon = later(from, { years: farthestYears });
  const last = end.kind === 'on' && end.date < horizon ? end.date : horizon;
  const most = end.kind === 'after' ? Math.max(end.count - given, 0) : Number.POSITIVE_INFINITY;
  // On the clock of UTC every day is there once, so that no change of hour can drop or double one. COUNT is kept out of
  // the library, which would have to begin at the first day each time.
  const rule = new RRuleTemporal({
    rruleString: `DTSTART:${start.replaceAll('-', '')}T000000Z\nRRULE:${writeRule({ ...parts, end: { kind: 'never' } })}`,
    until: midnight(horizon),
    cache: false,
    maxIterations: mostPeriods,
  });
  const dates: LocalDate[] = [];
  const stretch = parts.freq === 'DAILY' ? { months: 3 } : { years: 1 };
  for (let first = from; first <= last && dates.length < most; ) {
    const end = later(first, stretch);
    for (const { epochMilliseconds } of rule.between(midnight(first), midnight(end < last ? end : last), true)) {
      if (dates.length === most) break;
      if (dates.length === mostAtOnce) return { dates, goesOn: true };
      dates.push(new Date(epochMilliseconds).toISOString().slice(0, 10));
    }
    if (end >= last) break;
    first = addDays(end, 1);
    yield;
  }
  return { dates, goesOn: dates.length < most && !(end.kind === 'on' && end.date <= horizon) };
}

function midnight(date: LocalDate): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(date).toZonedDateTime('UTC');
}

/** No farther than the last day that can be written. */
function later(date: LocalDate, by: { years: number } | { months: number }): LocalDate {
  const day = Temporal.PlainDate.from(date).add(by).toString();
  return day.length === date.length ? day : '9999-12-31';
}
