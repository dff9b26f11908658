import { expect, it } from 'vitest';
import { type Post, postSchema } from '../../../src/shared/posts/post';
import { weekdayHabit } from '../../../src/shared/quick-line/weekday-habit';
import { project } from './words';

const post = (id: string, fields: Partial<Post>) => postSchema.parse({ id, ...fields });
const habit = (posts: Post[], date = '2026-12-10') =>
  weekdayHabit({ channels: project.channels, posts: Object.fromEntries(posts.map((each) => [each.id, each])) }, date);
const thursday = { date: '2026-12-03', createdAt: '2026-11-01T10:00:00Z' };

it('the post made last for the weekday says the channels and the time', () => {
  const posts = [
    post('a', { ...thursday, channels: ['c1'], time: '12:00', createdAt: '2026-11-02T10:00:00Z' }),
    post('b', { ...thursday, channels: ['c2'], time: '09:00' }),
    post('friday', { date: '2026-12-04', channels: ['c3'], time: '18:00', createdAt: '2026-11-03T10:00:00Z' }),
    post('idea', { channels: ['c3'], createdAt: '2026-11-04T10:00:00Z' }),
    post('blank', { date: '2026-12-17', createdAt: '2026-11-05T10:00:00Z' }),
  ];
  expect(habit(posts)).toEqual({ channels: ['c1'], time: '12:00' });
  expect(habit([...posts].reverse())).toEqual({ channels: ['c1'], time: '12:00' });
  expect(habit(posts, '2026-12-09')).toBeUndefined();
});

it('a time that the day has already is not offered again, nor a channel that is gone or archived', () => {
  const posts = [post('a', { ...thursday, channels: ['c1', 'c4', 'gone'], time: '12:00' })];
  expect(habit(posts)).toEqual({ channels: ['c1'], time: '12:00' });
  expect(habit([...posts, post('b', { date: '2026-12-10', time: '12:00' })])).toEqual({ channels: ['c1'] });
});
