import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber, weekdayOfDay } from '../../../src/shared/balance/day-number';
import { dayStreak, gapsOf, longestGap, weekStreak } from '../../../src/shared/balance/rhythm';
import { bucketsOf, daysIn, quarterSpan, yearSpan } from '../../../src/shared/balance/spans';
import { addDays, daysBetween, weekdayOf } from '../../../src/shared/calendar-time/local-date';

const december = { from: '2026-12-01', to: '2026-12-31' };
const days = (...dates: number[]) => dates.map((date) => dayNumber(`2026-12-${String(date).padStart(2, '0')}`));
const anyDay = fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-31') });

it('days as numbers agree with the calendar', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (day, more) => {
      const date = dateOfDay(day);
      expect(dayNumber(date)).toBe(day);
      expect(weekdayOfDay(day)).toBe(weekdayOf(date));
      if (day + more > dayNumber('9999-12-31')) return;
      expect(dateOfDay(day + more)).toBe(addDays(date, more));
      expect(daysBetween(date, dateOfDay(day + more))).toBe(more);
    }),
  );
});

describe('parts of a span', () => {
  it('cover every day once, in order, are few, and weeks begin where the project says', () => {
    const span = fc.tuple(anyDay, fc.oneof(fc.nat(60), fc.nat(3000), fc.nat(4_000_000)));
    fc.assert(
      fc.property(span, fc.integer({ min: 1, max: 7 }), ([first, length], weekStart) => {
        const last = Math.min(first + length, dayNumber('9999-12-31'));
        const whole = { from: dateOfDay(first), to: dateOfDay(last) };
        const { list, unit } = bucketsOf(whole, weekStart);
        expect(list.length).toBeLessThanOrEqual(60);
        expect(list[0]?.from).toBe(whole.from);
        expect(list.at(-1)?.to).toBe(whole.to);
        list.forEach((bucket, at) => {
          expect(bucket.from <= bucket.to).toBe(true);
          if (at === 0) return;
          expect(bucket.from).toBe(addDays(list[at - 1]?.to ?? '', 1));
          if (unit === 'week') expect(weekdayOf(bucket.from)).toBe(weekStart);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('a span that ends before it begins has none', () => {
    expect(bucketsOf({ from: '2026-12-02', to: '2026-12-01' }, 1).list).toEqual([]);
  });

  it('quarters and years', () => {
    expect(quarterSpan('2026-05-17')).toEqual({ from: '2026-04-01', to: '2026-06-30' });
    expect(quarterSpan('2027-12-31')).toEqual({ from: '2027-10-01', to: '2027-12-31' });
    expect(daysIn(yearSpan('2028-02-29'))).toBe(366);
  });
});

describe('silences', () => {
  it('together with the days that have a post make the whole span', () => {
    const some = fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { maxLength: 31 });
    fc.assert(
      fc.property(some, (dates) => {
        const on = days(...dates.sort((a, b) => a - b));
        const gaps = gapsOf(on, december);
        expect(gaps.reduce((sum, gap) => sum + gap.days, 0) + on.length).toBe(31);
        for (const gap of gaps) expect(daysIn(gap)).toBe(gap.days);
        expect(longestGap(on, december)?.days ?? 0).toBe(Math.max(0, ...gaps.map((gap) => gap.days)));
      }),
    );
  });

  it('tell what stands on either side', () => {
    expect(gapsOf(days(12, 19), december)).toEqual([
      { from: '2026-12-01', to: '2026-12-11', days: 11, after: false, before: true },
      { from: '2026-12-13', to: '2026-12-18', days: 6, after: true, before: true },
      { from: '2026-12-20', to: '2026-12-31', days: 12, after: true, before: false },
    ]);
  });
});

describe('streaks', () => {
  it('of days', () => {
    expect(dayStreak(days(1, 2, 5, 6, 7, 10))).toEqual({ length: 3, from: '2026-12-05', to: '2026-12-07' });
    expect(dayStreak([])).toBeNull();
  });

  it('of weeks, by the day on which weeks begin', () => {
    // Sunday the 6th and Monday the 7th: two weeks where Monday begins one, the same week where Sunday does.
    expect(weekStreak(days(6, 7), 1)).toEqual({ length: 2, from: '2026-11-30', to: '2026-12-13' });
    expect(weekStreak(days(6, 7), 7)).toEqual({ length: 1, from: '2026-12-06', to: '2026-12-12' });
    expect(weekStreak(days(1, 15, 22, 30), 1)).toEqual({ length: 3, from: '2026-12-14', to: '2027-01-03' });
  });
});
