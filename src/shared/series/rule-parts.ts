import { isLocalDate, type LocalDate } from '../calendar-time/local-date';

export type RuleEnd = { kind: 'never' } | { kind: 'on'; date: LocalDate } | { kind: 'after'; count: number };

/** A recurrence rule by days, taken apart. */
export interface RuleParts {
  freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  interval: number;
  /** The parts that choose among days, as they are written: `BYDAY` to `MO,TH`. */
  by: ReadonlyMap<string, string>;
  end: RuleEnd;
}

/** Weekdays as RFC 5545 writes them, Monday first. */
export const weekdayCodes: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** No rule that chooses days needs more; a file may hold any text. */
const longestRule = 500;
/** The farthest step between two days, and the most of them, that is taken for meant. */
const mostInterval = 1000;
const mostCount = 1_000_000;

const freqs = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
const hourly = ['HOURLY', 'MINUTELY', 'SECONDLY'];
const clockParts = ['BYHOUR', 'BYMINUTE', 'BYSECOND'];

/** Thrown inside this file with a sentence for the user. */
class RuleProblem extends Error {}

/**
 * Reads a rule by RFC 5545 3.3.10 (with or without `RRULE:` before it) as far as it chooses days: at most one post a day,
 * whose time stands beside the rule.
 * @returns its parts, or what is wrong with it in one sentence for the user.
 */
export function readRule(text: string): { parts: RuleParts } | { problem: string } {
  try {
    return { parts: partsOf(text) };
  } catch (error) {
    if (error instanceof RuleProblem) return { problem: error.message };
    throw error;
  }
}

function partsOf(text: string): RuleParts {
  const pieces = split(text);
  const freq = readFreq(pieces.get('FREQ'));
  const count = pieces.get('COUNT');
  const until = pieces.get('UNTIL');
  if (count !== undefined && until !== undefined)
    throw new RuleProblem('A rule ends by COUNT or by UNTIL, not by both.');
  const interval = wholeNumber('INTERVAL', pieces.get('INTERVAL') ?? '1', mostInterval);
  const by = new Map([...pieces].filter(([key]) => key.startsWith('BY') || key === 'WKST'));
  for (const [key, value] of by) checkPart(key, value, freq);
  if (by.has('BYSETPOS') && ![...by.keys()].some((key) => key.startsWith('BY') && key !== 'BYSETPOS'))
    throw new RuleProblem('BYSETPOS needs another part such as BYDAY to choose from.');
  if (by.has('BYWEEKNO') && /\d/.test(by.get('BYDAY') ?? ''))
    throw new RuleProblem('Beside BYWEEKNO the weekdays of BYDAY carry no number.');
  return { freq, interval, by, end: readEnd(count, until) };
}

/** The pieces between semicolons by their name. */
function split(text: string): Map<string, string> {
  if (text.length > longestRule) throw new RuleProblem(`A rule has at most ${longestRule} characters.`);
  const rule = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '');
  if (rule === '') throw new RuleProblem('Write a rule such as FREQ=WEEKLY;BYDAY=MO.');
  const pieces = new Map<string, string>();
  for (const piece of rule.replace(/;$/, '').split(';')) {
    const [key = '', value = '', ...more] = piece.split('=').map((word) => word.trim());
    if (value === '' || more.length > 0)
      throw new RuleProblem(`“${piece.trim().slice(0, 40)}” is no part of a rule; a part reads like BYDAY=MO.`);
    if (pieces.has(key)) throw new RuleProblem(`${key.slice(0, 40)} stands in the rule twice.`);
    if (clockParts.includes(key))
      throw new RuleProblem(`Leave ${key} out: the time of day stands in a field of its own.`);
    if (!Object.hasOwn(checks, key) && !['FREQ', 'INTERVAL', 'COUNT', 'UNTIL'].includes(key))
      throw new RuleProblem(`“${key.slice(0, 40)}” is no part that a rule of days may have.`);
    pieces.set(key, value);
  }
  return pieces;
}

