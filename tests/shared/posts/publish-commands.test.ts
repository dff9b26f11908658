import { describe, expect, test } from 'vitest';
import { applyCommand, patchProject } from '../../../src/shared/history/apply-command';
import { type Command, commandSchema } from '../../../src/shared/history/command';
import { postSchema } from '../../../src/shared/posts/post';
import { emptyProject } from '../../../src/shared/project/empty-project';
import { openProject } from '../../../src/shared/project/open-project';
import { projectSchema } from '../../../src/shared/project/project';
import { serializeProject } from '../../../src/shared/project/serialize-project';

const channel = (id: string, name: string) => ({ id, name, platform: 'made-up', order: 0 });
const post = (id: string, fields: object) => postSchema.parse({ id, title: id, date: '2026-12-10', ...fields });
const project = projectSchema.parse({
  ...emptyProject({ id: 'p', name: '', timeZone: 'UTC' }),
  channels: { a: channel('a', 'Loft'), b: channel('b', 'Shop') },
  posts: {
    rye: post('rye', { channels: ['a', 'b'], status: 'approved', variants: { b: { text: 'Shorter' } } }),
    bare: post('bare', { status: 'draft' }),
    gone: post('gone', { channels: ['a', 'deleted'] }),
    evergreen: post('evergreen', {
      channels: ['a'],
      evergreen: { restDays: 5 },
      published: { a: { at: '2026-12-10T09:00:00Z', url: 'https://a.example/1', seen: 12 } },
      status: 'published',
    }),
  },
});
const now = '2026-12-10T11:00:00Z';
const run = (command: Command, on = project) => applyCommand(on, commandSchema.parse(command), { now });
const mark = (id: string, channels: string[], url?: string | null): Command => ({
  name: 'posts.markPublished',
  payload: { id, channels, ...(url !== undefined && { url }) },
});

describe('a post that is marked as published', () => {
  test('keeps moment and link for each channel, and is published when it is out on all', () => {
    const first = run(mark('rye', ['a'], ' https://loft.example/p/1 '));
    expect(first.project.posts.rye).toMatchObject({
      status: 'approved',
      published: { a: { at: now, url: 'https://loft.example/p/1' } },
      updatedAt: now,
    });
    expect(first.label).toBe('Mark “rye” as published on “Loft”');
    const { project: both, inverse } = run(mark('rye', ['b']), first.project);
    expect(both.posts.rye?.status).toBe('published');
    expect(both.posts.rye?.published?.b).toEqual({ at: now });
    expect(patchProject(both, inverse).posts.rye).toEqual(first.project.posts.rye);
  });

  test('keeps its moment when its link comes later, and further keys of the note', () => {
    const { project: after, label } = run(mark('evergreen', ['a'], 'https://a.example/2'));
    expect(after.posts.evergreen?.published?.a).toEqual({
      at: '2026-12-10T09:00:00Z',
      url: 'https://a.example/2',
      seen: 12,
    });
    expect(label).toBe('Link of the published “evergreen” on “Loft”');
    expect(run(mark('evergreen', ['a']), after).project.posts.evergreen?.published?.a?.url).toBe('https://a.example/2');
    const without = run(mark('evergreen', ['a'], null), after).project.posts.evergreen?.published?.a;
    expect(without).toEqual({ at: '2026-12-10T09:00:00Z', seen: 12 });
  });

  test('without channels is published at once; channels that are gone do not count', () => {
    expect(run(mark('bare', [])).project.posts.bare).toMatchObject({ status: 'published' });
    expect(run(mark('bare', [])).label).toBe('Mark “bare” as published');
    expect(run(mark('bare', [])).project.posts.bare).not.toHaveProperty('published');
    expect(run(mark('gone', ['a'])).project.posts.gone?.status).toBe('published');
    expect(() => run(mark('gone', ['deleted']))).toThrow('one of the channels');
    expect(() => run(mark('rye', []))).toThrow('on which of its channels');
  });

  test('is taken back: the note goes, and the status to the one before', () => {
    const back = (id: string, channels: string[]): Command => ({
      name: 'posts.markUnpublished',
      payload: { id, channels },
    });
    const { project: after, label } = run(back('evergreen', ['a']));
    expect(after.posts.evergreen).toMatchObject({ status: 'scheduled' });
    expect(after.posts.evergreen).not.toHaveProperty('published');
    expect(label).toBe('Mark “evergreen” as not published on “Loft”');
    const one = run(mark('rye', ['a'])).project;
    expect(run(back('rye', ['a']), one).project.posts.rye).toMatchObject({ status: 'approved', title: 'rye' });
    expect(() => run(back('rye', ['b']), one)).toThrow('not marked as published there');
  });

  test('does not pass that on: not to a copy, not to an occurrence of a series, not to the next time', () => {
    const copied = run({ name: 'posts.duplicate', payload: { from: 'evergreen', id: 'copy' } });
    expect(copied.project.posts.copy).toMatchObject({ status: 'draft', title: 'evergreen' });
    expect(copied.project.posts.copy).not.toHaveProperty('published');
    const many = run({ name: 'posts.copyMany', payload: { copies: [{ from: 'evergreen', id: 'copy' }] } });
    expect(many.project.posts.copy).not.toHaveProperty('published');
    const again = run({ name: 'posts.planAgain', payload: { from: 'evergreen', id: 'next', date: '2027-01-10' } });
    expect(again.project.posts.next).toMatchObject({ evergreen: { of: 'evergreen' } });
    expect(again.project.posts.next).not.toHaveProperty('published');
  });

  test('loses the note with the channel', () => {
    const { project: after } = run({ name: 'channels.delete', payload: { id: 'a' } });
    expect(after.posts.evergreen).not.toHaveProperty('published');
    expect(after.posts.evergreen?.channels).toEqual([]);
  });

  test('is read and written as it is, with keys that this version does not know', () => {
    const text = serializeProject(project);
    const opened = openProject(text);
    if (opened.kind !== 'ok') throw new Error(opened.kind);
    expect(opened.project.posts.evergreen?.published?.a).toMatchObject({ seen: 12 });
    expect(serializeProject(opened.project)).toBe(text);
  });
});
