import { expect, it } from 'vitest';
import { newPost } from '../../../src/renderer/app-frame/new-post';
import { channelSchema } from '../../../src/shared/channels/channel';
import { pillarSchema } from '../../../src/shared/pillars/pillar';
import { postSchema } from '../../../src/shared/posts/post';
import { noFilter } from '../../../src/shared/posts/post-filter';

const keyed = <T extends { id: string }>(records: T[]) =>
  Object.fromEntries(records.map((record) => [record.id, record]));
const project = {
  channels: keyed(['ig', 'fb'].map((id) => channelSchema.parse({ id }))),
  pillars: keyed(['offers', 'a', 'b'].map((id) => pillarSchema.parse({ id }))),
  posts: keyed([
    postSchema.parse({ id: 'last', date: '2026-12-10', time: '12:00', channels: ['fb'], createdAt: '2026-11-01' }),
  ]),
};
const thursday = { date: '2026-12-03' };

it('a new post has the channels and the one pillar that the calendar shows', () => {
  const filter = { ...noFilter, channels: new Set(['ig', 'fb']), pillars: new Set(['offers']) };
  const { post, filter: after } = newPost(project, filter, thursday);
  expect(post).toMatchObject({ date: '2026-12-03', channels: ['ig', 'fb'], pillar: 'offers', status: 'draft' });
  expect(after).toBe(filter);
});

it('it has the channels and the time of its weekday; what is given or filtered comes first', () => {
  expect(newPost(project, noFilter, thursday).post).toMatchObject({ channels: ['fb'], time: '12:00' });
  const given = newPost(project, noFilter, { ...thursday, time: '18:00' }, { fields: { channels: ['ig'] } }).post;
  expect(given).toMatchObject({ channels: ['ig'], time: '18:00' });
  const filtered = newPost(project, { ...noFilter, channels: new Set(['ig']) }, thursday).post;
  expect(filtered).toMatchObject({ channels: ['ig'], time: '12:00' });
  const none = newPost(project, noFilter, thursday, { habit: null }).post;
  expect(none.channels).toEqual([]);
  expect(none).not.toHaveProperty('time');
});

it('of several pillars none is guessed, and posts without one are shown as well', () => {
  const { post, filter } = newPost(project, { ...noFilter, pillars: new Set(['a', 'b']) }, {});
  expect(post.pillar).toBeUndefined();
  expect(filter.pillars.size).toBe(0);
});

it('a filter that would hide it lets it through from then on, or the new post would vanish', () => {
  const { filter } = newPost(project, { ...noFilter, statuses: new Set(['approved']) }, {});
  expect([...filter.statuses]).toEqual(['approved', 'draft']);
  const narrow = { ...noFilter, channels: new Set(['ig']), labels: new Set(['x']), text: 'bread', attention: true };
  const { filter: wide } = newPost(project, narrow, {}, { fields: { channels: ['fb'] } });
  expect(wide).toMatchObject({ channels: new Set(['ig', 'fb']), labels: new Set(), text: '', attention: false });
});

it('a filter that names channels or pillars which are gone gives none of them to a new post', () => {
  const { post } = newPost(project, { ...noFilter, channels: new Set(['gone']), pillars: new Set(['gone']) }, {});
  expect(post.channels).toEqual([]);
  expect(post.pillar).toBeUndefined();
});