function readFreq(freq: string | undefined): RuleParts['freq'] {
  const known = freqs.find((each) => each === freq);
  if (known) return known;
  if (freq !== undefined && hourly.includes(freq))
    throw new RuleProblem('A series has at most one post a day: FREQ is DAILY, WEEKLY, MONTHLY or YEARLY.');
  throw new RuleProblem('The rule needs FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.');
}

function readEnd(count: string | undefined, until: string | undefined): RuleEnd {
  if (count !== undefined) return { kind: 'after', count: wholeNumber('COUNT', count, mostCount) };
  if (until === undefined) return { kind: 'never' };
  // The day alone is meant, whatever time stands behind it: a series has days.
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(T\d{6}Z?)?$/.exec(until) ?? [];
  const date = `${year}-${month}-${day}`;
  if (!isLocalDate(date)) throw new RuleProblem('UNTIL is a day such as 20261231.');
  return { kind: 'on', date };
}

function wholeNumber(key: string, value: string, most: number): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < 1 || number > most)
    throw new RuleProblem(`${key} is a whole number from 1 to ${most}.`);
  return number;
}

type Check = (value: string, freq: RuleParts['freq']) => string | undefined;

/** Numbers from 1 to `most`, also counted from the end with a minus, in rules of these frequencies. */
const numbers =
  (most: number, name: string, of: readonly RuleParts['freq'][], backwards = true): Check =>
  (value, freq) => {
    if (!of.includes(freq)) return `goes with FREQ=${of.join(' or ')}.`;
    const pattern = backwards ? /^[+-]?\d{1,3}$/ : /^\d{1,3}$/;
    const fits = value.split(',').every((one) => {
      const number = Math.abs(Number(one));
      return pattern.test(one) && number >= 1 && number <= most;
    });
    return fits ? undefined : `lists ${name} from 1 to ${most}, such as 1,15${backwards ? ' or -1 for the last' : ''}.`;
  };

/** What each part may hold, by RFC 5545 3.3.10: undefined, or what is wrong, to follow the part's name. */
const checks: Record<string, Check> = {
  BYDAY: (value, freq) => {
    const days = value.split(',').map((day) => /^([+-]?[1-9]\d?)?(MO|TU|WE|TH|FR|SA|SU)$/.exec(day));
    if (days.includes(null)) return 'lists weekdays such as MO,TH, by the month also 2MO or -1FR.';
    const numbered = days.some((day) => day?.[1] !== undefined);
    return numbered && freq !== 'MONTHLY' && freq !== 'YEARLY'
      ? 'has numbered weekdays such as 2MO, which go with FREQ=MONTHLY or YEARLY.'
      : undefined;
  },
  BYMONTHDAY: numbers(31, 'days of the month', ['DAILY', 'MONTHLY', 'YEARLY']),
  BYMONTH: numbers(12, 'months', freqs, false),
  BYYEARDAY: numbers(366, 'days of the year', ['YEARLY']),
  BYWEEKNO: numbers(53, 'weeks of the year', ['YEARLY']),
  BYSETPOS: numbers(366, 'places in the list of days', freqs),
  WKST: (value) => (weekdayCodes.includes(value) ? undefined : 'is a weekday such as MO.'),
};

function checkPart(key: string, value: string, freq: RuleParts['freq']): void {
  const wrong = checks[key]?.(value, freq);
  if (wrong !== undefined) throw new RuleProblem(`${key} ${wrong}`);
}

/** The rule as text. */
export function writeRule({ freq, interval, by, end }: RuleParts): string {
  const pieces = [`FREQ=${freq}`];
  if (interval > 1) pieces.push(`INTERVAL=${interval}`);
  for (const [key, value] of by) pieces.push(`${key}=${value}`);
  if (end.kind === 'after') pieces.push(`COUNT=${end.count}`);
  if (end.kind === 'on') pieces.push(`UNTIL=${end.date.replaceAll('-', '')}`);
  return pieces.join(';');
}

/** The rule with another end; a rule that cannot be read stays as it is. */
export function endedRule(rule: string, date: LocalDate): string {
  const read = readRule(rule);
  return 'parts' in read ? writeRule({ ...read.parts, end: { kind: 'on', date } }) : rule;
}
