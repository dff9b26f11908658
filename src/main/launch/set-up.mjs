// @ts-check
/**
 * What `npm start`, `npm run serve`, `npm test` and `npm run bench` need before they can do anything on a fresh clone.
 * Plain JavaScript with no dependency, because it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../../..');
const inRoot = (/** @type {string} */ path) => join(root, path);

/** Runs a command in the project's folder and shows what it prints; ends this program with its code when it fails. */
function run(/** @type {string} */ command, /** @type {string[]} */ args, /** @type {string} */ failure) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status === 0) return;
  console.error(failure);
  process.exit(result.status ?? 1);
}

/** Installs the packages of the lockfile unless they are there already. */
export function ensureInstalled() {
  const stamp = inRoot('node_modules/.package-lock.json');
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(inRoot('package-lock.json')).mtimeMs - 1000) return;
  if (existsSync(stamp) && sameLock(stamp)) return;
  console.log('Installing packages (first start only)…');
  run(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    'The packages could not be installed; npm says why above.',
  );
}

/** A checkout gives the lockfile a new time without changing it, so its list of packages is compared as well. */
function sameLock(/** @type {string} */ stamp) {
  const list = (/** @type {string} */ path) => {
    const { packages } = JSON.parse(readFileSync(path, 'utf8'));
    return Object.entries(packages)
      .filter(([name, entry]) => name !== '' && !entry.optional)
      .map(([name, entry]) => `${name}@${entry.version}`)
      .sort()
      .join();
  };
  try {
    return list(stamp) === list(inRoot('package-lock.json'));
  } catch {
    return false;
  }
}

/** Builds the app into out/ unless what is there is newer than every source. */
export function ensureBuilt() {
  const built = [
    'out/main/index.js',
    'out/main/browser-shell.js',
    'out/main/command-line.js',
    'out/preload/index.cjs',
    'out/renderer/index.html',
  ];
  const newest = Math.max(...['src', 'electron.vite.config.ts', 'package.json'].map((path) => newestIn(inRoot(path))));
  if (built.every((path) => existsSync(inRoot(path)) && statSync(inRoot(path)).mtimeMs >= newest)) return;
  console.log('Building Kalends…');
  run('npx', ['electron-vite', 'build', '--logLevel', 'warn'], 'Kalends could not be built; the reason is above.');
}

/** @returns {number} the newest modification time at or below a path, in milliseconds */
function newestIn(/** @type {string} */ path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

/**
 * Electron's program on this machine, or null. The package is never imported: outside Electron that starts a download.
 * @returns {string | null}
 */
export function findElectron() {
  const name = pathOfElectron();
  const folders = [process.env.ELECTRON_OVERRIDE_DIST_PATH, inRoot('node_modules/electron/dist')];
  for (const folder of folders) {
    const program = folder ? join(folder, name) : null;
    if (program && existsSync(program)) return program;
  }
  return null;
}

function pathOfElectron() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * Gets Electron's runtime once, where the machine can reach it.
 * @returns {string | null} the program, or null when it cannot be had
 */
export function fetchElectron() {
  const script = inRoot('node_modules/electron/install.js');
  if (process.env.KALENDS_NO_DOWNLOAD || !existsSync(script)) return null;
  console.log("Getting Electron's runtime (first start only)…");
  spawnSync(process.execPath, [script], { cwd: root, stdio: 'ignore', timeout: 300_000 });
  return findElectron();
}
