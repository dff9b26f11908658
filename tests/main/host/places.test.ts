import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ProjectEvent } from '../../../src/shared/api/contract';
import { failureOf, planPath, rename, settings, testHost } from '../support/test-host';

const nameIn = async (path: string): Promise<string> => JSON.parse(await readFile(path, 'utf8')).name;

async function planWithAssets() {
  const { folder, path } = await planPath();
  const host = await testHost();
  const session = await host.create(path, { name: 'Plan', settings });
  await mkdir(join(folder, 'plan.assets'));
  await writeFile(join(folder, 'plan.assets', 'picture.jpg'), 'picture');
  const moved: string[] = [];
  session.subscribe((event: ProjectEvent) => {
    if (event.type === 'moved') moved.push(event.project.fileName);
  });
  return { folder, path, host, session, moved };
}

test('save as goes on in the new file with its assets; the old one stays, unlocked', async () => {
  const { folder, path, host, session, moved } = await planWithAssets();
  const target = join(folder, 'spring');
  expect(await session.saveAs(target)).toMatchObject({ fileName: 'spring.kalends', save: { state: 'saved' } });
  expect(moved).toEqual(['spring.kalends']);
  await rename(session, 'Spring');
  await session.flush();
  expect([await nameIn(path), await nameIn(`${target}.kalends`)]).toEqual(['Plan', 'Spring']);
  expect(await readFile(join(folder, 'spring.assets', 'picture.jpg'), 'utf8')).toBe('picture');
  expect(await host.open(`${target}.kalends`)).toBe(session);
  const old = await host.open(path);
  expect(old).not.toBe(session);
  expect(old.info().readOnly).toBe(false);
  expect((await failureOf(session.saveAs(path))).code).toBe('ALREADY_EXISTS');
});

test('save a copy stays here', async () => {
  const { folder, path, session, moved } = await planWithAssets();
  const { path: copy } = await session.saveCopy(join(folder, 'copy.kalends'));
  expect([await nameIn(copy), session.path, moved]).toEqual(['Plan', path, []]);
  expect(await readdir(join(folder, 'copy.assets'))).toEqual(['picture.jpg']);
  expect((await failureOf(session.saveCopy(copy))).code).toBe('ALREADY_EXISTS');
});

test('rename takes the assets along and refuses names that do not work', async () => {
  const { folder, host, session, moved } = await planWithAssets();
  await rename(session, 'Changed');
  expect((await session.rename('december')).fileName).toBe('december.kalends');
  expect(moved).toEqual(['december.kalends']);
  expect((await readdir(folder)).sort()).toEqual(['.december.kalends.lock', 'december.assets', 'december.kalends']);
  await rename(session, 'After');
  await session.flush();
  expect(await nameIn(join(folder, 'december.kalends'))).toBe('After');
  await writeFile(join(folder, 'taken.kalends'), 'x');
  expect((await failureOf(session.rename('taken'))).code).toBe('ALREADY_EXISTS');
  expect(await readdir(folder)).toContain('december.assets');
  for (const name of ['../out', 'a/b', '.hidden', 'con', 'what?', 'end. '])
    expect((await failureOf(session.rename(name))).code).toBe('REFUSED');
  await session.close();
  const recents = await host.recents.list();
  expect(recents.map(({ fileName, present }) => [fileName, present])).toEqual([['december.kalends', true]]);
});

test('the mode of the file stays', async () => {
  const { path } = await planPath();
  const host = await testHost();
  const session = await host.create(path, { name: 'Plan', settings });
  await chmod(path, 0o640);
  await rename(session, 'Changed');
  await session.flush();
  expect((await stat(path)).mode & 0o777).toBe(0o640);
});
