import { type LocalDate, monthOf } from '../calendar-time/local-date';
import { dateOfDay, dayNumber, weekdayOfDay } from './day-number';

/** First and last day, both included. */
export interface Span {
  from: LocalDate;
  to: LocalDate;
}

/** A part of a span: a week, a month, or some years, cut off where the span ends. */
export type Bucket = Span;
export type BucketUnit = 'week' | 'month' | 'year';

export interface Buckets {
  unit: BucketUnit;
  /** How many units one bucket holds; more than one only for years. */
  step: number;
  list: readonly Bucket[];
}

/** As many parts as a chart can show and a table can be read. A year has up to 54 weeks. */
const mostWeeks = 54;
const mostMonths = 60;
const mostYears = 60;

export function monthSpan(date: LocalDate): Span {
  const { first, last } = monthOf(date);
  return { from: first, to: last };
}

/** The three months that begin in January, April, July or October. */
export function quarterSpan(date: LocalDate): Span {
  const first = Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 1;
  const year = date.slice(0, 4);
  return { from: `${year}-${two(first)}-01`, to: monthOf(`${year}-${two(first + 2)}-01`).last };
}

export function yearSpan(date: LocalDate): Span {
  const year = date.slice(0, 4);
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** Number of days in a span. */
export function daysIn({ from, to }: Span): number {
  return dayNumber(to) - dayNumber(from) + 1;
}

/**
 * The parts that a span is looked at in: weeks, which begin on `weekStart` (ISO 8601, 1 is Monday), up to a year;
 * months up to five years; then years, several to a part where a file holds days of many centuries.
 */
export function bucketsOf(span: Span, weekStart: number): Buckets {
  const [from, to] = [dayNumber(span.from), dayNumber(span.to)];
  if (!(from <= to)) return { unit: 'week', step: 1, list: [] };
  const firstWeek = from - ((weekdayOfDay(from) - weekStart + 7) % 7);
  const weeks = Math.floor((to - firstWeek) / 7) + 1;
  if (weeks <= mostWeeks) {
    const list = Array.from({ length: weeks }, (_, at) => {
      const start = firstWeek + 7 * at;
      return { from: dateOfDay(Math.max(start, from)), to: dateOfDay(Math.min(start + 6, to)) };
    });
    return { unit: 'week', step: 1, list };
  }
  const firstMonth = monthNumber(span.from);
  const months = monthNumber(span.to) - firstMonth + 1;
  if (months <= mostMonths) {
    const list = Array.from({ length: months }, (_, at) => {
      const { first, last } = monthOf(`${dateOfMonth(firstMonth + at)}-01`);
      return cut({ from: first, to: last }, span);
    });
    return { unit: 'month', step: 1, list };
  }
  const firstYear = Number(span.from.slice(0, 4));
  const years = Number(span.to.slice(0, 4)) - firstYear + 1;
  const step = Math.ceil(years / mostYears);
  const list = Array.from({ length: Math.ceil(years / step) }, (_, at) => {
    const year = firstYear + at * step;
    return cut({ from: `${four(year)}-01-01`, to: `${four(Math.min(year + step - 1, 9999))}-12-31` }, span);
  });
  return { unit: 'year', step, list };
}

function cut({ from, to }: Span, span: Span): Span {
  return { from: from < span.from ? span.from : from, to: to > span.to ? span.to : to };
}

function monthNumber(date: LocalDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function dateOfMonth(month: number): string {
  return `${four(Math.floor(month / 12))}-${two((month % 12) + 1)}`;
}

const two = (value: number) => String(value).padStart(2, '0');
const four = (value: number) => String(value).padStart(4, '0');
