import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/shared/calendar-time/local-date';
import { channelSchema } from '../../../src/shared/channels/channel';
import { type DuePost, duePosts, momentOf } from '../../../src/shared/posts/due';
import { type Post, postSchema } from '../../../src/shared/posts/post';

const channels = Object.fromEntries(
  [
    { id: 'a', name: 'Loft', platform: 'x' },
    { id: 'b', name: 'Shop', platform: 'y' },
    { id: 'ny', name: 'New York', platform: 'x', timeZone: 'America/New_York' },
  ].map((each) => [each.id, channelSchema.parse({ order: 0, ...each })]),
);
const context = { channels, settings: { timeZone: 'Europe/Berlin' } };
const post = (id: string, fields: object) => postSchema.parse({ id, channels: ['a'], ...fields });
const now = { date: '2026-12-10', time: '12:00' };
const due = (...posts: Post[]) => duePosts(posts, context, now);
const ids = (list: readonly DuePost[]) => list.map(({ post, channel }) => `${post.id} ${channel ?? '-'}`);

describe('what is due', () => {
  test('is overdue, of today or of tomorrow by the clock, without a time by the day', () => {
    const { overdue, today, tomorrow, older } = due(
      post('late', { date: '2026-12-10', time: '18:00' }),
      post('now', { date: '2026-12-10', time: '12:00' }),
      post('morning', { date: '2026-12-10', time: '11:59' }),
      post('any', { date: '2026-12-10' }),
      post('any-before', { date: '2026-12-09' }),
      post('next', { date: '2026-12-11', time: '09:00' }),
      post('after', { date: '2026-12-12' }),
      post('idea', {}),
      post('ancient', { date: '2026-06-01' }),
      post('month', { date: '2026-11-09' }),
      post('short-of-it', { date: '2026-11-08' }),
    );
    expect(ids(overdue)).toEqual(['month a', 'any-before a', 'morning a']);
    expect(ids(today)).toEqual(['any a', 'now a', 'late a']);
    expect(ids(tomorrow)).toEqual(['next a']);
    expect(older).toBe(2);
  });

  test('leaves out what is held or published, as a whole or on a channel, and tells what went out today', () => {
    const out = { at: '2026-12-10T08:00:00Z' };
    const { overdue, today, done } = due(
      post('held', { date: '2026-12-10', held: { reason: 'storm' } }),
      post('done', { date: '2026-12-10', status: 'published' }),
      post('half', { date: '2026-12-10', channels: ['a', 'b'], published: { a: out } }),
      post('caught-up', {
        date: '2026-11-01',
        status: 'published',
        published: { a: { at: '2026-12-10T10:00:00Z' } },
      }),
      post('yesterday', { date: '2026-12-09', status: 'published', published: { a: { at: '2026-12-09T22:59:00Z' } } }),
      post('odd', { date: '2026-12-09', status: 'published', published: { a: { at: '2026-12-10 whenever' } } }),
    );
    expect(ids(overdue)).toEqual([]);
    expect(ids(today)).toEqual(['half b']);
    expect(ids(done)).toEqual(['caught-up a', 'half a']);
  });

  test('goes by the time and zone of each channel', () => {
    const { overdue, today, tomorrow } = due(
      post('zones', { date: '2026-12-10', time: '09:00', channels: ['a', 'ny'] }),
      post('night', { date: '2026-12-10', time: '20:00', channels: ['a', 'ny'] }),
      post('shifted', {
        date: '2026-12-12',
        time: '10:00',
        channels: ['a', 'b'],
        variants: { b: { shift: -2 * 24 * 60 } },
      }),
    );
    expect(ids(overdue)).toEqual(['zones a', 'shifted b']);
    expect(ids(today)).toEqual(['zones ny', 'night a']);
    expect(today[0]).toMatchObject({
      time: '09:00',
      zone: 'America/New_York',
      here: { date: '2026-12-10', time: '15:00' },
    });
    expect(ids(tomorrow)).toEqual(['night ny']);
    expect(momentOf(today[0] as DuePost)).toBe(Date.parse('2026-12-10T14:00:00Z'));
  });

  test('a post without channels, or with none that is there, is due once', () => {
    expect(ids(due(post('bare', { date: '2026-12-10', channels: [] })).today)).toEqual(['bare -']);
    expect(ids(due(post('gone', { date: '2026-12-10', channels: ['deleted'] })).today)).toEqual(['gone -']);
  });

  test('every outing stands in one list at most, and none is lost between them', () => {
    const day = fc.integer({ min: -60, max: 20 }).map((days) => addDays(now.date, days));
    const time = fc.option(fc.constantFrom('00:00', '06:30', '12:00', '23:59'), { nil: undefined });
    const some = fc.record({ date: day, time, channels: fc.subarray(['a', 'b', 'ny']), held: fc.boolean() });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 8 }), (given) => {
        const posts = given.map(({ held, ...fields }, at) =>
          post(`${at}`, { ...fields, ...(held && { held: { reason: '' } }) }),
        );
        const { overdue, today, tomorrow } = due(...posts);
        const keys = [...overdue, ...today, ...tomorrow].map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const each of posts) {
          const listed = keys.filter((key) => key.startsWith(`${each.id} `)).length;
          if (each.held || each.date === undefined) expect(listed).toBe(0);
          else if (each.date < now.date && each.date > '2026-11-12')
            expect(listed).toBe(Math.max(1, each.channels.length));
        }
      }),
    );
  });
});
