import { dateWords, rangeWords } from '../../shared/calendar-time/date-words';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import { type Days, dayInTarget, type SpanCopy } from '../../shared/posts/copy-span';

/** `Tuesday 1 December`. */
export function dayWords(date: LocalDate, language: string | undefined): string {
  return dateWords(date, 'long', language);
}

/** `1–7 December`, or the one day; across years each end says its own. */
export function daysWords({ from, to }: Days, language: string | undefined): string {
  if (from === to) return dayWords(from, language);
  if (from.slice(0, 4) === to.slice(0, 4)) return rangeWords(from, to, language);
  const end = (date: LocalDate) => `${dateWords(date, 'dayMonth', language)} ${date.slice(0, 4)}`;
  return `${end(from)} – ${end(to)}`;
}

/** "The other month has no 31st: its posts go to 28 February." */
export function missingWords(missing: readonly LocalDate[], copy: SpanCopy, language: string | undefined): string {
  const [first] = missing;
  if (first === undefined) return '';
  const numbers = missing.map(ordinal);
  const last = numbers.at(-1) ?? '';
  const listed = numbers.length === 1 ? last : `${numbers.slice(0, -1).join(', ')} or ${last}`;
  return `The other month has no ${listed}: such posts go to ${dateWords(dayInTarget(copy)(first), 'dayMonth', language)}.`;
}

function ordinal(date: LocalDate): string {
  const day = Number(date.slice(8));
  return `${day}${day === 31 ? 'st' : 'th'}`;
}
