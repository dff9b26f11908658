import { describe, expect, test } from 'vitest';
import { applyCommand, patchProject } from '../../../src/shared/history/apply-command';
import type { Command } from '../../../src/shared/history/command';
import { type Post, postSchema } from '../../../src/shared/posts/post';
import { PostIndex } from '../../../src/shared/posts/post-index';
import { emptyProject } from '../../../src/shared/project/empty-project';

const post = (id: string, fields: object) => postSchema.parse({ id, ...fields });
const posts: Post[] = [
  post('before', { date: '2026-12-09' }),
  post('morning', { date: '2026-12-10', time: '09:00' }),
  post('noon', { date: '2026-12-10', time: '12:00', status: 'scheduled' }),
  post('anytime', { date: '2026-12-10' }),
  post('out', { date: '2026-12-11', status: 'published' }),
  post('own', { date: '2026-12-12', held: { reason: 'picture missing', note: 'kept' } }),
  post('later', { date: '2027-03-01', status: 'approved' }),
  post('idea', {}),
];
const project = {
  ...emptyProject({ id: 'p', name: '', timeZone: 'UTC' }),
  posts: Object.fromEntries(posts.map((each) => [each.id, each])),
};
const now = '2026-12-10T11:00:00Z';
const run = (command: Command, on = project) => applyCommand(on, command, { now });
const holdFrom = (payload: object): Command => ({
  name: 'posts.holdFrom',
  payload: { hold: 'storm', from: '2026-12-10', reason: 'Storm', ...payload },
});
const heldIn = ({ posts: all }: { posts: Readonly<Record<string, Post>> }) =>
  Object.values(all).flatMap(({ id, held }) => (held ? [`${id}: ${held.reason}`] : []));

describe('hold everything', () => {
  test('from a day: unpublished posts from then on, and those that are held keep their own reason', () => {
    const { project: after, label } = run(holdFrom({}));
    expect(heldIn(after)).toEqual([
      'morning: Storm',
      'noon: Storm',
      'anytime: Storm',
      'own: picture missing',
      'later: Storm',
    ]);
    expect(after.posts.own).toBe(project.posts.own);
    expect(after.posts.noon).toMatchObject({
      status: 'scheduled',
      held: { reason: 'Storm', hold: 'storm', since: '2026-12-10' },
      updatedAt: now,
    });
    expect(label).toBe('Hold everything from 10 December');
  });

  test('from a moment: what was to go out before it stays, what has no time is held', () => {
    expect(heldIn(run(holdFrom({ time: '11:00' })).project)).not.toContain('morning: Storm');
    expect(heldIn(run(holdFrom({ time: '11:00' })).project)).toContain('anytime: Storm');
    expect(heldIn(run(holdFrom({ time: '09:00' })).project)).toContain('morning: Storm');
  });

  test('takes in what has come since, and is refused where there is nothing', () => {
    const { project: after } = run(holdFrom({}));
    const fresh = { ...after, posts: { ...after.posts, new: post('new', { date: '2026-12-20' }) } };
    const { project: again } = run(holdFrom({}), fresh);
    expect(again.posts.new?.held).toEqual({ reason: 'Storm', hold: 'storm', since: '2026-12-10' });
    expect(() => run(holdFrom({}), again)).toThrow('no post that could be held');
    expect(() => run(holdFrom({ from: '2030-01-01' }))).toThrow('no post that could be held');
  });

  test('is undone as one step', () => {
    const { project: after, inverse } = run(holdFrom({}));
    expect(patchProject(after, inverse)).toEqual(project);
  });
});

describe('release', () => {
  const release: Command = { name: 'posts.releaseHold', payload: { hold: 'storm' } };

  test('frees exactly those of the hold, wherever they are now', () => {
    const held = run(holdFrom({})).project;
    const moved = run({ name: 'posts.move', payload: { moves: [{ id: 'noon', date: null }] } }, held).project;
    const { project: after, label } = run(release, moved);
    expect(heldIn(after)).toEqual(['own: picture missing']);
    expect(after.posts.noon).not.toHaveProperty('held');
    expect(label).toBe('Release 4 held posts');
  });

  test('is refused when nothing is held by it', () => {
    expect(() => run(release)).toThrow('No post is held by this any more.');
  });
});

test('the index keeps what was held together', () => {
  const held = run(holdFrom({})).project;
  const index = new PostIndex(held.posts);
  expect([...(index.heldTogether().get('storm')?.keys() ?? [])].sort()).toEqual([
    'anytime',
    'later',
    'morning',
    'noon',
  ]);
  index.update(project.posts, new Set(['later', 'noon', 'morning', 'anytime']));
  expect(index.heldTogether().size).toBe(0);
});
