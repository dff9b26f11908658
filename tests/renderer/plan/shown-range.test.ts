import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayLookedAt, shownRange, turned } from '../../../src/renderer/plan/shown-range';
import { addDays, daysBetween, monthOf, weekdayOf, weekOf } from '../../../src/shared/calendar-time/local-date';

const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));
const weekStart = fc.integer({ min: 1, max: 7 });

describe('the days that the calendar shows', () => {
  it('are whole weeks around the month, four to six of them', () => {
    fc.assert(
      fc.property(day, weekStart, (focus, start) => {
        const { from, to, weeks } = shownRange('month', focus, start);
        const { first, last } = monthOf(focus);
        expect(weekdayOf(from)).toBe(start);
        expect(daysBetween(from, to) + 1).toBe(weeks * 7);
        expect(from <= first && last <= to).toBe(true);
        expect(daysBetween(from, first)).toBeLessThan(7);
        expect(daysBetween(last, to)).toBeLessThan(7);
        expect([4, 5, 6]).toContain(weeks);
      }),
    );
  });

  it('are seven in the week, the focus among them', () => {
    fc.assert(
      fc.property(day, weekStart, (focus, start) => {
        const { from, to } = shownRange('week', focus, start);
        expect(from).toBe(weekOf(focus, start));
        expect(from <= focus && focus <= to).toBe(true);
        expect(daysBetween(from, to)).toBe(6);
      }),
    );
  });

  it('turn to the next month and back, from its last day too', () => {
    expect(turned('month', '2027-01-31', 1)).toBe('2027-02-01');
    expect(turned('month', '2027-01-31', -1)).toBe('2026-12-01');
    expect(turned('week', '2026-12-31', 1)).toBe('2027-01-07');
  });

  it('change from a month to what one looks at in it, from a week to its own day', () => {
    expect(dayLookedAt('month', '2026-12-01', [undefined, '2026-11-03', '2026-12-24'])).toBe('2026-12-24');
    expect(dayLookedAt('list', '2026-12-01', ['2026-12-10', '2026-12-24'])).toBe('2026-12-10');
    expect(dayLookedAt('month', '2026-12-01', ['2026-11-30'])).toBe('2026-12-01');
    expect(dayLookedAt('week', '2026-12-14', ['2026-12-24'])).toBe('2026-12-14');
  });
});
