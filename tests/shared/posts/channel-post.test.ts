import { expect, test } from 'vitest';
import { channelSchema } from '../../../src/shared/channels/channel';
import { applyCommand } from '../../../src/shared/history/apply-command';
import type { PayloadOf } from '../../../src/shared/history/command';
import { publishedText } from '../../../src/shared/links/published-text';
import { changedFields, channelPost } from '../../../src/shared/posts/channel-post';
import { type Post, postSchema } from '../../../src/shared/posts/post';
import { emptyProject } from '../../../src/shared/project/empty-project';
import type { Project } from '../../../src/shared/project/project';

const common = { id: 'p', text: 'Long', title: 'Rye', date: '2026-12-31', time: '23:30', channels: ['a', 'b'] };
const post = (variants: unknown): Post => postSchema.parse({ ...common, variants });
const project = (one: Post): Project => ({
  ...emptyProject({ id: 'plan', name: '', timeZone: 'Europe/Berlin' }),
  posts: { p: one },
  channels: { a: channelSchema.parse({ id: 'a' }), b: channelSchema.parse({ id: 'b', signature: 'Yours\n' }) },
});

test('a channel gets its own words where it has some, else the common ones', () => {
  const one = post({ a: { text: 'Short', firstComment: '' } });
  expect(channelPost(one, 'a')).toMatchObject({ text: 'Short', title: 'Rye', firstComment: '' });
  expect(channelPost(one, 'b')).toMatchObject({ text: 'Long', title: 'Rye', firstComment: undefined });
  expect(changedFields(one, 'a')).toEqual(['text']);
  expect(changedFields(one, 'b')).toEqual([]);
});

test('a shift leads into the next day, and says nothing for a post without a time', () => {
  const one = post({ a: { shift: 45 }, b: { shift: -24 * 60 } });
  expect(channelPost(one, 'a')).toMatchObject({ date: '2027-01-01', time: '00:15' });
  expect(channelPost(one, 'b')).toMatchObject({ date: '2026-12-30', time: '23:30' });
  const { time: _, ...untimed } = one;
  expect(channelPost(untimed, 'a')).toMatchObject({ date: '2026-12-31', time: undefined });
});

test('the signature of the channel stands below the text', () => {
  const channel = channelSchema.parse({ id: 'b', signature: ' Yours ' });
  const about = { channel, platform: undefined, project: project(post(undefined)) };
  expect(publishedText(post(undefined), about)).toBe('Long\n\nYours');
  expect(publishedText(post({ b: { text: '' } }), about)).toBe('Yours');
});

test('fields of a variant are set and put back one by one; an empty variant goes away, and so does one with its channel', () => {
  type Variants = PayloadOf<'posts.edit'>['fields']['variants'];
  let plan = project(post({ a: { text: 'Short', later: true } }));
  const edit = (variants: Variants) => {
    const command = { name: 'posts.edit', payload: { id: 'p', fields: { variants } } } as const;
    plan = applyCommand(plan, command, { now: '2026-12-01T00:00:00Z' }).project;
    return plan.posts.p?.variants;
  };
  expect(edit({ b: { link: 'https://a.example' } })).toEqual({
    a: { text: 'Short', later: true },
    b: { link: 'https://a.example' },
  });
  expect(edit({ b: { link: null } })).toEqual({ a: { text: 'Short', later: true } });
  expect(edit({ a: { text: null } })).toEqual({ a: { later: true } });
  expect(edit({ a: null, b: { shift: 5 } })).toEqual({ b: { shift: 5 } });
  const gone = applyCommand(plan, { name: 'channels.delete', payload: { id: 'b' } }, { now: '2026-12-02T00:00:00Z' });
  expect(gone.project.posts.p).toMatchObject({ channels: ['a'] });
  expect(gone.project.posts.p).not.toHaveProperty('variants');
});
