import type { Bucket, Buckets, Span } from '../../shared/balance/spans';
import { dateWords, knownLanguage } from '../../shared/calendar-time/date-words';

type Parts = Pick<Buckets, 'unit' | 'step'>;

/** One part of a span under a bar: `7 Dec`, `Dec 26`, `2026`, `1900–1929`. */
export function partLabel({ from, to }: Bucket, { unit, step }: Parts, language: string | undefined): string {
  const noon = Date.parse(`${from}T12:00:00Z`);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(knownLanguage(language), { ...options, timeZone: 'UTC' }).format(noon);
  if (unit === 'week') return format({ day: 'numeric', month: 'short' });
  if (unit === 'month') return format({ month: 'short', year: '2-digit' });
  return step === 1 ? from.slice(0, 4) : `${from.slice(0, 4)}–${to.slice(0, 4)}`;
}

/** The same in a table: `Week of 7 December`, else as under the bar. */
export function partName(bucket: Bucket, parts: Parts, language: string | undefined): string {
  if (parts.unit !== 'week') return partLabel(bucket, parts, language);
  return `Week of ${dateWords(bucket.from, 'dayMonth', language)}`;
}

/** Some days of a longer span: `25–28 December`, with the years where the span has several. */
export function daysWords({ from, to }: Span, whole: Span, language: string | undefined): string {
  const years = whole.from.slice(0, 4) !== whole.to.slice(0, 4);
  const formatter = new Intl.DateTimeFormat(knownLanguage(language), {
    day: 'numeric',
    month: years ? 'short' : 'long',
    ...(years && { year: 'numeric' }),
    timeZone: 'UTC',
  });
  return formatter.formatRange(Date.parse(`${from}T12:00:00Z`), Date.parse(`${to}T12:00:00Z`));
}

/** What a part is called: `week`, `month`, `year`, `20 years`. */
export function partWord({ unit, step }: Parts): string {
  return step === 1 ? unit : `${step} years`;
}
