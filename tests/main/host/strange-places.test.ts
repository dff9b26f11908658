import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultyFileSystem } from '../support/faulty-file-system';
import { addPost, failureOf, planPath, rename, settings, testHost, whenSave } from '../support/test-host';

const posix = process.platform !== 'win32';
const nameIn = async (path: string): Promise<string> => JSON.parse(await readFile(path, 'utf8')).name;

describe('what is no file', () => {
  test.runIf(posix)('a named pipe, a folder, a circle of links and a name that is too long do not open', async () => {
    const { folder } = await planPath();
    const host = await testHost();
    execFileSync('mkfifo', [join(folder, 'pipe.kalends')]);
    await mkdir(join(folder, 'folder.kalends'));
    await symlink('circle.kalends', join(folder, 'circle.kalends'));
    const says = async (name: string) => {
      const { code, message } = await failureOf(host.open(join(folder, name)));
      return `${code}: ${message}`;
    };
    expect(await says('pipe.kalends')).toBe('NOT_KALENDS: pipe.kalends is not a file. Choose a .kalends file.');
    expect(await says('folder.kalends')).toBe('NOT_KALENDS: folder.kalends is a folder. Choose a .kalends file.');
    expect(await says('circle.kalends')).toMatch(/could not be read: its links lead in a circle\.$/);
    expect(await says(`${'x'.repeat(300)}.kalends`)).toMatch(/could not be read: the name is too long\.$/);
  });

  test.runIf(posix).each([
    ['a named pipe', (path: string) => execFileSync('mkfifo', [path])],
    ['a folder', (path: string) => mkdir(path)],
    ['a link to nothing', (path: string) => symlink('nothing.kalends', path)],
  ])('%s in the place of an open project is a question, and mine goes on beside it', async (_, put) => {
    const { folder, path } = await planPath();
    const session = await (await testHost()).create(path, { name: 'Plan', settings });
    await session.flush();
    await rm(path);
    await put(path);
    await rename(session, 'Mine');
    await whenSave(session, ({ state }) => state === 'conflict');
    for (const choice of ['take-theirs', 'keep-mine'] as const)
      await session.resolveConflict(choice).catch(() => undefined);
    expect(session.info().save.state).toBe('conflict');
    expect((await session.resolveConflict('save-beside')).save.state).toBe('saved');
    expect(await nameIn(join(folder, 'plan (my version).kalends'))).toBe('Mine');
  });
});

test('a file that another program writes while ours is on its way to the disk is not overwritten', async () => {
  const { path } = await planPath();
  let theirs: string | null = null;
  const host = await testHost({
    fileSystem: faultyFileSystem((call) => {
      if (theirs !== null && call.step === 'sync' && call.path.endsWith('.tmp')) writeFileSync(path, theirs);
    }),
  });
  const session = await host.create(path, { name: 'Plan', settings });
  await rename(session, 'Base');
  await session.flush();
  theirs = (await readFile(path, 'utf8')).replace('"Base"', '"Theirs"');
  await addPost(session, { title: 'Mine' });
  await whenSave(session, ({ state }) => state !== 'saving');
  expect(session.info().save.state).toBe('conflict');
  expect(await readFile(path, 'utf8')).toBe(theirs);
});

test('a lock that became something else stops the writing with a sentence; without it, writing goes on', async () => {
  const { folder, path } = await planPath();
  const lock = join(folder, '.plan.kalends.lock');
  const session = await (await testHost()).create(path, { name: 'Plan', settings });
  await writeFile(lock, 'not a lock');
  await rename(session, 'One');
  expect((await failureOf(session.flush())).message).toMatch(/^Not saved: the computer of someone else has taken over/);
  await rm(lock);
  expect((await session.retrySave()).state).toBe('saved');
  await rm(lock);
  await mkdir(lock);
  await rename(session, 'Two');
  expect((await failureOf(session.flush())).message).toMatch(/^Not saved: another program is using the file\./);
  await rm(lock, { recursive: true });
  expect((await session.retrySave()).state).toBe('saved');
  expect(await nameIn(path)).toBe('Two');
});
