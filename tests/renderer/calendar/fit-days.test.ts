import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitHours, fitMonth } from '../../../src/renderer/calendar/fit-days';
import { comparePosts, type Post, postSchema } from '../../../src/shared/posts/post';

const two = (value: number) => String(value).padStart(2, '0');
const when = fc.record({
  date: fc.integer({ min: 1, max: 4 }).map((day) => `2026-12-${two(day)}`),
  time: fc.option(
    fc.integer({ min: 0, max: 95 }).map((quarter) => `${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`),
    { nil: undefined },
  ),
});
const plans = fc
  .array(when, { maxLength: 60 })
  .map((places) => places.map((place, at) => postSchema.parse({ id: `p${at}`, ...place })).sort(comparePosts));
const minutes = ({ time = '00:00' }: Post) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

describe('what a day has room for', () => {
  it('in the month is the first posts of each day, and the rest is counted', () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 1, max: 8 }), (posts, perDay) => {
        const { shown, more } = fitMonth(posts, () => perDay);
        for (const date of new Set(posts.map((post) => post.date ?? ''))) {
          const ofDay = posts.filter((post) => post.date === date);
          expect(shown.filter((post) => post.date === date)).toEqual(ofDay.slice(0, perDay));
          expect(more.get(date) ?? 0).toBe(Math.max(0, ofDay.length - perDay));
        }
      }),
    );
  });

  it('in columns of hours is never more beside each other than asked, and no post is lost', () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 1, max: 4 }), (posts, beside) => {
        const { shown, more } = fitHours(posts, { beside, untimed: 2 });
        for (const post of shown) {
          const peers = shown.filter(({ date, time }) => date === post.date && (time === undefined) === !post.time);
          if (!post.time) expect(peers.length).toBeLessThanOrEqual(2);
          else {
            const running = peers.filter(
              (other) => minutes(other) <= minutes(post) && minutes(other) > minutes(post) - 60,
            );
            expect(running.length).toBeLessThanOrEqual(beside);
          }
        }
        expect(shown.length + [...more.values()].reduce((sum, count) => sum + count, 0)).toBe(posts.length);
      }),
    );
  });

  it('is everything where there is room', () => {
    fc.assert(
      fc.property(plans, (posts) => {
        expect(fitMonth(posts, () => Number.POSITIVE_INFINITY)).toEqual({ shown: posts, more: new Map() });
        expect(fitHours(posts, { beside: 60, untimed: 60 }).shown).toEqual(posts);
      }),
    );
  });
});
