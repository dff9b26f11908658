import { dateWords } from '../../shared/calendar-time/date-words';
import { addDays, type LocalDate, monthOf } from '../../shared/calendar-time/local-date';

/** First and last day of what is exported, both included; absent ends are open. */
export interface Span {
  from?: LocalDate | undefined;
  to?: LocalDate | undefined;
}

export const everything: Span = {};

export function monthSpan(date: LocalDate): Span {
  const { first, last } = monthOf(date);
  return { from: first, to: last };
}

/** A day in the month after the one of `date`. */
export function nextMonth(date: LocalDate): LocalDate {
  return addDays(monthOf(date).last, 1);
}

/** `December 2026`, `1 December – 14 January 2027`, `from 1 December 2026`, `all days`. */
export function spanWords({ from, to }: Span, language?: string): string {
  if (from === undefined && to === undefined) return 'all days';
  if (from === undefined) return `until ${dayWords(to ?? '', language)}`;
  if (to === undefined) return `from ${dayWords(from, language)}`;
  const { first, last } = monthOf(from);
  if (from === first && to === last) return `${dateWords(from, 'month', language)} ${from.slice(0, 4)}`;
  const oneYear = from.slice(0, 4) === to.slice(0, 4);
  return `${oneYear ? dateWords(from, 'dayMonth', language) : dayWords(from, language)} – ${dayWords(to, language)}`;
}

function dayWords(date: LocalDate, language?: string): string {
  return `${dateWords(date, 'dayMonth', language)} ${date.slice(0, 4)}`;
}
