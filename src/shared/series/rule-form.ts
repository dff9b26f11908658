import { type LocalDate, weekdayOf } from '../calendar-time/local-date';
import { type RuleEnd, type RuleParts, weekdayCodes, writeRule } from './rule-parts';

/** Which day of a month: by its number (-1 is the last), or the first, second ... or last (-1) of a weekday. */
export type MonthDay = { kind: 'day'; day: number } | { kind: 'weekday'; nth: number; weekday: number };

/** A rule as the form asks for it. Weekdays by ISO 8601: 1 is Monday. */
export interface RuleForm {
  every: 'day' | 'week' | 'month' | 'year';
  interval: number;
  /** For `week`: in their order, at least one. */
  weekdays: readonly number[];
  /** For `month`. */
  on: MonthDay;
  end: RuleEnd;
}

const freqOf = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const;
const everyOf = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const;

/** The form for a series that begins on a day, before anything was chosen: every week on its weekday. */
export function formFor(start: LocalDate): RuleForm {
  return {
    every: 'week',
    interval: 1,
    weekdays: [weekdayOf(start)],
    on: { kind: 'day', day: Number(start.slice(8)) },
    end: { kind: 'never' },
  };
}

/** Which one of its weekday in its month a day is, from 1. */
export function nthOfMonth(date: LocalDate): number {
  return Math.ceil(Number(date.slice(8)) / 7);
}

/** The rule that a form asks for. @param weekStart matters where several weekdays lie in every second week. */
export function ruleOf({ every, interval, weekdays, on, end }: RuleForm, weekStart: number): string {
  const by = new Map<string, string>();
  const code = (weekday: number) => weekdayCodes[weekday - 1] ?? 'MO';
  if (every === 'week') {
    by.set('BYDAY', weekdays.map(code).join(','));
    if (interval > 1 && weekdays.length > 1 && weekStart !== 1) by.set('WKST', code(weekStart));
  }
  if (every === 'month' && on.kind === 'day') by.set('BYMONTHDAY', String(on.day));
  if (every === 'month' && on.kind === 'weekday') by.set('BYDAY', `${on.nth}${code(on.weekday)}`);
  return writeRule({ freq: freqOf[every], interval, by, end });
}

/** The form that asks for the same days; null for a rule that says more than the form can. */
export function formOf({ freq, interval, by, end }: RuleParts, start: LocalDate): RuleForm | null {
  const form = { ...formFor(start), every: everyOf[freq], interval, end };
  const keys = [...by.keys()].filter((key) => key !== 'WKST').join();
  if (keys === '') return form;
  const days = by.get('BYDAY');
  if (freq === 'WEEKLY' && keys === 'BYDAY' && days) {
    const weekdays = days.split(',').map((code) => weekdayCodes.indexOf(code) + 1);
    return { ...form, weekdays: [...new Set(weekdays)].sort() };
  }
  const on = freq === 'MONTHLY' ? monthDay(keys, days, by.get('BYMONTHDAY')) : null;
  return on && { ...form, on };
}

function monthDay(keys: string, days: string | undefined, numbers: string | undefined): MonthDay | null {
  const day = Number(numbers);
  if (keys === 'BYMONTHDAY' && (day >= 1 || day === -1)) return { kind: 'day', day };
  const [, number, code] = /^([1-5]|-1)([A-Z]{2})$/.exec(days ?? '') ?? [];
  if (keys !== 'BYDAY' || code === undefined) return null;
  return { kind: 'weekday', nth: Number(number), weekday: weekdayCodes.indexOf(code) + 1 };
}
