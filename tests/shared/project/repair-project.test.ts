import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkProject, openProject } from '../../../src/shared/project/open-project';
import { shownPlace } from '../../../src/shared/project/problem';
import { repairProject } from '../../../src/shared/project/repair-project';
import { serializeProject } from '../../../src/shared/project/serialize-project';
import { project, runs } from '../support/arbitraries';

const frame = { format: 'kalends', schemaVersion: 1, id: 'project' };
const repaired = (raw: Record<string, unknown>) => {
  const result = repairProject({ ...frame, ...raw }, 'new-id');
  if (!result) throw new Error('nothing could be made of it');
  return { project: result.project, places: result.leftOut.map(({ at }) => shownPlace(at)) };
};

test('a valid project comes back whole, with nothing left out', () => {
  fc.assert(
    fc.property(project, (one) => {
      expect(repairProject(one, 'new-id')).toEqual({ project: one, leftOut: [] });
    }),
  );
});

test('whatever one place is spoilt with, the result is valid, the rest is there, and the raw content is untouched', () => {
  fc.assert(
    fc.property(
      project,
      fc.constantFrom('posts', 'channels', 'pillars', 'campaigns'),
      fc.constantFrom('date', 'title', 'id', 'channels', 'media', 'order', 'name', 'colour', 'labels', 'extra'),
      fc.jsonValue({ maxDepth: 3 }),
      (one, kind, field, value) => {
        const raw: Record<string, unknown> = structuredClone(one);
        const [id] = Object.keys(one[kind]);
        if (id === undefined) return;
        raw[kind] = { ...one[kind], [id]: { ...one[kind][id], [field]: value } };
        const before = JSON.stringify(raw);
        const result = repairProject(raw, 'new-id');
        expect(JSON.stringify(raw)).toBe(before);
        if (!result) throw new Error('nothing could be made of it');
        expect(checkProject(JSON.parse(JSON.stringify(result.project)))).toHaveProperty('project');
        for (const other of Object.keys(one[kind]))
          if (other !== id) expect(result.project[kind][other]).toEqual(one[kind][other]);
        expect(Object.hasOwn(result.project[kind], id)).toBe(true);
        if (!('project' in checkProject(JSON.parse(before)))) expect(result.leftOut.length).toBeGreaterThan(0);
      },
    ),
    runs,
  );
});

describe('the smallest part goes', () => {
  test('a field before its record, an item before its list', () => {
    const { project: one, places } = repaired({
      posts: {
        a: {
          id: 'a',
          title: 'A',
          labels: ['x', 7, 'y'],
          link: 3,
          media: [{ url: 'u' }, 8, 'text', { url: 'v' }],
        },
      },
    });
    expect(one.posts.a).toMatchObject({ title: 'A', labels: ['x', 'y'], media: [{ url: 'u' }, { url: 'v' }] });
    expect(one.posts.a).not.toHaveProperty('link');
    expect(places.sort()).toEqual(['posts.a.labels.1', 'posts.a.link', 'posts.a.media.1', 'posts.a.media.2']);
  });

  test('a date that is none stays in words', () => {
    const { project: one } = repaired({ posts: { a: { id: 'a', date: 'next Tuesday' }, b: { id: 'b', date: 5 } } });
    expect(one.posts).toMatchObject({ a: { dateWords: 'next Tuesday' }, b: { id: 'b' } });
    expect(one.posts.a).not.toHaveProperty('date');
  });

  test('a record takes the id it lies under; one without a proper key is left out', () => {
    const { project: one, places } = repaired({
      posts: { a: { id: 'b', title: 'A' }, 'no key': { id: 'c' }, d: null },
    });
    expect(one.posts.a).toMatchObject({ id: 'a', title: 'A' });
    expect(Object.keys(one.posts)).toEqual(['a']);
    expect(places).toEqual(['posts.a.id', 'posts.no key', 'posts.d']);
  });

  test('a list of records where a group belongs keeps them all', () => {
    expect(Object.keys(repaired({ posts: [{ id: 'a' }, { id: 'b' }] }).project.posts)).toEqual(['a', 'b']);
  });

  test('a whole group that is none, settings that do not fit, a project without an id or a version', () => {
    const { project: one, places } = repaired({
      id: 7,
      schemaVersion: 'one',
      channels: 'none',
      settings: { weekStart: 9, dayStart: '07:00' },
    });
    expect(one).toMatchObject({
      id: 'new-id',
      schemaVersion: 1,
      channels: {},
      settings: { weekStart: 1, dayStart: '07:00' },
    });
    expect(places).toEqual(['channels', 'id', 'schemaVersion', 'settings.weekStart']);
  });

  test('keys that reach a prototype', () => {
    const { project: one, places } = repaired(
      JSON.parse('{"posts":{"a":{"id":"a","__proto__":{"x":1}},"constructor":{"id":"b"}}}'),
    );
    expect(Object.keys(one.posts)).toEqual(['a']);
    expect(places).toEqual(['posts.a.__proto__', 'posts.constructor']);
  });

  test('values that lie too deep, wherever they are', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(50_000)}[1]${'}'.repeat(50_000)}`);
    const { project: one, places } = repaired({ later: deep, posts: { a: { id: 'a', title: 'Kept', later: deep } } });
    expect(one.posts.a?.title).toBe('Kept');
    expect(places).toEqual(['later.a.a.a', 'posts.a.later.a']);
    expect(openProject(serializeProject(one)).kind).toBe('ok');
  });

  test('thousands of them, in good time', () => {
    const labels = Array.from({ length: 20_000 }, (_, at) => (at % 2 === 0 ? at : `label ${at}`));
    const { project: one, places } = repaired({ posts: { a: { id: 'a', labels, media: [1, { url: 'x' }] } } });
    expect(one.posts.a?.labels).toHaveLength(10_000);
    expect(one.posts.a?.media).toEqual([{ url: 'x' }]);
    expect(places.slice(0, 2)).toEqual(['posts.a.labels.0', 'posts.a.labels.2']);
  });
});
