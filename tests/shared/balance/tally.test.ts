import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BalanceContext, balanceOf, kindOf } from '../../../src/shared/balance/tally';
import { newId } from '../../../src/shared/ids';
import { pillarSchema } from '../../../src/shared/pillars/pillar';
import { postSchema } from '../../../src/shared/posts/post';

const pillar = (id: string, kind?: string) => pillarSchema.parse({ id, name: id, kind });
const context: BalanceContext = {
  pillars: {
    tips: pillar('tips', 'help'),
    offers: pillar('offers', 'promote'),
    odd: pillar('odd', 'sing'),
    none: pillar('none'),
  },
  channels: { one: {}, two: {} },
  weekStart: 1,
};
const december = { from: '2026-12-01', to: '2026-12-31' };
const post = (fields: object) => postSchema.parse({ id: newId(), date: '2026-12-10', ...fields });

describe('what counts', () => {
  const balance = balanceOf(
    [
      post({ pillar: 'tips', channels: ['one', 'two', 'one'], time: '09:30' }),
      post({ pillar: 'offers', channels: ['one'], date: '2026-12-10', time: '09:00' }),
      post({ pillar: 'odd', channels: ['gone'], date: '2026-12-12' }),
      post({ pillar: 'none', date: '2026-12-31' }),
      post({ pillar: 'gone', date: '2026-12-01' }),
      post({ pillar: 'tips', date: '2027-01-01' }),
      post({ pillar: 'tips', date: undefined }),
    ],
    december,
    context,
  );

  it('a post once for its pillar, whatever its channels; gone pillars and other days not', () => {
    expect(balance.posts).toBe(5);
    expect(Object.fromEntries([...balance.pillars].map(([id, { percent }]) => [id, percent]))).toEqual({
      tips: 25,
      offers: 25,
      odd: 25,
      none: 25,
    });
    expect(balance.withoutPillar).toBe(1);
  });

  it('once on each channel that the project has', () => {
    expect(balance.channels.get('one')).toEqual({ posts: 2, percent: 67 });
    expect(balance.channels.get('two')).toEqual({ posts: 1, percent: 33 });
    expect(balance.channels.has('gone')).toBe(false);
    expect(balance.withoutChannel).toBe(3);
    // The 10th is a Thursday.
    expect(balance.weekdays.get('one')).toEqual([0, 0, 0, 2, 0, 0, 0]);
    expect(balance.fullDays.get('one')).toEqual({ channel: 'one', date: '2026-12-10', posts: 2 });
  });

  it('kinds by the pillar, unknown words as other, hours by the clock', () => {
    expect([...balance.kinds.keys()].sort()).toEqual(['help', 'other', 'promote']);
    expect(balance.withoutKind).toBe(2);
    expect(balance.hours[9]).toBe(2);
    expect(balance.withoutTime).toBe(3);
    expect(kindOf({ kind: ' ' })).toBeNull();
  });

  it('one channel alone', () => {
    const only = balanceOf([post({ channels: ['one', 'two'] }), post({ channels: ['two'] })], december, {
      ...context,
      channel: 'one',
    });
    expect(only.posts).toBe(1);
    expect([...only.channels.keys()]).toEqual(['one']);
  });
});

it('whatever the posts: parts add up to the whole, in any order', () => {
  const any = fc.record({
    date: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
    pillar: fc.constantFrom('tips', 'offers', 'odd', 'none', 'gone', 'constructors', undefined),
    channels: fc.subarray(['one', 'two', 'gone']),
    hour: fc.option(fc.nat(23), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 40 }), (list) => {
      const posts = list.map(({ date, hour, ...rest }) =>
        post({
          ...rest,
          date: date && `2026-12-${String(date).padStart(2, '0')}`,
          time: hour === undefined ? undefined : `${String(hour).padStart(2, '0')}:15`,
        }),
      );
      const balance = balanceOf(posts, december, context);
      const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0);
      expect(balance.posts).toBe(posts.filter(({ date }) => date).length);
      expect(sum(balance.buckets.list.map((bucket) => bucket.posts))).toBe(balance.posts);
      expect(sum([...balance.pillars.values()].map((share) => share.posts)) + balance.withoutPillar).toBe(
        balance.posts,
      );
      expect(sum([...balance.kinds.values()].map((share) => share.posts)) + balance.withoutKind).toBe(balance.posts);
      expect(sum(balance.hours) + balance.withoutTime).toBe(balance.posts);
      for (const [id, share] of balance.channels) expect(sum(balance.weekdays.get(id) ?? [])).toBe(share.posts);
      for (const shares of [balance.pillars, balance.kinds, balance.channels])
        expect([0, 100]).toContain(sum([...shares.values()].map(({ percent }) => percent)));
      expect(balanceOf(posts.reverse(), december, context)).toEqual(balance);
    }),
  );
});
