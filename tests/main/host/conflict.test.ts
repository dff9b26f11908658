import { rename as move, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Session } from '../../../src/main/host/host';
import { addPost, failureOf, planPath, rename, settings, testHost, whenSave } from '../support/test-host';

const nameIn = async (path: string): Promise<string> => JSON.parse(await readFile(path, 'utf8')).name;

/** A session with an unsaved change, whose file another program has written meanwhile. */
async function inConflict(
  theirs?: (mine: string) => string,
): Promise<{ folder: string; path: string; session: Session; text: string }> {
  const { folder, path } = await planPath();
  const session = await (await testHost()).create(path, { name: 'Plan', settings });
  await rename(session, 'Base');
  await session.flush();
  const base = await readFile(path, 'utf8');
  const text = theirs?.(base) ?? base.replace('"Base"', '"Theirs"');
  await writeFile(path, text);
  await rename(session, 'Mine');
  await whenSave(session, ({ state }) => state === 'conflict');
  return { folder, path, session, text };
}

test('a file that another program changed is not overwritten; more changes and closing do not either', async () => {
  const { path, session, text } = await inConflict();
  expect(session.info().save.reason).toMatch(/Another program changed plan\.kalends/);
  await addPost(session, { title: 'More' });
  expect((await session.retrySave()).state).toBe('conflict');
  expect(await failureOf(session.close())).toMatchObject({ code: 'WRITE_FAILED', data: { code: 'CONFLICT' } });
  expect(await readFile(path, 'utf8')).toBe(text);
});

test('keep mine: theirs goes into a backup, then mine is written', async () => {
  const { path, session } = await inConflict();
  expect((await session.resolveConflict('keep-mine')).save.state).toBe('saved');
  expect(await nameIn(path)).toBe('Mine');
  const backups = await session.listBackups();
  const names = await Promise.all(backups.map(async ({ id }) => (await session.compareBackup(id)).name));
  expect(backups[names.indexOf('Theirs')]?.reason).toBe('before keeping mine');
});

test('take theirs: one undo step back to mine, which is in a backup too', async () => {
  const { path, session, text } = await inConflict();
  const info = await session.resolveConflict('take-theirs');
  expect(info).toMatchObject({ name: 'Theirs', save: { state: 'saved' }, history: { undo: 'Take the other version' } });
  expect(await readFile(path, 'utf8')).toBe(text);
  expect((await session.listBackups())[0]?.reason).toBe('before taking theirs');
  await session.undo();
  await session.flush();
  expect(await nameIn(path)).toBe('Mine');
});

test('save beside: mine goes on under a new name, theirs stays as it is', async () => {
  const { folder, path, session, text } = await inConflict();
  const info = await session.resolveConflict('save-beside');
  expect(info).toMatchObject({ fileName: 'plan (my version).kalends', save: { state: 'saved' } });
  expect(await readFile(path, 'utf8')).toBe(text);
  await rename(session, 'Mine, later');
  await session.close();
  expect(await nameIn(join(folder, 'plan (my version).kalends'))).toBe('Mine, later');
  expect((await readdir(folder)).sort()).toEqual(['plan (my version).kalends', 'plan.kalends']);
});

test('theirs does not open: it says so, the conflict stays, mine can still be kept', async () => {
  const { path, session, text } = await inConflict((base) => base.slice(0, 40));
  const failure = await failureOf(session.resolveConflict('take-theirs'));
  expect(failure).toMatchObject({
    code: 'DAMAGED',
    message: expect.stringMatching(/^The other version does not open/),
  });
  expect(session.info().save.state).toBe('conflict');
  expect(await readFile(path, 'utf8')).toBe(text);
  await session.resolveConflict('keep-mine');
  expect(await nameIn(path)).toBe('Mine');
  expect(await readFile(path.replace('.kalends', ' (other version).kalends'), 'utf8')).toBe(text);
});

test('keep mine when the file has gone meanwhile: it is written anew', async () => {
  const { path, session } = await inConflict();
  await rm(path);
  expect((await session.resolveConflict('keep-mine')).save.state).toBe('saved');
  expect(await nameIn(path)).toBe('Mine');
});

test('keep mine over a file of a newer version: that one goes into a backup too', async () => {
  const { path, session } = await inConflict((base) => base.replace('"schemaVersion": 1', '"schemaVersion": 99'));
  expect((await session.resolveConflict('keep-mine')).save.state).toBe('saved');
  expect(await nameIn(path)).toBe('Mine');
  expect((await session.listBackups()).map(({ reason }) => reason)).toContain('before keeping mine');
});

test('undone to what was saved there is no conflict left; the next change finds it again', async () => {
  const { session } = await inConflict();
  await session.undo();
  expect(session.info().save.state).toBe('conflict');
  expect((await session.resolveConflict('keep-mine')).save.state).toBe('saved');
});

test('the same content with another time is no change', async () => {
  const { path } = await planPath();
  const session = await (await testHost()).create(path, { name: 'Plan', settings });
  await utimes(path, new Date(0), new Date(0));
  const text = await readFile(path);
  await rm(path);
  await writeFile(path, text);
  await rename(session, 'Mine');
  expect((await session.flush()).state).toBe('saved');
});

test('a file that was deleted or moved away is written again and it says so; the moved one stays', async () => {
  const { folder, path } = await planPath();
  const session = await (await testHost()).create(path, { name: 'Plan', settings });
  const away = join(folder, 'moved.kalends');
  await move(path, away);
  await rename(session, 'Mine');
  expect((await session.flush()).reason).toMatch(/deleted or moved by another program; it was written again/);
  expect([await nameIn(path), await nameIn(away)]).toEqual(['Mine', 'Plan']);
  await rename(session, 'Next');
  expect(await session.flush()).not.toHaveProperty('reason');
});
