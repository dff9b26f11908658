import { execFileSync } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskError, faultyFileSystem } from '../support/faulty-file-system';
import {
  addPost,
  failureOf,
  freshFolder,
  noSmallDisk,
  planPath,
  rename,
  settings,
  smallDisk,
  testHost,
  whenSave,
} from '../support/test-host';

const nameIn = async (path: string): Promise<string> => JSON.parse(await readFile(path, 'utf8')).name;

test('a disk that is really full: nothing is lost, it says so, and saves when there is room', async ({ skip }) => {
  const disk = await smallDisk('size=256k');
  if (!disk) return skip(noSmallDisk);
  const path = join(disk, 'plan.kalends');
  const host = await testHost();
  const session = await host.create(path, { name: 'Plan', settings });
  const before = await readFile(path);
  await writeFile(join(disk, 'filler'), Buffer.alloc(220 * 1024));
  for (let at = 0; at < 20; at += 1) await addPost(session, { title: `${at} ${'text '.repeat(1000)}` });
  const failure = await failureOf(session.flush());
  expect(failure).toMatchObject({ code: 'WRITE_FAILED', data: { code: 'ENOSPC' } });
  expect(failure.message).toMatch(/Not saved: the disk is full\. Your changes are kept here/);
  expect(session.info().save.state).toBe('failed');
  const file = JSON.parse(await readFile(path, 'utf8'));
  expect(Object.keys(file.posts).length, 'what fitted was saved, whole').toBeLessThan(20);
  expect(before.length).toBeGreaterThan(0);
  expect((await readdir(disk)).filter((name) => name.endsWith('.tmp'))).toEqual([]);

  const elsewhere = join(await freshFolder(), 'elsewhere.kalends');
  expect((await session.saveCopy(elsewhere)).path).toBe(elsewhere);
  expect(Object.keys(JSON.parse(await readFile(elsewhere, 'utf8')).posts)).toHaveLength(20);

  await rm(join(disk, 'filler'));
  expect((await session.retrySave()).state).toBe('saved');
  expect(Object.keys(JSON.parse(await readFile(path, 'utf8')).posts)).toHaveLength(20);
});

test('a disk that is really write-protected opens read-only and can be saved elsewhere', async ({ skip }) => {
  const disk = await smallDisk('size=1m');
  if (!disk) return skip(noSmallDisk);
  const path = join(disk, 'plan.kalends');
  const host = await testHost();
  await (await host.create(path, { name: 'Plan', settings })).close();
  execFileSync('mount', ['-o', 'remount,ro', disk]);
  const session = await host.open(path);
  expect(session.info().readOnlyReason).toMatch(/write-protected/);
  expect((await failureOf(rename(session, 'No'))).code).toBe('READ_ONLY');
  const target = join(await freshFolder(), 'mine.kalends');
  expect(await session.saveAs(target)).toMatchObject({ path: target, readOnly: false, save: { state: 'saved' } });
  await rename(session, 'Yes');
  await session.close();
  expect(await nameIn(target)).toBe('Yes');
});

test('a disk that becomes write-protected while a project is open keeps the changes in memory', async ({ skip }) => {
  const disk = await smallDisk('size=1m');
  if (!disk) return skip(noSmallDisk);
  const session = await (await testHost()).create(join(disk, 'plan.kalends'), { name: 'Plan', settings });
  await session.flush();
  execFileSync('mount', ['-o', 'remount,ro', disk]);
  await rename(session, 'Kept');
  expect((await failureOf(session.close())).message).toMatch(/write-protected/);
  execFileSync('mount', ['-o', 'remount,rw', disk]);
  await session.close();
  expect(await nameIn(join(disk, 'plan.kalends'))).toBe('Kept');
});

test('what cannot be saved when the program ends becomes a backup', async ({ skip }) => {
  const disk = await smallDisk('size=256k');
  if (!disk) return skip(noSmallDisk);
  const path = join(disk, 'plan.kalends');
  const dataFolder = join(await freshFolder(), 'data');
  const host = await testHost({ dataFolder });
  const session = await host.create(path, { name: 'Plan', settings });
  await writeFile(join(disk, 'filler'), Buffer.alloc(220 * 1024));
  await addPost(session, { id: 'last', title: `Last ${'text '.repeat(20_000)}` });
  const failure = await failureOf(host.closeAll());
  expect(failure.message).toMatch(/^Not saved: the disk is full\..* A copy is among the backups of plan\.kalends\.$/);
  await host.closeAll({ force: true });
  await rm(join(disk, 'filler'));
  const again = await (await testHost({ dataFolder })).open(path);
  const [backup] = await again.listBackups();
  expect(backup?.reason).toBe('not saved at the end');
  await again.restoreBackup(backup?.id ?? '');
  expect(again.project.posts.last?.title).toMatch(/^Last/);
});

