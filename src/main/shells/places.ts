import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Where the program keeps what is not a project (backups, recent files, preferences): the system's usual place for the
 * data of an application, or `KALENDS_DATA`. All shells use the same one.
 */
export function dataFolder(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): string {
  if (env.KALENDS_DATA) return env.KALENDS_DATA;
  if (platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Kalends');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Kalends');
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'kalends');
}

/** Where projects lie unless the user says otherwise: "Kalends" in the documents folder. */
export function defaultProjectsFolder(env: NodeJS.ProcessEnv = process.env): string {
  return join(documentsFolder(env), 'Kalends');
}

/** On Linux the documents folder may have any name; it stands in user-dirs.dirs (freedesktop.org xdg-user-dirs). */
function documentsFolder(env: NodeJS.ProcessEnv): string {
  const usual = join(homedir(), 'Documents');
  if (process.platform !== 'linux') return usual;
  const list = join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'user-dirs.dirs');
  if (!existsSync(list)) return usual;
  const named = /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(readFileSync(list, 'utf8'))?.[1];
  return named ? named.replace(/^\$HOME/, homedir()) : usual;
}

/**
 * The folder at or above `start` that holds `inside`. The built files may lie at different depths (an entry, a chunk
 * shared by two entries, a packaged app), the folders beside them do not.
 */
export function folderHolding(inside: string, start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, inside))) return folder;
    if (folder === dirname(folder)) throw new Error(`no folder above ${start} holds ${inside}`);
  }
}

/** Platforms, presets, samples and icons. */
export function resourcesFolder(start: string): string {
  return join(folderHolding(join('resources', 'platforms'), start), 'resources');
}

/** The version in the program's own package.json. */
export function programVersion(start: string): string {
  const text = readFileSync(join(folderHolding(join('resources', 'platforms'), start), 'package.json'), 'utf8');
  return /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? '0.0.0';
}
