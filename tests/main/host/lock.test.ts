import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { buildChild } from '../../faults/support/build-child';
import { failureOf, freshFolder, planPath, rename, resourcesFolder, settings, testHost } from '../support/test-host';

let child: Awaited<ReturnType<typeof buildChild>>;
beforeAll(async () => {
  child = await buildChild('holding-child.ts');
});
afterAll(() => child.remove());

const lockOf = (folder: string) => join(folder, '.plan.kalends.lock');

/** Another program with the project open; resolves once it is. */
async function openElsewhere(path: string): Promise<{ end: (signal: 'SIGKILL' | 'SIGTERM') => Promise<void> }> {
  const args = [child.script, path, join(await freshFolder(), 'data'), resourcesFolder];
  const running = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void running.kill('SIGKILL'));
  await once(createInterface(running.stdout), 'line');
  return {
    end: async (signal) => {
      running.kill(signal);
      await once(running, 'exit');
    },
  };
}

test('open in another living program: refused, also to be taken over; read-only works; free again after its end', async () => {
  const { folder, path } = await planPath();
  const host = await testHost();
  await (await host.create(path, { name: 'Plan', settings })).close();
  const other = await openElsewhere(path);
  const failure = await failureOf(host.open(path));
  expect(failure).toMatchObject({ code: 'LOCKED', data: { sameMachine: true, mayTakeOver: false, host: hostname() } });
  expect(failure.message).toMatch(/open in another program on this computer\. Close it there first/);
  expect((await failureOf(host.open(path, { ifLocked: 'take-over' }))).code).toBe('LOCKED');
  const looking = await host.open(path, { ifLocked: 'read-only' });
  expect(looking.info().readOnlyReason).toMatch(/open elsewhere/);
  await looking.close();
  await other.end('SIGTERM');
  expect(await readdir(folder)).toEqual(['plan.kalends']);
  expect((await host.open(path)).info().readOnly).toBe(false);
});

test('the lock of a killed program is taken over in silence, its temp files go', async () => {
  const { folder, path } = await planPath();
  const host = await testHost();
  await (await host.create(path, { name: 'Plan', settings })).close();
  const other = await openElsewhere(path);
  const { pid } = JSON.parse(await readFile(lockOf(folder), 'utf8'));
  await other.end('SIGKILL');
  const leftover = join(folder, `.plan.kalends.${pid}.0123456789ab.tmp`);
  const living = join(folder, `.plan.kalends.${process.pid}.0123456789ab.tmp`);
  await writeFile(leftover, 'half');
  await writeFile(living, 'being written');
  const session = await host.open(path);
  expect((await readdir(folder)).sort()).toEqual(
    [living, lockOf(folder), path].map((file) => file.slice(folder.length + 1)).sort(),
  );
  await session.close();
});

test('a lock whose process id was given to another process since is taken over in silence', async () => {
  const { folder, path } = await planPath();
  const host = await testHost();
  await (await host.create(path, { name: 'Plan', settings })).close();
  const old = {
    host: hostname(),
    pid: process.ppid,
    started: 'an earlier start',
    id: 'x',
    since: '2026-01-01T00:00:00Z',
  };
  await writeFile(lockOf(folder), JSON.stringify(old));
  expect((await host.open(path)).info().readOnly).toBe(false);
});

test('open on another computer: asks; taken over only when wished', async () => {
  const { folder, path } = await planPath();
  const host = await testHost();
  await (await host.create(path, { name: 'Plan', settings })).close();
  await writeFile(
    lockOf(folder),
    JSON.stringify({ host: 'studio', pid: 1, started: null, id: 'x', since: '2026-11-01T08:00:00Z' }),
  );
  const failure = await failureOf(host.open(path));
  expect(failure).toMatchObject({ code: 'LOCKED', data: { host: 'studio', sameMachine: false, mayTakeOver: true } });
  expect(failure.message).toMatch(/on the computer studio\. If nobody is working on it/);
  const session = await host.open(path, { ifLocked: 'take-over' });
  expect(session.info().readOnly).toBe(false);
  await rename(session, 'Taken over');
  await session.close();
  expect(await readdir(folder)).toEqual(['plan.kalends']);
});

test('a lock that cannot be read asks as well', async () => {
  const { folder, path } = await planPath();
  const host = await testHost();
  await (await host.create(path, { name: 'Plan', settings })).close();
  await writeFile(lockOf(folder), '');
  expect(await failureOf(host.open(path))).toMatchObject({ code: 'LOCKED', data: { mayTakeOver: true } });
});

test('a session whose lock someone took over stops writing, says so, and goes on elsewhere', async () => {
  const { folder, path } = await planPath();
  const host = await testHost();
  const session = await host.create(path, { name: 'Plan', settings });
  await rename(session, 'Saved');
  await session.flush();
  const theirs = JSON.stringify({ host: 'studio', pid: 1, started: null, id: 'x', since: '2026-11-01T08:00:00Z' });
  await writeFile(lockOf(folder), theirs);
  await rename(session, 'Mine');
  const failure = await failureOf(session.flush());
  expect(failure.message).toMatch(/the computer studio has taken over plan\.kalends/);
  expect(JSON.parse(await readFile(path, 'utf8')).name).toBe('Saved');
  expect((await session.retrySave()).state).toBe('failed');
  const info = await session.saveAs(join(folder, 'mine.kalends'));
  expect(info.save.state).toBe('saved');
  await session.close();
  expect(await readFile(lockOf(folder), 'utf8'), 'their lock stays theirs').toBe(theirs);
});

test('a lock that merely vanished is taken again before the next write', async () => {
  const { folder, path } = await planPath();
  const session = await (await testHost()).create(path, { name: 'Plan', settings });
  await rm(lockOf(folder));
  await rename(session, 'Mine');
  expect((await session.flush()).state).toBe('saved');
  expect(await readdir(folder)).toContain('.plan.kalends.lock');
});

test('of many that open at once exactly one may write', async () => {
  const { path } = await planPath();
  await (await (await testHost()).create(path, { name: 'Plan', settings })).close();
  const hosts = await Promise.all(Array.from({ length: 8 }, () => testHost()));
  const results = await Promise.allSettled(hosts.map((host) => host.open(path)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});
