import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyCommand, patchProject } from '../../../src/shared/history/apply-command';
import { type Command, commandRequestSchema, commandSchema } from '../../../src/shared/history/command';
import { CommandRefused } from '../../../src/shared/history/define-command';
import { ProjectHistory } from '../../../src/shared/history/project-history';
import { checkProject } from '../../../src/shared/project/open-project';
import type { Project } from '../../../src/shared/project/project';
import { project, runs } from '../support/arbitraries';
import { command } from '../support/arbitrary-commands';

const at = '2026-11-20T10:00:00.000Z';

/** What the command gives, or null when it is refused. */
function tried(before: Project, one: Command) {
  try {
    return applyCommand(before, one, { now: at });
  } catch (error) {
    if (error instanceof CommandRefused) return null;
    throw error;
  }
}

/** Every key that a later version may have put anywhere, with its value and where it lies. */
function laterKeys(value: unknown, place = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key.endsWith('Later') ? [`${place}.${key}=${JSON.stringify(part)}`] : laterKeys(part, `${place}.${key}`),
  );
}

const withoutPlace = (kept: string) => kept.replace(/\.media\.\d+\./, '.media.');

/** The asset of the picture that a later key lies in. */
function assetAt(project: Project, kept: string): string {
  const [path = ''] = /^.*\.media\.\d+/.exec(kept) ?? [];
  let part: unknown = project;
  for (const key of path.split('.').slice(1)) part = Object(part)[key];
  return String(Object(part).asset);
}

test('every command there is comes up, and its payload passes the door', () => {
  const names = new Set<string>();
  fc.assert(
    fc.property(command, (one) => {
      names.add(one.name);
      expect(commandSchema.safeParse(one).success).toBe(true);
    }),
    { numRuns: 800 },
  );
  expect(names.size).toBe(60);
});

test('any command: the patches give the next project, the inverse the one before, and the file would open', () => {
  fc.assert(
    fc.property(project, command, (before, one) => {
      const copy = structuredClone(before);
      const applied = tried(before, one);
      expect(before).toEqual(copy);
      if (!applied) return;
      expect(patchProject(before, applied.patches)).toEqual(applied.project);
      expect(patchProject(applied.project, applied.inverse)).toEqual(before);
      expect(checkProject(JSON.parse(JSON.stringify(applied.project)))).toHaveProperty('project');
      expect(applied.label).toMatch(/\S/);
      // Patches travel as JSON.
      expect(patchProject(before, JSON.parse(JSON.stringify(applied.patches)))).toEqual(applied.project);
    }),
    { numRuns: 300 },
  );
});

test('any command: unknown keys survive at every level of what it does not delete or replace', () => {
  fc.assert(
    fc.property(project, command, (before, one) => {
      const applied = tried(before, one);
      if (!applied || one.name === 'project.import') return;
      const after = new Set(laterKeys(applied.project));
      for (const kept of laterKeys(before)) {
        // A view's filter and table are set as a whole.
        if (one.name === 'views.edit' && /^\.views\.\w+\.(filter|table)\./.test(kept)) continue;
        const [, kind = '', id = '', field, channel = ''] = kept.split('.');
        // Whoever lays a campaign out says what it then is, keys of a later version included.
        if (one.name === 'campaigns.layOut' && kind === 'campaigns' && id === one.payload.campaign.id) continue;
        // What is taken over from another post comes as it is there.
        if (one.name === 'series.use' && (one.payload.fields as string[]).includes(field ?? '')) continue;
        // A picture goes away with its asset, and those behind it move up.
        if (one.name === 'assets.delete' && kept.includes('.media.')) {
          if (!one.payload.ids.includes(assetAt(before, kept)))
            expect([...after].map(withoutPlace)).toContain(withoutPlace(kept));
          continue;
        }
        // A variant goes away as a whole when it is put back, or with its channel.
        if (field === 'variants' && !Object.hasOwn(applied.project.posts[id]?.variants ?? {}, channel)) continue;
        const group = applied.project[kind];
        const isRecord =
          kind !== 'settings' && typeof group === 'object' && group !== null && kept.split('.').length > 3;
        if (!isRecord || Object.hasOwn(group, id)) expect(after).toContain(kept);
      }
    }),
    runs,
  );
});

