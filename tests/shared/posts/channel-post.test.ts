import { expect, test } from 'vitest';
import { channelSchema } from '../../../src/shared/channels/channel';
import { applyCommand } from '../../../src/shared/history/apply-command';
import type { PayloadOf } from '../../../src/shared/history/command';
import { publishedText } from '../../../src/shared/links/published-text';
import { changedFields, channelPost, keptVariants } from '../../../src/shared/posts/channel-post';
import { type Post, postSchema } from '../../../src/shared/posts/post';
import { profileOrder } from '../../../src/shared/posts/profile-order';
import { searchText } from '../../../src/shared/posts/search-text';
import { emptyProject } from '../../../src/shared/project/empty-project';
import type { Project } from '../../../src/shared/project/project';
import { foundIn } from '../../../src/shared/search/post-search';

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

test('a step on a version is named after its channel', () => {
  const plan = project(post({ a: { text: 'Short' } }));
  const label = (variants: PayloadOf<'posts.edit'>['fields']['variants'], before = plan) =>
    applyCommand(
      before,
      { name: 'posts.edit', payload: { id: 'p', fields: { variants } } },
      { now: '2026-12-01T00:00:00Z' },
    ).label;
  const named = { ...plan, channels: { a: channelSchema.parse({ id: 'a', name: 'Board' }) } };
  expect(label({ a: { text: 'x' } }, named)).toBe('Board version of “Rye”');
  expect(label({ a: { text: 'x' } })).toBe('Versions of “Rye”');
  expect(label({ a: null, b: null }, named)).toBe('Put back to the common content: “Rye”');
});

test('what a channel that was left out got is kept, and goes along with a copy', () => {
  const one = post({ a: { text: 'Short' }, gone: { title: 'Old' } });
  expect(keptVariants(one)).toEqual({ gone: { title: 'Old' } });
  const copied = applyCommand(
    project(one),
    { name: 'posts.duplicate', payload: { from: 'p', id: 'copy' } },
    { now: '2026-12-01T00:00:00Z' },
  ).project;
  expect(copied.posts.copy?.variants).toEqual(one.variants);
  expect(copied.posts.copy?.variants).not.toBe(one.variants);
});

test('what is on one channel alone is found by its words', () => {
  const one = post({ a: { text: 'Brötchen', link: 'https://own.example' } });
  expect(searchText(one)).toContain('brotchen');
  expect(searchText(one)).toContain('own.example');
  expect(foundIn(one, ['brotchen'])).toEqual({ where: 'On one channel', text: 'Brötchen' });
});

test('a profile is in the order in which its channel goes out', () => {
  const at = (id: string, time: string, shift?: number) =>
    postSchema.parse({ ...common, id, time, ...(shift === undefined ? {} : { variants: { a: { shift } } }) });
  const posts = [at('one', '08:00', 180), at('two', '09:00'), at('three', '10:00'), at('four', '10:00')];
  expect(profileOrder(posts, 'a').map(({ id }) => id)).toEqual(['one', 'four', 'three', 'two']);
  expect(profileOrder(posts, 'b').map(({ id }) => id)).toEqual(['four', 'three', 'two', 'one']);
});
