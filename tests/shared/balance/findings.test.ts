import { describe, expect, it } from 'vitest';
import { afterDrop } from '../../../src/shared/balance/after-drop';
import { findingWords } from '../../../src/shared/balance/finding-words';
import { findingsIn, newFindings } from '../../../src/shared/balance/findings';
import { balanceOf } from '../../../src/shared/balance/tally';
import { channelSchema } from '../../../src/shared/channels/channel';
import { pillarSchema } from '../../../src/shared/pillars/pillar';
import { type Post, postSchema } from '../../../src/shared/posts/post';

const pillars = [
  pillarSchema.parse({ id: 'offers', name: 'Offers', target: 15, kind: 'promote' }),
  pillarSchema.parse({ id: 'tips', name: 'Know-how', target: 80, kind: 'help' }),
];
const channels = [
  channelSchema.parse({ id: 'board', name: 'Village board' }),
  channelSchema.parse({ id: 'mail', name: 'Letter' }),
];
const context = {
  pillars: Object.fromEntries(pillars.map((each) => [each.id, each])),
  channels: Object.fromEntries(channels.map((each) => [each.id, each])),
  weekStart: 1,
};
const december = { from: '2026-12-01', to: '2026-12-31' };
const balance = (posts: readonly Post[]) => balanceOf(posts, december, context);
const post = (id: string, date: number | null, fields: object = {}) =>
  postSchema.parse({
    id,
    pillar: 'tips',
    channels: ['mail'],
    ...(date && { date: `2026-12-${String(date).padStart(2, '0')}` }),
    ...fields,
  });
const names = {
  pillar: (id: string) => context.pillars[id]?.name ?? '',
  channel: (id: string) => context.channels[id]?.name ?? '',
  span: 'December',
  language: 'en-GB',
};
const wouldSay = (before: readonly Post[], after: readonly Post[]) =>
  newFindings(balance(before), balance(after), { pillars, channels }).map((each) => findingWords(each, names, true));

/** One on every other day, so that nothing but what a test adds stands out. */
const calm = Array.from({ length: 15 }, (_, at) => post(`p${at}`, 1 + at * 2, at < 3 ? { pillar: 'offers' } : {}));

describe('what a drop would bring', () => {
  it('a pillar further from its target', () => {
    const offers = ['a', 'b', 'c'].map((id) => post(id, 30, { pillar: 'offers' }));
    expect(wouldSay(calm, [...calm, ...offers])).toEqual([
      'Offers would be 33% of December, 18 points over its target.',
      'Know-how would be 67% of December, 13 points under its target.',
    ]);
    expect(wouldSay([...calm, ...offers], calm)).toEqual([]);
  });

  it('a silence, a crowded day, a channel without a post', () => {
    const gap = calm.map((each, at) => (at === 7 || at === 8 ? { ...each, date: '2026-12-02' } : each));
    expect(wouldSay(calm, gap)).toEqual(['No post for 5 days after 13 December.']);
    const crowd = [1, 2, 3, 4].map((at) => post(`c${at}`, 9));
    expect(wouldSay(calm, [...calm, ...crowd])).toEqual(['Letter would have 5 posts on Wed 9 Dec.']);
    const board = post('b', 4, { channels: ['board'] });
    expect(wouldSay([...calm, board], calm)).toEqual(['Village board would have no post in December.']);
  });

  it('nothing is said twice, or about what is there already', () => {
    expect(wouldSay(calm, calm)).toEqual([]);
    // Far over the target and silent for long as it is: a drop that mends it or leaves it is no news.
    const offers = ['a', 'b', 'c', 'd'].map((id) => post(id, 1, { pillar: 'offers', channels: [] }));
    const bad = [...calm.filter(({ date = '' }) => date < '2026-12-12'), ...offers];
    expect(findingsIn(balance(bad), { pillars, channels }).map(({ about }) => about)).toContain('gap');
    expect(wouldSay(bad, bad)).toEqual([]);
    expect(wouldSay(bad, bad.slice(0, -1))).toEqual([]);
  });
});

it('what stands out in a span, at rest', () => {
  const said = findingsIn(balance(calm), { pillars, channels }).map((each) => findingWords(each, names, false));
  expect(said).toEqual(['No post of December begins a conversation.', 'Village board has no post in December.']);
  expect(findingsIn(balance([]), { pillars, channels })).toEqual([]);
});

describe('posts after a drop', () => {
  const [first, second, idea] = [post('x', 3), post('y', 5), post('i', null)];
  const days = (posts: readonly Post[]) => Object.fromEntries(posts.map(({ id, date }) => [id, date]));

  it('dated posts keep their distance, ideas come in', () => {
    const drop = { posts: [first, second, idea], grabbed: first, place: { date: '2026-12-20' }, copy: false };
    expect(days(afterDrop([first, second], drop))).toEqual({ x: '2026-12-20', y: '2026-12-22', i: '2026-12-20' });
  });

  it('out to the ideas, and copies', () => {
    const drop = { posts: [first], grabbed: first, place: { date: null }, copy: false };
    expect(days(afterDrop([first, second], drop))).toEqual({ x: undefined, y: '2026-12-05' });
    const copied = afterDrop([first, second], { ...drop, place: { date: '2026-12-09' }, copy: true });
    expect(copied.map(({ date }) => date)).toEqual(['2026-12-03', '2026-12-05', '2026-12-09']);
  });

  it('changing places', () => {
    const drop = { posts: [first], grabbed: first, place: { swap: second }, copy: false };
    expect(days(afterDrop([first, second], drop))).toEqual({ x: '2026-12-05', y: '2026-12-03' });
  });
});