test('any stream of commands: undone to the start and redone to the end', () => {
  fc.assert(
    fc.property(
      project,
      fc.array(fc.tuple(command, fc.constantFrom(undefined, 'field')), { maxLength: 12 }),
      (start, stream) => {
        const history = new ProjectHistory(start);
        for (const [one, joinKey] of stream) {
          try {
            history.run({ command: one, at, joinKey });
          } catch (error) {
            if (!(error instanceof CommandRefused)) throw error;
          }
        }
        const end = history.project;
        const steps: unknown[] = [];
        for (let change = history.undo(); change; change = history.undo()) steps.push(change);
        expect(history.project).toEqual(start);
        for (let change = history.redo(); change; change = history.redo()) steps.pop();
        expect(history.project).toEqual(end);
        expect(steps).toEqual([]);
      },
    ),
    runs,
  );
});

const refusals: [string, Command, RegExp][] = [
  ['a post twice', { name: 'posts.create', payload: { post: parsedPost('p') } }, /already in the project/],
  [
    'a post on no channel',
    { name: 'posts.create', payload: { post: { ...parsedPost('n'), channels: ['x'] } } },
    /channels/,
  ],
  ['editing nobody', { name: 'posts.edit', payload: { id: 'x', fields: {} } }, /no longer/],
  ['a channel that is gone', { name: 'posts.edit', payload: { id: 'p', fields: { channels: ['x'] } } }, /channels/],
  ['a pillar that is gone', { name: 'posts.edit', payload: { id: 'p', fields: { pillar: 'x' } } }, /pillar/],
  ['a campaign that is gone', { name: 'posts.edit', payload: { id: 'p', fields: { campaign: 'x' } } }, /campaign/],
  [
    'moving nobody',
    {
      name: 'posts.move',
      payload: {
        moves: [
          { id: 'p', date: null },
          { id: 'x', date: null },
        ],
      },
    },
    /no longer/,
  ],
  ['copying nobody', { name: 'posts.duplicate', payload: { from: 'x', id: 'n' } }, /no longer/],
  ['copying over a post', { name: 'posts.duplicate', payload: { from: 'p', id: 'p' } }, /already/],
  ['deleting twice', { name: 'posts.delete', payload: { ids: ['p', 'p'] } }, /no longer/],
  [
    'a channel twice',
    { name: 'channels.create', payload: { channel: { id: 'c', name: '', platform: 'blog', order: 0 } } },
    /already/,
  ],
  ['editing no channel', { name: 'channels.edit', payload: { id: 'x', fields: {} } }, /no longer/],
  ['deleting no channel', { name: 'channels.delete', payload: { id: 'x' } }, /no longer/],
  [
    'a pillar twice',
    { name: 'pillars.create', payload: { pillar: { id: 'q', name: '', colour: '#112233', order: 0 } } },
    /already/,
  ],
  ['editing no pillar', { name: 'pillars.edit', payload: { id: 'x', fields: {} } }, /no longer/],
  ['deleting no pillar', { name: 'pillars.delete', payload: { id: 'x' } }, /no longer/],
  [
    'a pillar in place of itself',
    { name: 'pillars.delete', payload: { id: 'q', replacement: 'q' } },
    /not in the project/,
  ],
  ['creating one twice at once', twice('posts.createMany'), /already/],
  [
    'editing many, one of them gone',
    {
      name: 'posts.editMany',
      payload: {
        edits: [
          { id: 'p', fields: { title: 'x' } },
          { id: 'x', fields: {} },
        ],
      },
    },
    /no longer/,
  ],
  ['copying many from nowhere', { name: 'posts.copyMany', payload: { copies: [{ from: 'x', id: 'n' }] } }, /no longer/],
  ['swapping with itself', { name: 'posts.swap', payload: { a: 'p', b: 'p' } }, /with itself/],
  ['swapping with nobody', { name: 'posts.swap', payload: { a: 'p', b: 'x' } }, /no longer/],
  [
    'a snippet twice',
    { name: 'snippets.create', payload: { record: { id: 's', name: '', text: '', order: 0 } } },
    /This snippet is already/,
  ],
  ['editing no template', { name: 'templates.edit', payload: { id: 'x', fields: {} } }, /This template is no longer/],
  ['deleting no view', { name: 'views.delete', payload: { id: 'x' } }, /This view is no longer/],
  ['editing no field', { name: 'customFields.edit', payload: { id: 'x', fields: {} } }, /This field is no longer/],
  ['a campaign twice', { name: 'campaigns.create', payload: { campaign: { id: 'k', name: '', order: 0 } } }, /already/],
  ['editing no campaign', { name: 'campaigns.edit', payload: { id: 'x', fields: {} } }, /no longer/],
  ['deleting no campaign', { name: 'campaigns.delete', payload: { id: 'x' } }, /no longer/],
  [
    'a day that ends first',
    { name: 'settings.edit', payload: { fields: { dayStart: '20:00', dayEnd: '08:00' } } },
    /end after/,
  ],
];

