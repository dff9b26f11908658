import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shares } from '../../../src/shared/balance/shares';

it('shares add up to 100 whatever the counts, and none is off by a whole point', () => {
  const counts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), fc.nat(60));
  fc.assert(
    fc.property(counts, (given) => {
      const total = Object.values(given).reduce((sum, posts) => sum + posts, 0);
      const result = shares(new Map(Object.entries(given)));
      const percents = [...result.values()].map(({ percent }) => percent);
      expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(total === 0 ? 0 : 100);
      for (const [key, { posts, percent }] of result) {
        expect(posts).toBe(given[key]);
        expect(Math.abs(percent - (posts * 100) / total)).toBeLessThan(1);
      }
    }),
  );
});

it('three equal thirds: the first by name takes the odd point', () => {
  const result = shares(
    new Map([
      ['c', 2],
      ['a', 2],
      ['b', 2],
    ]),
  );
  expect(result.get('a')).toEqual({ posts: 2, percent: 34 });
  expect(result.get('c')).toEqual({ posts: 2, percent: 33 });
});