const steps = ['open temp', 'writev temp', 'sync temp', 'rename temp', 'open folder', 'sync folder'] as const;
const codes = ['ENOSPC', 'EIO', 'EROFS'] as const;
test.each(steps.flatMap((step) => codes.map((code) => [step, code] as const)))(
  'an error at "%s" (%s): the file is whole, the change is kept, closing fails with the reason, then it is saved',
  async (broken, code) => {
    const { folder, path } = await planPath();
    let isBroken = false;
    const fileSystem = faultyFileSystem(({ step, path: at }) => {
      const what =
        at === folder ? 'folder' : at.startsWith(join(folder, '.plan.kalends.')) && at.endsWith('.tmp') ? 'temp' : '';
      if (isBroken && `${step} ${what}` === broken) throw diskError(code);
    });
    const host = await testHost({ fileSystem });
    const session = await host.create(path, { name: 'Before', settings });
    isBroken = true;
    await rename(session, 'After');
    expect(await failureOf(session.close())).toMatchObject({ code: 'WRITE_FAILED', data: { code } });
    expect(session.info().save).toMatchObject({ state: 'failed', savedRevision: 0 });
    expect(['Before', 'After']).toContain(await nameIn(path));
    expect(session.project.name).toBe('After');
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    isBroken = false;
    expect((await session.retrySave()).state).toBe('saved');
    await session.close();
    expect(await nameIn(path)).toBe('After');
    expect(await readdir(folder)).toEqual(['plan.kalends']);
  },
);

test('short writes are written on until every byte is down', async () => {
  const { path } = await planPath();
  const fileSystem = faultyFileSystem(
    () => undefined,
    (parts) => (parts[0] ? [parts[0].subarray(0, 100)] : parts),
  );
  const session = await (await testHost({ fileSystem })).create(path, { name: 'Plan', settings });
  for (let at = 0; at < 40; at += 1) await addPost(session, { title: `Post ${at}` });
  await session.close();
  expect(Object.keys(JSON.parse(await readFile(path, 'utf8')).posts)).toHaveLength(40);
});

test('a file that is busy for a moment is tried again; one that stays busy is never overwritten in place', async () => {
  const { path } = await planPath();
  let busy = 2;
  const fileSystem = faultyFileSystem((call) => {
    if (call.step === 'rename' && call.path.includes('plan.kalends') && busy-- > 0) throw diskError('EBUSY');
  });
  const session = await (await testHost({ fileSystem })).create(path, { name: 'Plan', settings });
  await rename(session, 'Second try');
  await session.flush();
  expect(await nameIn(path)).toBe('Second try');
  busy = Number.POSITIVE_INFINITY;
  await rename(session, 'Never');
  expect((await failureOf(session.flush())).message).toMatch(/another program is using the file/);
  expect(await nameIn(path)).toBe('Second try');
});

test('a failed save is tried again by itself, with growing pauses', async () => {
  const { path } = await planPath();
  let failures = 3;
  const fileSystem = faultyFileSystem(({ step, path: at }) => {
    if (step === 'sync' && at.includes('plan.kalends.') && failures-- > 0) throw diskError('ENOSPC');
  });
  const host = await testHost({ fileSystem, retryPauses: [1, 2, 3] });
  failures = 0;
  const session = await host.create(path, { name: 'Plan', settings });
  failures = 3;
  await rename(session, 'In the end');
  await whenSave(session, ({ state }) => state === 'failed');
  await whenSave(session, ({ state }) => state === 'saved');
  expect(await nameIn(path)).toBe('In the end');
});

test('a folder that went away: said, kept, and saved elsewhere', async () => {
  const { folder, path } = await planPath();
  const host = await testHost();
  const session = await host.create(path, { name: 'Plan', settings });
  await rm(folder, { recursive: true });
  await rename(session, 'Homeless');
  expect((await failureOf(session.flush())).message).toMatch(/folder is not there any more/);
  const target = join(await freshFolder(), 'home.kalends');
  await session.saveAs(target);
  await session.close();
  expect(await nameIn(target)).toBe('Homeless');
});

test('an unsaved project can be closed by force', async () => {
  const { folder, path } = await planPath();
  const host = await testHost();
  const session = await host.create(path, { name: 'Plan', settings });
  await rm(folder, { recursive: true });
  await rename(session, 'Given up');
  await failureOf(host.closeAll());
  await host.closeAll({ force: true });
});
