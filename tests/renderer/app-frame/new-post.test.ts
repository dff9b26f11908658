import { expect, it } from 'vitest';
import { newPost } from '../../../src/renderer/app-frame/new-post';
import { noFilter } from '../../../src/shared/posts/post-filter';

it('a new post has the channels and the one pillar that the calendar shows', () => {
  const filter = { ...noFilter, channels: new Set(['ig', 'fb']), pillars: new Set(['offers']) };
  const { post, filter: after } = newPost(filter, { date: '2026-12-03' });
  expect(post).toMatchObject({ date: '2026-12-03', channels: ['ig', 'fb'], pillar: 'offers', status: 'draft' });
  expect(after).toBe(filter);
});

it('of several pillars none is guessed, and posts without one are shown as well', () => {
  const { post, filter } = newPost({ ...noFilter, pillars: new Set(['a', 'b']) }, {});
  expect(post.pillar).toBeUndefined();
  expect(filter.pillars.size).toBe(0);
});

it('a filter that hides drafts lets them through from then on, or the new post would vanish', () => {
  const { filter } = newPost({ ...noFilter, statuses: new Set(['approved']) }, {});
  expect([...filter.statuses]).toEqual(['approved', 'draft']);
});
