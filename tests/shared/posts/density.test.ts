import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../src/shared/calendar-time/local-date';
import { DayCounter, gapsIn, longestGapOf, shadeOf } from '../../../src/shared/posts/density';
import { postSchema } from '../../../src/shared/posts/post';

const from = '2026-03-01';
const counts = (...posts: number[]) => posts.map((count, at) => ({ date: addDays(from, at), posts: count }));

describe('gaps', () => {
  it('are runs of at least four days without a post, at the edges as well', () => {
    expect(gapsIn(counts(0, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0, 0))).toEqual([
      { from: '2026-03-01', to: '2026-03-04', days: 4 },
      { from: '2026-03-10', to: '2026-03-14', days: 5 },
    ]);
    expect(gapsIn([])).toEqual([]);
  });

  it('hold no post, border on posts or the edge, and none that is long enough is missed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 2 }), { maxLength: 80 }),
        fc.integer({ min: 1, max: 6 }),
        (numbers, shortest) => {
          const days = counts(...numbers);
          const gaps = gapsIn(days, shortest);
          const inGap = new Set<number>();
          for (const gap of gaps) {
            const first = daysBetween(from, gap.from);
            const last = daysBetween(from, gap.to);
            expect(gap.days).toBe(last - first + 1);
            expect(gap.days).toBeGreaterThanOrEqual(shortest);
            expect([numbers[first - 1], numbers[last + 1]]).not.toContain(0);
            for (let at = first; at <= last; at++) inGap.add(at);
          }
          for (const at of inGap) expect(numbers[at]).toBe(0);
          for (let at = 0; at + shortest <= numbers.length; at++)
            if (numbers.slice(at, at + shortest).every((posts) => posts === 0)) expect(inGap.has(at)).toBe(true);
        },
      ),
    );
  });

  it('belong to every month that they touch; the longest is told', () => {
    const gaps = [
      { from: '2026-03-12', to: '2026-03-20', days: 9 },
      { from: '2026-03-28', to: '2026-04-02', days: 6 },
    ];
    expect(longestGapOf('2026-03', gaps)?.days).toBe(9);
    expect(longestGapOf('2026-04', gaps)?.days).toBe(6);
    expect(longestGapOf('2026-05', gaps)).toBeUndefined();
  });
});

describe('the count of a day', () => {
  it('asks each post once while the day stays the same', () => {
    const asked: string[] = [];
    const counter = new DayCounter(({ id, status }) => {
      asked.push(id);
      return status === 'draft';
    });
    const day = [postSchema.parse({ id: 'a' }), postSchema.parse({ id: 'b', status: 'approved' })];
    expect(counter.of(day)).toBe(1);
    expect(counter.of(day)).toBe(1);
    expect(asked).toEqual(['a', 'b']);
    expect(counter.of([])).toBe(0);
  });

  it('is shaded in steps that never fall', () => {
    expect([0, 1, 2, 3, 4, 5, 500].map(shadeOf)).toEqual([0, 1, 2, 3, 3, 4, 4]);
  });
});
