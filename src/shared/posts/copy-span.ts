import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  daysBetween,
  type LocalDate,
  monthOf,
  shiftedDay,
  weekdayOf,
  weekOf,
} from '../calendar-time/local-date';
import { daysFrom } from './agenda';
import type { Post } from './post';

/** How much of the plan is copied at once. */
export type Span = 'day' | 'week' | 'month';

/**
 * What a copy keeps. `weekday`: all move by whole weeks, so that weekdays and the order of all posts stay.
 * `date`: each keeps the number of its day in the other month; one that the month does not have becomes its last day.
 */
export type SpanRule = 'weekday' | 'date';

export interface SpanCopy {
  span: Span;
  rule: SpanRule;
  /** Any day of the source, and any day of the target. */
  from: LocalDate;
  to: LocalDate;
  /** ISO 8601, 1 is Monday. */
  weekStart: number;
}

export interface Days {
  from: LocalDate;
  to: LocalDate;
}

/** The day, the week or the month that `date` lies in, both ends included. */
export function spanOf(span: Span, date: LocalDate, weekStart: number): Days {
  if (span === 'day') return { from: date, to: date };
  if (span === 'month') {
    const { first, last } = monthOf(date);
    return { from: first, to: last };
  }
  const from = weekOf(date, weekStart);
  return { from, to: addDays(from, 6) };
}

/**
 * The day, in another month, with the same number, or that month's last; `months` may be negative. Beyond the years 0 to
 * 9999 the text is no day that can be written.
 */
export function sameDayNumber(date: LocalDate, months: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

function monthsBetween(from: LocalDate, to: LocalDate): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
}

/**
 * Where each day of the source goes. A week goes to the week of the target; a month goes, by weekday, so far that its
 * first day lies on the first such weekday of the target month.
 */
export function dayInTarget(copy: SpanCopy): (date: LocalDate) => LocalDate {
  const { span, rule, weekStart } = copy;
  if (span === 'day') return () => copy.to;
  const source = spanOf(span, copy.from, weekStart);
  if (rule === 'date') {
    const months = monthsBetween(source.from, copy.to);
    return (date) => sameDayNumber(date, months);
  }
  const target = spanOf(span, copy.to, weekStart);
  const wait = (weekdayOf(source.from) - weekdayOf(target.from) + 7) % 7;
  const days = daysBetween(source.from, target.from) + wait;
  return (date) => shiftedDay(date, days);
}

/** The copies of the posts that lie in the source, each exactly once. */
export function copiesOfSpan(
  posts: readonly Post[],
  copy: SpanCopy,
  id: () => string,
): { from: string; id: string; date: LocalDate }[] {
  const { from, to } = spanOf(copy.span, copy.from, copy.weekStart);
  const target = dayInTarget(copy);
  return posts.flatMap(({ id: source, date }) =>
    date === undefined || date < from || date > to ? [] : [{ from: source, id: id(), date: target(date) }],
  );
}

/** The days from the first to the last on which the source's days come to lie. */
export function targetOfSpan(copy: SpanCopy): Days {
  const { from, to } = spanOf(copy.span, copy.from, copy.weekStart);
  const target = dayInTarget(copy);
  return { from: target(from), to: target(to) };
}

/** Days of the source whose number the target month does not have; their posts go to its last day. */
export function daysWithoutNumber(copy: SpanCopy): LocalDate[] {
  if (copy.rule !== 'date' || copy.span === 'day') return [];
  const { from, to } = spanOf(copy.span, copy.from, copy.weekStart);
  const target = dayInTarget(copy);
  return daysFrom(from, to).filter((day) => target(day).slice(8) !== day.slice(8));
}
