import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../src/shared/calendar-time/local-date';
import { applyCommand } from '../../../src/shared/history/apply-command';
import type { Command } from '../../../src/shared/history/command';
import { type Post, postSchema } from '../../../src/shared/posts/post';
import { emptyProject } from '../../../src/shared/project/empty-project';
import { type Project, settingsSchema } from '../../../src/shared/project/project';
import { evergreenState, familyIn, restedFrom, tooNear } from '../../../src/shared/rhythm/evergreen';

const post = (id: string, fields: object = {}): Post => postSchema.parse({ id, title: id, ...fields });
const project = (...posts: Post[]): Project => ({
  ...emptyProject({ id: 'p', name: 'Plan', timeZone: 'UTC' }),
  settings: settingsSchema.parse({ language: 'en-GB' }),
  posts: Object.fromEntries(posts.map((one) => [one.id, one])),
});
const run = (before: Project, command: Command, now = '2026-12-01T08:00:00Z') =>
  applyCommand(before, command, { now }).project;
const again = (from: string, id: string, date: string): Command => ({
  name: 'posts.planAgain',
  payload: { from, id, date },
});
const stateOf = ({ posts }: Project, id: string, today: string) => {
  const one = posts[id];
  const family = one && familyIn(posts, one);
  return family && evergreenState(family, today)?.kind;
};

const bread = post('bread', {
  status: 'published',
  date: '2026-11-01',
  time: '09:00',
  text: 'How to keep bread fresh',
  held: { reason: 'x' },
  evergreen: { restDays: 30, uses: 2 },
});

describe('planning a post again', () => {
  it('makes a draft of it and counts its uses down, until it is used up', () => {
    const once = run(project(bread), again('bread', 'second', '2026-12-01'));
    expect(once.posts.second).toMatchObject({
      status: 'draft',
      date: '2026-12-01',
      text: bread.text,
      evergreen: { restDays: 30, uses: 1, of: 'bread' },
    });
    expect(once.posts.second?.held).toBeUndefined();
    expect(once.posts.bread?.evergreen).toEqual({ restDays: 30, uses: 1 });
    const twice = run(once, again('second', 'third', '2026-12-31'));
    expect(twice.posts.third?.evergreen).toEqual({ restDays: 30, uses: 0, of: 'bread' });
    expect(() => run(twice, again('bread', 'fourth', '2027-03-01'))).toThrow(
      '“bread” is used up: no further use is left.',
    );
    expect(stateOf(twice, 'third', '2027-03-01')).toBe('used up');
  });

  it('is refused while it rests, before and after each of its days', () => {
    const rests = /“bread” stands on Sun 1 Nov 2026 and rests 30 days: until Tue 1 Dec 2026\./;
    expect(() => run(project(bread), again('bread', 'x', '2026-11-30'))).toThrow(rests);
    expect(() => run(project(bread), again('bread', 'x', '2026-10-03'))).toThrow(rests);
    expect(run(project(bread), again('bread', 'x', '2026-10-02')).posts.x).toBeDefined();
  });

  it('is refused for a post that is not evergreen', () => {
    expect(() => run(project(post('plain')), again('plain', 'x', '2026-12-01'))).toThrow(/“plain” is not evergreen/);
    const ended = project(post('bread'), post('second', { evergreen: { restDays: 3, of: 'bread' } }));
    expect(() => run(ended, again('second', 'x', '2026-12-01'))).toThrow(/is not evergreen/);
    expect(stateOf(ended, 'second', '2026-12-01')).toBeUndefined();
  });

  it('goes on from the copy made last where the first one is deleted', () => {
    const copies = project(
      post('old', { date: '2026-01-01', createdAt: '2025', evergreen: { restDays: 30, uses: 4, of: 'gone' } }),
      post('new', { date: '2026-03-01', createdAt: '2026', evergreen: { restDays: 60, uses: 3, of: 'gone' } }),
    );
    const next = run(copies, again('old', 'next', '2026-05-01'));
    expect(next.posts.next?.evergreen).toEqual({ restDays: 60, uses: 2, of: 'gone' });
    expect(next.posts.new?.evergreen?.uses).toBe(2);
  });

  it('counts a plain copy as one that repeats it, without counting its uses', () => {
    const copied = run(project(bread), {
      name: 'posts.duplicate',
      payload: { from: 'bread', id: 'copy', date: '2026-12-10' },
    });
    expect(copied.posts.copy?.evergreen).toEqual({ restDays: 30, uses: 2, of: 'bread' });
    expect(() => run(copied, again('bread', 'x', '2026-12-20'))).toThrow(/stands on Thu 10 Dec 2026/);
  });

  it('is one step together with the ideas that fill other slots', () => {
    const before = project(bread, post('idea', { dateWords: 'Week 2' }));
    const filled = run(before, {
      name: 'posts.fillSlots',
      payload: {
        ideas: [{ id: 'idea', date: '2026-12-02', time: '12:00' }],
        again: [{ from: 'bread', id: 'copy', date: '2026-12-03', time: '09:00' }],
      },
    });
    expect(filled.posts.idea).toMatchObject({ date: '2026-12-02', time: '12:00' });
    expect(filled.posts.idea).not.toHaveProperty('dateWords');
    expect(filled.posts.copy).toMatchObject({ date: '2026-12-03', evergreen: { of: 'bread' } });
  });
});

describe('how things stand with it', () => {
  it('is resting until the day after its rest, then ready', () => {
    expect(stateOf(project(bread), 'bread', '2026-11-30')).toBe('resting');
    expect(stateOf(project(bread), 'bread', '2026-12-01')).toBe('ready');
  });

  it('is waiting while it, or a copy, has no day', () => {
    const copy = post('copy', { evergreen: { restDays: 30, of: 'bread' } });
    expect(stateOf(project(bread, copy), 'bread', '2027-12-01')).toBe('waiting');
    expect(stateOf(project(post('idea', { evergreen: { restDays: 1 } })), 'idea', '2027-12-01')).toBe('waiting');
  });

  it('leads to a first day that is far enough from all others', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days));
    fc.assert(
      fc.property(fc.array(day, { maxLength: 10 }), fc.integer({ min: 1, max: 60 }), day, (dates, restDays, from) => {
        const source = post('a', { evergreen: { restDays } });
        const family = { root: 'a', source, dates: [...dates].sort(), waiting: false };
        const next = restedFrom(family, from);
        expect(tooNear(family, next)).toBeUndefined();
        for (let at = 0; at < daysBetween(from, next); at += 1)
          expect(tooNear(family, addDays(from, at))).toBeDefined();
      }),
    );
  });
});
