import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isLocalDate, weekdayOf } from '../../../src/shared/calendar-time/local-date';
import {
  copiesOfSpan,
  dayInTarget,
  daysWithoutNumber,
  type SpanCopy,
  sameDayNumber,
  spanOf,
  targetOfSpan,
} from '../../../src/shared/posts/copy-span';
import { type Post, postSchema } from '../../../src/shared/posts/post';

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days));
const copyOf = (fixed: Partial<SpanCopy>) =>
  fc
    .record({ from: day, to: day, weekStart: fc.constantFrom(1, 6, 7) })
    .map((places): SpanCopy => ({ span: 'week', rule: 'weekday', ...places, ...fixed }));
const anyCopy = fc
  .record({
    span: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
    rule: fc.constantFrom('weekday' as const, 'date' as const),
  })
  .chain(copyOf);
const post = (id: string, date?: string): Post => postSchema.parse({ id, ...(date ? { date } : {}) });
const numbered = () => {
  let at = 0;
  return () => `copy${at++}`;
};
/** Posts around a day, on it, and without any. */
const postsAround = (date: string) =>
  fc
    .array(fc.integer({ min: -45, max: 45 }), { maxLength: 40 })
    .map((days) => [post('idea'), ...days.map((distance, at) => post(`p${at}`, addDays(date, distance)))]);

describe('copying a day, a week or a month', () => {
  it('copies every post of the source once, and no other', () => {
    fc.assert(
      fc.property(
        anyCopy.chain((copy) => fc.tuple(fc.constant(copy), postsAround(copy.from))),
        ([copy, posts]) => {
          const { from, to } = spanOf(copy.span, copy.from, copy.weekStart);
          const copies = copiesOfSpan(posts, copy, numbered());
          const inside = posts.filter(({ date }) => date !== undefined && date >= from && date <= to);
          expect(copies.map((each) => each.from)).toEqual(inside.map(({ id }) => id));
          expect(new Set(copies.map(({ id }) => id)).size).toBe(inside.length);
        },
      ),
    );
  });

  it('by weekday keeps the weekday and every distance, whichever weeks or months', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('week' as const, 'month' as const).chain((span) => copyOf({ span })),
        (copy) => {
          const target = dayInTarget(copy);
          const { from, to } = spanOf(copy.span, copy.from, copy.weekStart);
          for (let date = from; date <= to; date = addDays(date, 1)) {
            expect(weekdayOf(target(date))).toBe(weekdayOf(date));
            expect(daysBetween(target(from), target(date))).toBe(daysBetween(from, date));
          }
        },
      ),
    );
  });

  it('of a week fills exactly the week of the target', () => {
    fc.assert(
      fc.property(copyOf({ span: 'week' }), (copy) => {
        expect(targetOfSpan(copy)).toEqual(spanOf('week', copy.to, copy.weekStart));
      }),
    );
  });

  it('of a month by weekday begins in the first seven days of the target month', () => {
    fc.assert(
      fc.property(copyOf({ span: 'month' }), (copy) => {
        const { from } = targetOfSpan(copy);
        expect(from.slice(0, 7)).toBe(copy.to.slice(0, 7));
        expect(Number(from.slice(8))).toBeLessThanOrEqual(7);
      }),
    );
  });

  it('by date keeps the number of the day, and says which numbers the month does not have', () => {
    fc.assert(
      fc.property(copyOf({ span: 'month', rule: 'date' }), (copy) => {
        const target = dayInTarget(copy);
        const { from, to } = spanOf('month', copy.from, copy.weekStart);
        const missing = new Set(daysWithoutNumber(copy));
        const last = spanOf('month', copy.to, copy.weekStart).to;
        for (let date = from; date <= to; date = addDays(date, 1)) {
          expect(target(date).slice(0, 7)).toBe(copy.to.slice(0, 7));
          if (missing.has(date)) expect(target(date)).toBe(last);
          else expect(target(date).slice(8)).toBe(date.slice(8));
        }
        expect([...missing].every((date) => Number(date.slice(8)) >= 29)).toBe(true);
      }),
    );
  });

  it('puts the first of December 2026, a Tuesday, on the first Tuesday of January', () => {
    const copy: SpanCopy = { span: 'month', rule: 'weekday', from: '2026-12-24', to: '2027-01-01', weekStart: 1 };
    expect(dayInTarget(copy)('2026-12-01')).toBe('2027-01-05');
    expect(targetOfSpan(copy)).toEqual({ from: '2027-01-05', to: '2027-02-04' });
  });

  it('puts the 29th to 31st on the last day of a shorter month', () => {
    const copy: SpanCopy = { span: 'month', rule: 'date', from: '2027-01-10', to: '2027-02-01', weekStart: 1 };
    expect(daysWithoutNumber(copy)).toEqual(['2027-01-29', '2027-01-30', '2027-01-31']);
    expect(dayInTarget(copy)('2027-01-30')).toBe('2027-02-28');
    expect(dayInTarget({ ...copy, to: '2028-02-01' })('2027-01-29')).toBe('2028-02-29');
  });

  it('ends with the last day that can be written, and never lays a post nearer than asked', () => {
    const copy: SpanCopy = { span: 'month', rule: 'weekday', from: '9999-11-10', to: '9999-12-01', weekStart: 1 };
    expect(spanOf('week', '9999-12-30', 1)).toEqual({ from: '9999-12-27', to: '9999-12-31' });
    expect(isLocalDate(dayInTarget(copy)('9999-11-30'))).toBe(false);
    expect(daysWithoutNumber({ ...copy, rule: 'date', from: '9999-12-01', to: '9999-11-01' })).toEqual(['9999-12-31']);
    expect(isLocalDate(sameDayNumber('9999-12-31', 1))).toBe(false);
  });

  it('counts months over the turn of the year, both ways', () => {
    expect(sameDayNumber('2026-12-31', 2)).toBe('2027-02-28');
    expect(sameDayNumber('2027-01-15', -1)).toBe('2026-12-15');
    expect(sameDayNumber('2026-12-15', 12)).toBe('2027-12-15');
  });
});