function twice(name: 'posts.createMany'): Command {
  return { name, payload: { posts: [parsedPost('n'), parsedPost('n')] } };
}

function parsedPost(id: string) {
  return { id, title: '', text: '', status: 'draft', channels: [], labels: [], media: [] };
}

test.each(refusals)('refused with a sentence and without a trace: %s', (_, one, says) => {
  const checked = checkProject({
    format: 'kalends',
    schemaVersion: 1,
    id: 'project',
    posts: { p: { id: 'p' } },
    channels: { c: { id: 'c' } },
    pillars: { q: { id: 'q', colour: '#112233' } },
    campaigns: { k: { id: 'k' } },
    snippets: { s: { id: 's' } },
  });
  if ('problems' in checked) throw new Error(JSON.stringify(checked.problems));
  const history = new ProjectHistory(checked.project);
  expect(() => history.run({ command: one, at })).toThrow(says);
  expect(() => history.run({ command: one, at })).toThrow(CommandRefused);
  expect(history).toMatchObject({ revision: 0, project: checked.project, state: { undo: null, redo: null } });
});

test('steps with one key in a row are one step; another step between them parts them', () => {
  const checked = checkProject({ format: 'kalends', schemaVersion: 1, id: 'project', posts: { p: { id: 'p' } } });
  if ('problems' in checked) throw new Error('not valid');
  const history = new ProjectHistory(checked.project);
  const type = (text: string, joinKey?: string) =>
    history.run({ command: { name: 'posts.edit', payload: { id: 'p', fields: { text } } }, at, joinKey });
  type('a', 'visit-1');
  type('ab', 'visit-1');
  type('abc', 'visit-2');
  type('x');
  type('abcd', 'visit-2');
  const texts = [];
  while (history.undo()) texts.push(history.project.posts.p?.text);
  expect(texts).toEqual(['x', 'abc', 'ab', '']);
  history.redo();
  expect(history.project.posts.p?.text).toBe('ab');
});

test('a visit that ends where it began leaves no step, but one that a step parts does', () => {
  const checked = checkProject({ format: 'kalends', schemaVersion: 1, id: 'project', posts: { p: { id: 'p' } } });
  if ('problems' in checked) throw new Error('not valid');
  const history = new ProjectHistory(checked.project);
  const type = (link: string | null, joinKey: string) =>
    history.run({ command: { name: 'posts.edit', payload: { id: 'p', fields: { link } } }, at, joinKey });
  type('a', 'visit-1');
  type('ab', 'visit-1');
  type(null, 'visit-1');
  expect(history.state).toEqual({ undo: null, redo: null });
  type('a', 'visit-1');
  expect(history.list().done).toHaveLength(1);
  type('b', 'visit-2');
  type('a', 'visit-2');
  expect(history.list().done).toHaveLength(1);
  history.undo();
  expect(history.project.posts.p?.link).toBeUndefined();
});

test('a forbidden id does not pass the door', () => {
  for (const id of ['__proto__', 'constructor', 'prototype', '', 'a b', 'x'.repeat(65)]) {
    const request = { id: 'r', at, command: { name: 'posts.delete', payload: { ids: [id] } } };
    expect(commandRequestSchema.safeParse(request).success).toBe(false);
  }
});
