import { dateOfDay, dayNumber, weekdayOfDay } from './day-number';
import type { Span } from './spans';

/** Days in a row without a post. */
export interface Gap extends Span {
  days: number;
  /** Whether a post stands before it, and one after it, within the span. */
  after: boolean;
  before: boolean;
}

/** Days, or weeks, in a row that each have a post. */
export interface Streak extends Span {
  length: number;
}

/** Every silence of a span, in the order of time. `days` are day numbers within it, ascending, each once. */
export function gapsOf(days: readonly number[], span: Span): Gap[] {
  const [first, last] = [dayNumber(span.from), dayNumber(span.to)];
  const gaps: Gap[] = [];
  let end = first - 1;
  for (const day of [...days, last + 1]) {
    if (day - end > 1)
      gaps.push({
        from: dateOfDay(end + 1),
        to: dateOfDay(day - 1),
        days: day - end - 1,
        after: end >= first,
        before: day <= last,
      });
    end = day;
  }
  return gaps;
}

/** The longest silence of a span, the first of equals; null when every day has a post. */
export function longestGap(days: readonly number[], span: Span): Gap | null {
  return gapsOf(days, span).reduce<Gap | null>((best, gap) => (best && best.days >= gap.days ? best : gap), null);
}

/** The most days in a row that each have a post, the first of equals; null without a post. */
export function dayStreak(days: readonly number[]): Streak | null {
  const best = longestRun(days);
  return best && { length: best.length, from: dateOfDay(best.from), to: dateOfDay(best.from + best.length - 1) };
}

/** The most weeks in a row that each have a post; weeks begin on `weekStart` (ISO 8601). From and to are whole weeks. */
export function weekStreak(days: readonly number[], weekStart: number): Streak | null {
  const weeks = new Set(days.map((day) => Math.floor((day - ((weekdayOfDay(day) - weekStart + 7) % 7)) / 7)));
  const best = longestRun([...weeks]);
  if (!best) return null;
  // Starts of weeks lie the same number of days after a multiple of seven.
  const [some = 0] = days;
  const offset = (((some - ((weekdayOfDay(some) - weekStart + 7) % 7)) % 7) + 7) % 7;
  const from = best.from * 7 + offset;
  return { length: best.length, from: dateOfDay(from), to: dateOfDay(from + best.length * 7 - 1) };
}

/** The longest run of whole numbers in a row in an ascending list. */
function longestRun(numbers: readonly number[]): { from: number; length: number } | null {
  let best: { from: number; length: number } | null = null;
  let from = 0;
  numbers.forEach((number, at) => {
    if (at === 0 || number !== (numbers[at - 1] ?? 0) + 1) from = number;
    const length = number - from + 1;
    if (!best || length > best.length) best = { from, length };
  });
  return best;
}
