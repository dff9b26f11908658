import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freshFolder, planPath, settings, testHost } from '../support/test-host';

test('preferences are kept from one start to the next', async () => {
  const dataFolder = join(await freshFolder(), 'data');
  const host = await testHost({ dataFolder });
  expect(host.preferences.get()).toMatchObject({ theme: 'system', weekStart: 1 });
  await host.preferences.set({ theme: 'dark', timeZone: 'Asia/Tokyo' });
  const again = await testHost({ dataFolder });
  expect(again.preferences.get()).toMatchObject({ theme: 'dark', timeZone: 'Asia/Tokyo' });
  expect(again.notices).toEqual([]);
});

test.each(['', '{"theme":', '[]', '\0\0\0'])('broken files %j give defaults and a notice', async (content) => {
  const dataFolder = join(await freshFolder(), 'data');
  await mkdir(dataFolder);
  await writeFile(join(dataFolder, 'preferences.json'), content);
  await writeFile(join(dataFolder, 'recent-projects.json'), content);
  const host = await testHost({ dataFolder });
  expect(host.preferences.get().theme).toBe('system');
  expect(await host.recents.list()).toEqual([]);
  expect(host.notices).toEqual([
    'The preferences could not be read and start afresh.',
    'The list of recent projects could not be read and start afresh.',
  ]);
  await host.preferences.set({ theme: 'light' });
  expect(JSON.parse(await readFile(join(dataFolder, 'preferences.json'), 'utf8')).theme).toBe('light');
});

test('a value that is not allowed falls back alone', async () => {
  const dataFolder = join(await freshFolder(), 'data');
  await mkdir(dataFolder);
  await writeFile(join(dataFolder, 'preferences.json'), '{"theme":"neon","weekStart":7}');
  expect((await testHost({ dataFolder })).preferences.get()).toMatchObject({ theme: 'system', weekStart: 7 });
});

test('a data folder that cannot be made keeps nobody from working', async () => {
  const folder = await freshFolder();
  await writeFile(join(folder, 'data'), 'a file, not a folder');
  const host = await testHost({ dataFolder: join(folder, 'data') });
  const { path } = await planPath();
  const session = await host.create(path, { name: 'Plan', settings });
  await session.close();
  await host.preferences.set({ theme: 'dark' });
  expect(host.preferences.get().theme).toBe('dark');
  expect(host.notices.length).toBeGreaterThan(0);
});

test('recent projects: newest first, twenty of them, gone ones told apart, forgotten on request', async () => {
  const { folder } = await planPath();
  const host = await testHost();
  for (let at = 1; at <= 22; at += 1)
    await (await host.create(join(folder, `plan-${at}.kalends`), { name: `Plan ${at}`, settings })).close();
  await rm(join(folder, 'plan-21.kalends'));
  await (await host.open(join(folder, 'plan-5.kalends'))).close();
  const recents = await host.recents.list();
  expect(recents).toHaveLength(20);
  expect(recents.slice(0, 3).map(({ name, present }) => [name, present])).toEqual([
    ['Plan 5', true],
    ['Plan 22', true],
    ['Plan 21', false],
  ]);
  await host.recents.forget(join(folder, 'plan-21.kalends'));
  expect((await host.recents.list()).map(({ fileName }) => fileName)).not.toContain('plan-21.kalends');
});
