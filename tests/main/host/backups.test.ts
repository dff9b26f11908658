import { mkdir, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Backups } from '../../../src/main/project-file/backups';
import { nodeFileSystem } from '../../../src/main/project-file/file-system';
import type { Command } from '../../../src/shared/history/command';
import { postSchema } from '../../../src/shared/posts/post';
import { diskError, faultyFileSystem } from '../support/faulty-file-system';
import {
  addPost,
  failureOf,
  freshFolder,
  planPath,
  rename,
  run,
  settings,
  TestClock,
  testHost,
} from '../support/test-host';

const reasons = (backups: { reason: string }[]): string[] => backups.map(({ reason }) => reason);

/** Changes nothing, but what comes in from outside is always backed up first. */
const emptyImport: Command = {
  name: 'project.import',
  payload: { source: 'a.csv', channels: [], pillars: [], campaigns: [], posts: [] },
};

describe('when backups are made', () => {
  test('of what was on the disk before the first change, then every ten minutes', async () => {
    const clock = new TestClock();
    const { path } = await planPath();
    const host = await testHost({ now: clock.now });
    await (await host.create(path, { name: 'First', settings })).close();
    const session = await host.open(path);
    expect(await session.listBackups()).toEqual([]);
    for (const [name, minutes] of [
      ['Second', 4],
      ['Third', 5],
      ['Fourth', 2],
      ['Fifth', 9],
    ] as const) {
      await rename(session, name);
      await session.flush();
      clock.forward(minutes);
    }
    const backups = await session.listBackups();
    expect(reasons(backups)).toEqual(['every ten minutes', 'before the first change']);
    const names = await Promise.all(backups.map(async ({ id }) => (await session.compareBackup(id)).name));
    expect(names).toEqual(['Fourth', 'First']);
    expect(session.info().backups).toBe(2);
  });

  test('before an import and before a restore; restoring is one step that can be undone', async () => {
    const clock = new TestClock();
    const { path } = await planPath();
    const session = await (await testHost({ now: clock.now })).create(path, { name: 'Plan', settings });
    await addPost(session, { id: 'kept', title: 'Kept', date: '2026-12-01' });
    clock.forward(1);
    const posts = [postSchema.parse({ id: 'new', title: 'New' })];
    await run(session, {
      name: 'project.import',
      payload: { source: 'a.csv', channels: [], pillars: [], campaigns: [], posts },
    });
    const [backup] = await session.listBackups();
    expect(backup?.reason).toBe('before an import');
    await run(session, { name: 'posts.edit', payload: { id: 'kept', fields: { title: 'Changed' } } });
    const comparison = await session.compareBackup(backup?.id ?? '');
    expect(comparison).toMatchObject({
      name: 'Plan',
      posts: 1,
      onlyInBackup: [],
      onlyNow: [{ id: 'new', headline: 'New' }],
      changed: [{ id: 'kept', headline: 'Kept', date: '2026-12-01', fields: ['title'] }],
    });
    clock.forward(1);
    await session.restoreBackup(backup?.id ?? '');
    expect(Object.keys(session.project.posts)).toEqual(['kept']);
    expect(session.range('2026-12-01', '2026-12-31').map(({ title }) => title)).toEqual(['Kept']);
    expect(reasons(await session.listBackups())[0]).toBe('before a restore');
    await session.undo();
    expect(session.project.posts.new?.title).toBe('New');
    await session.close();
    expect(JSON.parse(await readFile(path, 'utf8')).posts.kept.title).toBe('Changed');
  });

  test('no backup, no import and no restore: but saving goes on', async () => {
    const { path } = await planPath();
    let broken = false;
    const fileSystem = faultyFileSystem(({ step, path: at }) => {
      if (broken && step === 'open' && at.includes('backups')) throw diskError('ENOSPC');
    });
    const host = await testHost({ fileSystem });
    await (await host.create(path, { name: 'Plan', settings })).close();
    const session = await host.open(path);
    broken = true;
    await rename(session, 'Saved');
    expect((await session.flush()).state).toBe('saved');
    const failure = await failureOf(run(session, emptyImport));
    expect(failure.message).toBe(
      'The backup before an import could not be written: the disk is full. Nothing was changed.',
    );
  });

  test('a backup that is gone or damaged has a name', async () => {
    const { path } = await planPath();
    const dataFolder = join(await freshFolder(), 'data');
    const session = await (await testHost({ dataFolder })).create(path, { name: 'Plan', settings });
    await run(session, emptyImport);
    const [backup] = await session.listBackups();
    const id = backup?.id ?? '';
    expect((await failureOf(session.compareBackup('../../x'))).code).toBe('NOT_FOUND');
    await truncate(join(dataFolder, 'backups', session.project.id, id), 30);
    expect((await failureOf(session.restoreBackup(id))).code).toBe('DAMAGED');
    expect(session.project.name).toBe('Plan');
  });
});

