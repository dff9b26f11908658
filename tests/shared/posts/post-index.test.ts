import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyCommand, touchedPosts } from '../../../src/shared/history/apply-command';
import { CommandRefused } from '../../../src/shared/history/define-command';
import { comparePosts, type Post } from '../../../src/shared/posts/post';
import { PostIndex } from '../../../src/shared/posts/post-index';
import { date, post, project, runs } from '../support/arbitraries';
import { command } from '../support/arbitrary-commands';

const everything = (index: PostIndex) => ({ dated: index.inRange('0000-01-01', '9999-12-31'), ideas: index.ideas() });

test('kept in step change by change, it equals an index made afresh', () => {
  fc.assert(
    fc.property(project, fc.array(command, { maxLength: 10 }), (start, commands) => {
      let now = start;
      const index = new PostIndex(start.posts);
      for (const one of commands) {
        try {
          const applied = applyCommand(now, one, { now: '2026-11-20T10:00:00.000Z' });
          now = applied.project;
          index.update(now.posts, touchedPosts(applied.patches));
        } catch (error) {
          if (!(error instanceof CommandRefused)) throw error;
        }
        expect(everything(index)).toEqual(everything(new PostIndex(now.posts)));
      }
    }),
    runs,
  );
});

const posts = fc
  .uniqueArray(post(fc.uuid().map((id) => id.slice(0, 12))), { selector: ({ id }) => id, maxLength: 30 })
  .map((list) => Object.fromEntries(list.map((one) => [one.id, one])));

test('a range holds exactly the posts of its days, in the order of the calendar', () => {
  fc.assert(
    fc.property(posts, date, date, (all, a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      const expected = Object.values(all)
        .filter((one): one is Post & { date: string } => one.date !== undefined && one.date >= from && one.date <= to)
        .sort(comparePosts);
      expect(new PostIndex(all).inRange(from, to)).toEqual(expected);
    }),
  );
});

test('the order is one: no post without a time comes after one with a time, and equal only to itself', () => {
  fc.assert(
    fc.property(post(fc.uuid().map((id) => id.slice(0, 12))), post(fc.uuid().map((id) => id.slice(0, 12))), (a, b) => {
      expect(Math.sign(comparePosts(a, b))).toBe(-Math.sign(comparePosts(b, a)));
      expect(comparePosts(a, b) === 0).toBe(a.id === b.id);
      if (a.date === b.date && a.time === undefined && b.time !== undefined) expect(comparePosts(a, b)).toBeLessThan(0);
    }),
  );
});

test('a day keeps its array while none of its posts changes', () => {
  const one: Post = {
    id: 'a',
    title: '',
    text: '',
    status: 'draft',
    channels: [],
    labels: [],
    media: [],
    date: '2026-12-01',
  };
  const other: Post = { ...one, id: 'b', date: '2026-12-02' };
  const index = new PostIndex({ a: one, b: other });
  const day = index.onDay('2026-12-01');
  index.update({ a: one, b: { ...other, date: '2026-12-03' } }, new Set(['b']));
  expect(index.onDay('2026-12-01')).toBe(day);
  expect(index.onDay('2026-12-02')).toEqual([]);
});
