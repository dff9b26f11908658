import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/shared/history/command';
import { ProjectHistory } from '../../../src/shared/history/project-history';
import { openProject } from '../../../src/shared/project/open-project';
import type { Project } from '../../../src/shared/project/project';
import { repairProject } from '../../../src/shared/project/repair-project';
import { serializeProject } from '../../../src/shared/project/serialize-project';

const at = '2026-11-20T10:00:00.000Z';

/** The project in a file of this text. */
function opened(raw: object): Project {
  const result = openProject(JSON.stringify({ format: 'kalends', schemaVersion: 1, id: 'project', ...raw }));
  if (result.kind !== 'ok') throw new Error(JSON.stringify(result));
  return result.project;
}

/** Runs commands one after the other; gives the history and what the undo menu says of each. */
function ran(project: Project, ...commands: Command[]) {
  const history = new ProjectHistory(project);
  return { history, labels: commands.map((command) => history.run({ command, at }).label) };
}

const week = {
  posts: {
    a: {
      id: 'a',
      title: 'Rye',
      date: '2026-12-07',
      time: '09:00',
      status: 'approved',
      custom: { price: 3, old: 'kept' },
    },
    b: { id: 'b', title: 'Spelt', date: '2026-12-09', labels: ['bread'] },
    idea: { id: 'idea', title: 'Poll' },
  },
};

describe('posts', () => {
  test('many are edited in one step, each with its own fields', () => {
    const { history, labels } = ran(opened(week), {
      name: 'posts.editMany',
      payload: {
        edits: [
          { id: 'a', fields: { status: 'scheduled' } },
          { id: 'b', fields: { status: 'draft', time: '10:30' } },
        ],
      },
    });
    expect(history.project.posts).toMatchObject({
      a: { status: 'scheduled', time: '09:00', updatedAt: at },
      b: { status: 'draft', time: '10:30', labels: ['bread'] },
    });
    expect(labels).toEqual(['Edit 2 posts']);
    history.undo();
    expect(history.project).toEqual(opened(week));
  });

  test('one field of many says which', () => {
    const edits = ['a', 'b'].map((id) => ({ id, fields: { status: 'published' } }));
    expect(ran(opened(week), { name: 'posts.editMany', payload: { edits } }).labels).toEqual(['Status of 2 posts']);
  });

  test('several are made, and a refusal leaves none of them', () => {
    const post = (id: string) => ({ id, title: id, text: '', status: 'draft', channels: [], labels: [], media: [] });
    const { history, labels } = ran(opened(week), {
      name: 'posts.createMany',
      payload: { posts: [post('c'), post('d')] },
    });
    expect(Object.keys(history.project.posts)).toEqual(['a', 'b', 'idea', 'c', 'd']);
    expect(history.project.posts.c).toMatchObject({ createdAt: at, updatedAt: at });
    expect(labels).toEqual(['New 2 ideas']);
    const again: Command = { name: 'posts.createMany', payload: { posts: [post('e'), post('a')] } };
    expect(() => history.run({ command: again, at })).toThrow(/already/);
    expect(history.project.posts).not.toHaveProperty('e');
  });

  test('copies are drafts on their new place and share nothing with their source', () => {
    const { history } = ran(
      opened(week),
      {
        name: 'posts.copyMany',
        payload: {
          copies: [
            { from: 'a', id: 'a2', date: '2026-12-14' },
            { from: 'b', id: 'b2', date: null },
          ],
        },
      },
      { name: 'posts.edit', payload: { id: 'a2', fields: { custom: { price: 4 } } } },
    );
    expect(history.project.posts).toMatchObject({
      a: { date: '2026-12-07', custom: { price: 3 } },
      a2: { id: 'a2', date: '2026-12-14', time: '09:00', status: 'draft', custom: { price: 4, old: 'kept' } },
    });
    expect(history.project.posts.b2).not.toHaveProperty('date');
  });

  test('two swap day and time; a missing time goes along', () => {
    const { history, labels } = ran(opened(week), { name: 'posts.swap', payload: { a: 'a', b: 'b' } });
    expect(history.project.posts.a).toMatchObject({ date: '2026-12-09', title: 'Rye' });
    expect(history.project.posts.a).not.toHaveProperty('time');
    expect(history.project.posts.b).toMatchObject({ date: '2026-12-07', time: '09:00' });
    expect(labels).toEqual(['Swap “Rye” and “Spelt”']);
  });

  test('a post and an idea swap too', () => {
    const { history } = ran(opened(week), { name: 'posts.swap', payload: { a: 'idea', b: 'a' } });
    expect(history.project.posts.idea).toMatchObject({ date: '2026-12-07', time: '09:00' });
    expect(history.project.posts.a).not.toHaveProperty('date');
  });

  test('own fields are set one by one; the last one taken away leaves nothing behind', () => {
    const edit = (custom: Record<string, string | number | boolean | null>): Command => ({
      name: 'posts.edit',
      payload: { id: 'a', fields: { custom } },
    });
    const { history } = ran(opened(week), edit({ price: 4, done: false }));
    expect(history.project.posts.a?.custom).toEqual({ price: 4, done: false, old: 'kept' });
    history.run({ command: edit({ price: null, done: null, old: null }), at });
    expect(history.project.posts.a).not.toHaveProperty('custom');
    history.undo();
    history.undo();
    expect(history.project).toEqual(opened(week));
  });
});

