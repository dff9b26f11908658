import fc from 'fast-check';
import { expect, it } from 'vitest';
import { channelCounts, pillarShares } from '../../../src/shared/balance/shares';
import { postSchema } from '../../../src/shared/posts/post';

const posts = (pillars: (string | undefined)[]) =>
  pillars.map((pillar, at) => postSchema.parse({ id: `p${at}`, ...(pillar && { pillar }) }));

it('shares add up to 100 whatever the counts', () => {
  const pillar = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', undefined);
  fc.assert(
    fc.property(fc.array(pillar, { minLength: 1, maxLength: 60 }), (pillars) => {
      const shares = pillarShares(posts(pillars), new Set('abcdefg'));
      const percents = [...shares.values()].map(({ percent }) => percent);
      expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(shares.size === 0 ? 0 : 100);
      for (const { posts: count, percent } of shares.values()) {
        const exact = (count * 100) / pillars.filter(Boolean).length;
        expect(Math.abs(percent - exact)).toBeLessThan(1);
      }
    }),
  );
});

it('posts of a pillar that is gone do not count', () => {
  expect(pillarShares(posts(['a', 'gone']), new Set('a')).get('a')).toEqual({ posts: 1, percent: 100 });
});

it('a post on two channels counts on both', () => {
  const both = postSchema.parse({ id: 'x', channels: ['one', 'two'] });
  expect([...channelCounts([both, postSchema.parse({ id: 'y', channels: ['one'] })])]).toEqual([
    ['one', 2],
    ['two', 1],
  ]);
});
