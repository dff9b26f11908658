import { readFile } from 'node:fs/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { ProjectEvent } from '../../../src/shared/api/contract';
import { openProject } from '../../../src/shared/project/open-project';
import { serializeProject } from '../../../src/shared/project/serialize-project';
import { addPost, failureOf, planPath, rename, run, settings, testHost, whenSave } from '../support/test-host';

test('commands, undo and redo are numbered, told with their origin, and saved', async () => {
  const { path } = await planPath();
  const session = await (await testHost()).create(path, { name: 'Plan', settings });
  const events: ProjectEvent[] = [];
  session.subscribe((event) => events.push(event));
  const command = { name: 'project.rename', payload: { name: 'December' } } as const;
  expect(await session.run({ id: 'command-1', at: '2026-11-20T10:00:00.000Z', command })).toEqual({ revision: 1 });
  expect(await session.undo()).toEqual({ revision: 2, label: 'Rename project to “December”' });
  expect(await session.undo()).toEqual({ revision: 2, label: null });
  expect(await session.redo()).toMatchObject({ revision: 3 });
  await session.close();
  const changes = events.filter((event) => event.type === 'changed');
  expect(changes).toMatchObject([
    { revision: 1, origin: 'command-1', history: { undo: 'Rename project to “December”', redo: null } },
    { revision: 2, history: { undo: null } },
    { revision: 3 },
  ]);
  expect(changes[1]).not.toHaveProperty('origin');
  expect(events.at(-1)?.type).toBe('closed');
  expect(events.filter((event) => event.type === 'save').at(-1)).toMatchObject({
    save: { state: 'saved', savedRevision: 3 },
  });
});

test('many changes at once: in order, and the newest state ends up in the file', async () => {
  const { path } = await planPath();
  const session = await (await testHost()).create(path, { name: 'Plan', settings });
  let writes = 0;
  session.subscribe((event) => {
    if (event.type === 'save' && event.save.state !== 'saving') writes += 1;
  });
  const results = await Promise.all(Array.from({ length: 100 }, (_, at) => rename(session, `Name ${at}`)));
  expect(results.map(({ revision }) => revision)).toEqual(Array.from({ length: 100 }, (_, at) => at + 1));
  const state = await session.flush();
  expect(state).toMatchObject({ state: 'saved', savedRevision: 100 });
  expect(JSON.parse(await readFile(path, 'utf8')).name).toBe('Name 99');
  expect(writes).toBeLessThan(100);
});

test('a change in the very moment in which a save ends is saved without being asked for', async () => {
  const { path } = await planPath();
  const session = await (await testHost()).create(path, { name: 'Plan', settings });
  const stop = session.subscribe((event) => {
    if (event.type !== 'save' || event.save.savedRevision !== 1) return;
    stop();
    void rename(session, 'Second');
  });
  await rename(session, 'First');
  await whenSave(session, ({ savedRevision }) => savedRevision === 2);
  expect(JSON.parse(await readFile(path, 'utf8')).name).toBe('Second');
});

test('a command that does not fit changes nothing', async () => {
  const { path } = await planPath();
  const session = await (await testHost()).create(path, { name: 'Plan', settings });
  const failure = await failureOf(run(session, { name: 'posts.delete', payload: { ids: ['nobody'] } }));
  expect(failure).toMatchObject({ code: 'REFUSED', message: 'This post is no longer in the project.' });
  expect(session.revision).toBe(0);
});

test.each<[string, unknown, RegExp]>([
  ['a name that reaches a prototype', JSON.parse('{"__proto__":1}'), /the word __proto__ cannot be a key/],
  ['thousands of levels', JSON.parse('['.repeat(20_000) + ']'.repeat(20_000)), /more than 100 levels deep/],
  ['a value that JSON does not have', [1n], /a file cannot hold this kind of value/],
  ['an object of another kind', new Map([['a', 1]]), /a file cannot hold this kind of value/],
])('a field that could not be saved or would not open again is refused: %s', async (_, deep, says) => {
  const { path } = await planPath();
  const session = await (await testHost()).create(path, { name: 'Plan', settings });
  await addPost(session, { id: 'post' });
  const fields = { held: { reason: 'x', deep } };
  const failure = await failureOf(run(session, { name: 'posts.edit', payload: { id: 'post', fields } }));
  expect(failure).toMatchObject({ code: 'REFUSED', message: expect.stringMatching(says) });
  expect(failure.message).toMatch(/^Nothing was changed, because fields\.held\.deep/);
  expect((await session.flush()).state).toBe('saved');
});

test('the snapshot is the project with its revision', async () => {
  const { path } = await planPath();
  const session = await (await testHost()).create(path, { name: 'Plan', settings });
  await addPost(session, { title: 'A', date: '2026-12-03' });
  const { revision, project } = JSON.parse(session.snapshotText());
  expect(revision).toBe(1);
  expect(project).toEqual(session.project);
  await session.flush();
  expect(await readFile(path, 'utf8')).toBe(serializeProject(session.project));
});

test('a sample becomes a new project whose December is the coming one', async () => {
  const host = await testHost({ now: () => '2028-03-05T12:00:00.000Z' });
  const [sample] = host.resources.samples;
  if (!sample) throw new Error('there is no sample');
  const source = openProject(await readFile(sample.file, 'utf8'));
  if (source.kind !== 'ok') throw new Error('the sample does not open');
  const { path } = await planPath();
  const session = await host.create(path, { name: 'My bakery', settings, sample: sample.id });
  expect(session.project.id).not.toBe(source.project.id);
  expect(session.project.name).toBe('My bakery');
  const decembers = Object.values(session.project.posts).filter(({ date }) => date?.startsWith('2028-12'));
  expect(decembers.length).toBeGreaterThan(10);
  for (const [id, post] of Object.entries(session.project.posts))
    expect(post.date?.slice(4)).toBe(source.project.posts[id]?.date?.slice(4));
  expect(session.project.settings.timeZone).toBe(settings.timeZone);
  expect((await failureOf(host.create(`${path}2`, { name: '', sample: 'none' }))).code).toBe('NOT_FOUND');
});

test('a sample keeps its own settings, whatever the preferences say, unless others are asked for', async () => {
  const host = await testHost();
  await host.preferences.set({ timeZone: 'Asia/Tokyo', weekStart: 7, hourFormat: '12' });
  const [sample] = host.resources.samples;
  if (!sample) throw new Error('there is no sample');
  const { path } = await planPath();
  const { project } = await host.create(path, { name: 'My bakery', sample: sample.id });
  expect(project.settings).toMatchObject({ timeZone: 'Europe/Berlin', weekStart: 1, hourFormat: '24' });
  const other = await host.create(`${path}2`, { name: '', settings: { weekStart: 7 }, sample: sample.id });
  expect(other.project.settings).toMatchObject({ timeZone: 'Europe/Berlin', weekStart: 7 });
});

test('what comes behind the closing is refused, not lost in silence; a listener that throws stops nothing', async () => {
  const { path } = await planPath();
  const host = await testHost();
  const session = await host.create(path, { name: 'Plan', settings });
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => said.mockRestore());
  session.subscribe(() => {
    throw new Error('a defect');
  });
  await rename(session, 'Saved');
  const closed = session.close();
  const again = host.open(path);
  expect((await failureOf(rename(session, 'Too late'))).code).toBe('NO_PROJECT');
  await closed;
  expect((await again).project.name).toBe('Saved');
  expect(said).toHaveBeenCalled();
});