describe('fields, snippets, templates and views', () => {
  const kinds = [
    ['customFields', 'field', { type: 'number' }, { type: 'choice', choices: ['S', 'M'] }],
    ['snippets', 'snippet', { text: '#rye' }, { text: '#rye #spelt' }],
    ['templates', 'template', { title: 'Offer', time: '12:00' }, { time: '13:00', channels: ['gone'] }],
    ['views', 'view', { shape: 'board' }, { shape: 'table', table: { columns: ['title'] } }],
  ] as const;

  test.each(kinds)('%s are made, edited and deleted, each as a step with a name', (kind, word, made, edited) => {
    const record = { ...opened({ [kind]: { r: { id: 'r', name: 'Offers', ...made } } })[kind].r };
    const { history, labels } = ran(
      opened({}),
      { name: `${kind}.create`, payload: { record } } as unknown as Command,
      { name: `${kind}.edit`, payload: { id: 'r', fields: edited } } as unknown as Command,
      { name: `${kind}.delete`, payload: { id: 'r' } },
    );
    expect(labels).toEqual([`New ${word} “Offers”`, `Edit ${word} “Offers”`, `Delete ${word} “Offers”`]);
    expect(history.project[kind]).toEqual({});
    history.undo();
    expect(history.project[kind].r).toMatchObject({ name: 'Offers', ...edited });
    history.undo();
    expect(history.project[kind].r).toEqual(record);
  });

  test('what is optional is taken away with null, and keys of a later version stay', () => {
    const project = opened({
      templates: { t: { id: 't', name: 'Offer', time: '12:00', zLater: [1] } },
      pillars: { p: { id: 'p', kind: 'help', zLater: 1 } },
    });
    const { history } = ran(
      project,
      { name: 'templates.edit', payload: { id: 't', fields: { time: null, name: 'Offers' } } },
      { name: 'pillars.edit', payload: { id: 'p', fields: { kind: null } } },
    );
    expect(history.project.templates.t).toMatchObject({ name: 'Offers', zLater: [1] });
    expect(history.project.templates.t).not.toHaveProperty('time');
    expect(history.project.pillars.p).toEqual({ id: 'p', name: '', colour: '#6b7280', order: 0, zLater: 1 });
    const { history: talk } = ran(project, { name: 'pillars.edit', payload: { id: 'p', fields: { kind: 'promote' } } });
    expect(talk.project.pillars.p).toMatchObject({ kind: 'promote', zLater: 1 });
  });

  test('deleting a field keeps its values in the posts', () => {
    const project = opened({ ...week, customFields: { price: { id: 'price', name: 'Price', type: 'number' } } });
    const { history } = ran(project, { name: 'customFields.delete', payload: { id: 'price' } });
    expect(history.project.posts.a?.custom).toEqual({ price: 3, old: 'kept' });
  });
});

describe('the file', () => {
  test('of the older shape opens, with the new groups empty, and is written with them', () => {
    const project = opened({ posts: { a: { id: 'a' } }, pillars: { p: { id: 'p' } } });
    expect(project).toMatchObject({ customFields: {}, snippets: {}, templates: {}, views: {} });
    expect(openProject(serializeProject(project))).toEqual({ kind: 'ok', project });
  });

  test.each([
    ['customFields', { r: { id: 'r', name: 'Size', choices: 'S, M' } }, 'customFields.r.choices'],
    ['snippets', { r: { id: 'r', text: 7 } }, 'snippets.r.text'],
    ['templates', { r: { id: 'r', time: 'noon' } }, 'templates.r.time'],
    ['views', { r: { id: 'r', filter: { statuses: 'draft' } } }, 'views.r.filter.statuses'],
    ['views', { r: { id: 'r', table: { widths: { title: -1 } } } }, 'views.r.table.widths.title'],
    ['views', 'all of them', 'views'],
    ['snippets', 'none', 'snippets'],
  ])('%s that are something else (%j) are named, and a repaired copy keeps the rest', (kind, records, place) => {
    const raw = {
      format: 'kalends',
      schemaVersion: 1,
      id: 'project',
      posts: { a: { id: 'a', title: 'Rye' } },
      [kind]: records,
    };
    const result = openProject(JSON.stringify(raw));
    expect(result).toMatchObject({ kind: 'invalid', problems: [{ at: place.split('.') }], raw });
    const repaired = repairProject(raw, 'new-id');
    expect(repaired?.project.posts.a?.title).toBe('Rye');
    expect(repaired?.leftOut.map(({ at: left }) => left.join('.'))).toEqual([place]);
    if (typeof records === 'object') expect(Object.keys(repaired?.project[kind as 'views'] ?? {})).toEqual(['r']);
  });

  test('a list of views where a group belongs loses none', () => {
    const raw = { format: 'kalends', schemaVersion: 1, id: 'project', views: [{ id: 'v', name: 'Drafts' }] };
    expect(openProject(JSON.stringify(raw))).toMatchObject({ kind: 'invalid', problems: [{ at: ['views'] }] });
    expect(repairProject(raw, 'new-id')?.project.views.v).toMatchObject({ name: 'Drafts', shape: 'month' });
  });
});
