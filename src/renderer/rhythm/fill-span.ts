import { daysIn, monthSpan, type Span } from '../../shared/balance/spans';
import { dateWords } from '../../shared/calendar-time/date-words';
import { addDays, type LocalDate } from '../../shared/calendar-time/local-date';

/** Which days are to be filled: what is left of the shown month, the month after it, or days of one's own. */
export type FillSpan = 'rest' | 'next' | 'own';

/** Farther than this no plan of slots goes at once. */
export const mostFillDays = 366;

/** The days of a choice, none of them past; null where one's own are missing, backwards, past or too many. */
export function fillDays(kind: FillSpan, focus: LocalDate, today: LocalDate, own: Partial<Span>): Span | null {
  if (kind === 'own') {
    if (own.from === undefined || own.to === undefined) return null;
    const days = { from: own.from < today ? today : own.from, to: own.to };
    return days.to < days.from || daysIn(days) > mostFillDays ? null : days;
  }
  const month = monthSpan(focus < today ? today : focus);
  const span = kind === 'rest' ? month : monthSpan(addDays(month.to, 1));
  return { from: span.from < today ? today : span.from, to: span.to };
}

/** `Rest of December`, or `January` where all of it lies ahead. */
export function fillSpanWords(span: Span | null, language: string | undefined): string {
  if (!span) return 'Own days';
  const month = dateWords(span.from, 'month', language);
  return span.from.endsWith('-01') ? month : `Rest of ${month}`;
}
