import { dateWords, knownLanguage } from '../calendar-time/date-words';
import type { LocalDate } from '../calendar-time/local-date';
import { formOf, type MonthDay } from './rule-form';
import type { RuleEnd, RuleParts } from './rule-parts';

/**
 * A rule in words: `Every Monday and Thursday`, `Every 2 months on the last Friday, 10 times`.
 * @param language the project's, for the names of days and months.
 * @returns null for a rule that says more than the form asks for.
 */
export function ruleWords(parts: RuleParts, start: LocalDate, language?: string): string | null {
  const form = formOf(parts, start);
  if (!form) return null;
  const { every, interval, weekdays, on, end } = form;
  const step = interval === 1 ? `Every ${every}` : `Every ${interval} ${every}s`;
  const words = {
    day: () => step,
    week: () => {
      const days = listed(weekdays.map((weekday) => weekdayName(weekday, language)));
      return interval === 1 ? `Every ${days}` : `${step} on ${days}`;
    },
    month: () => `${step} on ${monthDayWords(on, language)}`,
    year: () => `${step} on ${dateWords(start, 'dayMonth', language)}`,
  };
  return `${words[every]()}${endWords(end, language)}`;
}

/** `the 14th`, `the last day`, `the second Monday`. */
export function monthDayWords(on: MonthDay, language?: string): string {
  if (on.kind === 'day') return on.day === -1 ? 'the last day' : `the ${ordinal(on.day)}`;
  return `the ${nthWords[on.nth] ?? 'last'} ${weekdayName(on.weekday, language)}`;
}

/** `, until Thu 31 Dec 2026`, `, 10 times`, or nothing. */
export function endWords(end: RuleEnd, language?: string): string {
  if (end.kind === 'on') return `, until ${dateWords(end.date, 'dayYear', language)}`;
  return end.kind === 'after' ? `, ${end.count === 1 ? 'once' : `${end.count} times`}` : '';
}

/** The whole name of a weekday, 1 is Monday. */
export function weekdayName(weekday: number, language?: string, style: 'long' | 'short' = 'long'): string {
  const words = new Intl.DateTimeFormat(knownLanguage(language), { weekday: style, timeZone: 'UTC' });
  // 5 January 1970 was a Monday.
  return words.format(Date.UTC(1970, 0, 4 + weekday, 12));
}

const nthWords: Record<number, string> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', [-1]: 'last' };

/** `1st`, `22nd`, `13th`. */
function ordinal(number: number): string {
  const ends: Record<number, string> = { 1: 'st', 2: 'nd', 3: 'rd' };
  const teen = number >= 11 && number <= 13;
  return `${number}${(teen ? undefined : ends[number % 10]) ?? 'th'}`;
}

/** `Monday`, `Monday and Thursday`, `Monday, Tuesday and Friday`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