describe('what is kept', () => {
  async function backupsOver(days: number, perDay: number): Promise<string[]> {
    const clock = new TestClock();
    const folder = await freshFolder();
    const backups = new Backups(nodeFileSystem, folder, clock.now);
    for (let count = 0; count < days * perDay; count += 1) {
      await backups.make('p', '/x/plan.kalends', 'every ten minutes', Buffer.from(`content ${count}`));
      clock.forward((24 * 60) / perDay);
    }
    return (await backups.list('p')).map(({ madeAt }) => madeAt.slice(0, 10));
  }

  test('the last 20, and the last of each of 30 days', async () => {
    const kept = await backupsOver(40, 4);
    expect(kept.slice(0, 20)).toHaveLength(20);
    const perDay = new Map<string, number>();
    for (const day of kept) perDay.set(day, (perDay.get(day) ?? 0) + 1);
    expect([...perDay.values()].filter((count) => count > 1).length).toBeLessThanOrEqual(6);
    expect(perDay.size).toBeGreaterThanOrEqual(30);
    expect(perDay.size).toBeLessThanOrEqual(32);
  });

  test('never more than 256 MB of one project, and always the newest', async () => {
    const clock = new TestClock();
    const folder = await freshFolder();
    const backups = new Backups(nodeFileSystem, folder, clock.now);
    await backups.make('p', '/x', 'every ten minutes', Buffer.from('old'));
    const [old] = await readdir(join(folder, 'p'));
    await truncate(join(folder, 'p', old ?? ''), 250 * 1024 * 1024);
    clock.forward(10);
    await backups.make('p', '/x', 'every ten minutes', Buffer.alloc(7 * 1024 * 1024, 'x'));
    expect((await backups.list('p')).map(({ size }) => size)).toEqual([7 * 1024 * 1024]);
  });

  test('the same state is not kept twice in a row', async () => {
    const backups = new Backups(nodeFileSystem, await freshFolder(), new TestClock().now);
    for (const content of ['a', 'a', 'b', 'a']) await backups.make('p', '/x', 'by hand', Buffer.from(content));
    expect(await backups.list('p')).toHaveLength(3);
  });
});

describe('a file that does not open any more', () => {
  test.each<[string, (text: string) => string]>([
    ['cut off: found by the id in its text', (text) => text.slice(0, 250)],
    ['empty: found by its place', () => ''],
    ['zeros: found by its place', (text) => '\0'.repeat(text.length)],
  ])('%s, and a backup comes back beside it', async (_, damage) => {
    const { folder, path } = await planPath();
    const host = await testHost();
    const session = await host.create(path, { name: 'Good', settings });
    await addPost(session, { title: 'Kept' });
    await run(session, emptyImport);
    await session.close();
    const damaged = damage(await readFile(path, 'utf8'));
    await writeFile(path, damaged);
    const failure = await failureOf(host.open(path));
    expect(failure).toMatchObject({ code: 'DAMAGED', data: { backups: 1 } });
    expect(failure.message).toMatch(/A backup of it can be opened instead/);
    const [backup] = await host.backupsOf(path);
    const recovered = await host.recover(path, backup?.id ?? '');
    expect(recovered.path).toBe(join(folder, 'plan (recovered).kalends'));
    expect(Object.values((await host.open(recovered.path)).project.posts)[0]?.title).toBe('Kept');
    expect(await readFile(path, 'utf8')).toBe(damaged);
    expect((await failureOf(host.recover(path, 'x'))).code).toBe('NOT_FOUND');
  });

  test('damaged bytes never become a backup', async () => {
    const { path } = await planPath();
    const dataFolder = join(await freshFolder(), 'data');
    await mkdir(dataFolder);
    await writeFile(path, '{ "format": "kalends"');
    await failureOf((await testHost({ dataFolder })).open(path));
    await expect(stat(join(dataFolder, 'backups'))).rejects.toThrow('ENOENT');
  });
});
