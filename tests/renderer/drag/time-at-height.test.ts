import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightOfTime, timeAtHeight } from '../../../src/renderer/drag/time-at-height';
import { localTimeSchema } from '../../../src/shared/calendar-time/local-date';

const two = (value: number) => String(value).padStart(2, '0');
const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const hours = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 24 }))
  .filter(([first, last]) => first < last)
  .map(([first, last]) => ({ first, last }));
const anyTime = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((at) => `${two(Math.floor(at / 60))}:${two(at % 60)}`);

describe('the time at a height of a column of hours', () => {
  it('is a quarter of an hour that the column shows, wherever the mouse is', () => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: 3, noNaN: true }), hours, (part, shown) => {
        const time = timeAtHeight(part, shown);
        expect(localTimeSchema.safeParse(time).success).toBe(true);
        expect(minutes(time) % 15).toBe(0);
        expect(minutes(time)).toBeGreaterThanOrEqual(shown.first * 60);
        expect(minutes(time)).toBeLessThan(shown.last * 60);
      }),
    );
  });

  it('is the nearest one inside the column', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.97, noNaN: true }), hours, (part, shown) => {
        const exact = shown.first * 60 + part * (shown.last - shown.first) * 60;
        fc.pre(exact < shown.last * 60 - 15);
        expect(Math.abs(minutes(timeAtHeight(part, shown)) - exact)).toBeLessThanOrEqual(7.5);
      }),
    );
  });

  it('is where a card of that time stands', () => {
    fc.assert(
      fc.property(hours, fc.nat({ max: 95 }), (shown, quarter) => {
        const time = `${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`;
        fc.pre(minutes(time) >= shown.first * 60 && minutes(time) < shown.last * 60);
        expect(timeAtHeight(heightOfTime(time, shown), shown)).toBe(time);
      }),
    );
  });

  it('stays the own time, however odd, of a card that is carried to another day at its height', () => {
    fc.assert(
      fc.property(hours, anyTime, (shown, time) => {
        expect(timeAtHeight(heightOfTime(time, shown), shown, time)).toBe(time);
      }),
    );
  });
});
