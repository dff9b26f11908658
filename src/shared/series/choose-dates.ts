import { addDays, type LocalDate } from '../calendar-time/local-date';
import type { RuleDates } from './rule-dates';
import type { RuleEnd } from './rule-parts';

/** A year of whole weeks: 52 posts of a weekly series, 12 of a monthly one. */
const yearAhead = 363;
/** So many posts at least, where a year holds fewer. */
const fewest = 4;

export interface ChosenDates {
  dates: LocalDate[];
  /** The last day up to which nothing is left to be made. */
  madeUntil: LocalDate;
  /** True where the rule gives days behind `madeUntil`, or may do so. */
  goesOn: boolean;
}

/**
 * The days on which posts are made at once: up to `upTo`; without it all of a rule that ends, else a year ahead, and some
 * more where the rule gives few. At most as many as were looked for.
 * @param from the first day looked for.
 */
export function chooseDates(found: RuleDates, from: LocalDate, end: RuleEnd, upTo?: LocalDate): ChosenDates {
  const { dates: all, goesOn } = found;
  const horizon = upTo ?? (end.kind === 'never' ? addDays(from, yearAhead) : undefined);
  const within = horizon === undefined ? all : all.filter((date) => date <= horizon);
  const dates = upTo === undefined && within.length < fewest ? all.slice(0, fewest) : within;
  const last = dates.at(-1) ?? from;
  const cut = goesOn || dates.length < all.length;
  // Where the look ahead ended before the horizon, further days may lie between the last one and the horizon.
  const seen = dates.length < all.length || !goesOn;
  const madeUntil = horizon !== undefined && horizon > last && seen ? horizon : last;
  return { dates, madeUntil, goesOn: cut };
}
