import { addDays, type LocalDate } from '../calendar-time/local-date';
import type { RuleEnd } from './rule-parts';
import type { Series } from './series';

/** So many days before its posts end, a series asks for more. */
const notice = 60;

/** True where the rule goes on behind the last day for which posts were made. @param posts how many it has. */
export function goesOn({ madeUntil, skipped }: Series, posts: number, end: RuleEnd): boolean {
  if (end.kind === 'never') return true;
  // Each day of the rule has a post or is among the skipped ones.
  return end.kind === 'on' ? end.date > madeUntil : posts + skipped.length < end.count;
}

/** True where the posts of a series come to an end within two months, though its rule does not. */
export function mayNeedMore(series: Series, posts: number, end: RuleEnd, today: LocalDate): boolean {
  return goesOn(series, posts, end) && series.madeUntil < addDays(today, notice);
}
