import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { serve } from '../../../src/main/shells/browser/serve';
import { readServeOptions } from '../../../src/main/shells/browser/serve-options';
import { dataFolder, defaultProjectsFolder, folderHolding } from '../../../src/main/shells/places';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kalends-serve-'));
  vi.stubEnv('KALENDS_DATA', join(root, 'data'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(root, { recursive: true, force: true });
});

test.each(['SIGINT', 'SIGTERM'] as const)('prints one line, the address, and ends with 0 on %s', async (signal) => {
  const address = new Promise<string>((resolve) => {
    vi.spyOn(console, 'log').mockImplementation(resolve);
  });
  const code = serve(['--dir', join(root, 'projects'), '--no-open']);
  expect(await address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{32}$/);
  expect(await readdir(root)).toContain('projects');
  process.emit(signal);
  expect(await code).toBe(0);
  expect(console.log).toHaveBeenCalledTimes(1);
});

test('reads its arguments', () => {
  expect(readServeOptions(['--dir', root, '--port', '8123', '--no-open', 'plan.kalends'])).toMatchObject({
    projectsFolder: root,
    port: 8123,
    openBrowser: false,
    openPath: join(process.cwd(), 'plan.kalends'),
  });
  expect(readServeOptions(['--open'])).toMatchObject({ openBrowser: true, port: 0 });
  for (const args of [['--port', '70000'], ['--port', 'x'], ['a.kalends', 'b.kalends'], ['--what']])
    expect(() => readServeOptions(args)).toThrow();
});

test('knows the usual places', () => {
  expect(dataFolder({ KALENDS_DATA: '/d' }, 'win32')).toBe('/d');
  expect(dataFolder({ APPDATA: 'C:\\x' }, 'win32')).toContain('Kalends');
  expect(dataFolder({ XDG_DATA_HOME: '/share' }, 'linux')).toBe(join('/share', 'kalends'));
  expect(dataFolder({}, 'darwin')).toMatch(/Application Support/);
  expect(defaultProjectsFolder({ XDG_CONFIG_HOME: root })).toMatch(/Documents[\\/]Kalends$/);
  expect(() => folderHolding('no/such/thing', root)).toThrow();
});
