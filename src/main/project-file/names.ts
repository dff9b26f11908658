import { basename, dirname, extname, join, resolve } from 'node:path';
import { errorCode, type FileSystem } from './file-system';

/** Ending of a project file. */
export const projectEnding = '.kalends';

/** The place that a path really names: absolute, symlinks followed, also where the file itself is not there yet. */
export async function realPathOf(fs: FileSystem, path: string): Promise<string> {
  const wanted = resolve(path);
  try {
    return await fs.realpath(wanted);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') return wanted;
    const folder = await fs.realpath(dirname(wanted)).catch(() => dirname(wanted));
    return join(folder, basename(wanted));
  }
}

/** The path with the ending of project files, added where it is missing. */
export function withEnding(path: string): string {
  return extname(path).toLowerCase() === projectEnding ? path : `${path}${projectEnding}`;
}

/** A name beside the file that is not taken: `plan (repaired).kalends`, `plan (repaired 2).kalends` ... */
export async function freeNameBeside(fs: FileSystem, path: string, word: string): Promise<string> {
  const stem = basename(path).replace(/\.kalends$/i, '');
  for (let count = 1; ; count += 1) {
    const name = `${stem} (${count === 1 ? word : `${word} ${count}`})${projectEnding}`;
    const free = join(dirname(path), name);
    const taken = await fs.lstat(free).then(
      () => true,
      (error: unknown) => errorCode(error) !== 'ENOENT',
    );
    if (!taken || count >= 1000) return free;
  }
}

/** Where the assets of a project file lie: `plan.assets` beside `plan.kalends`. */
export function assetsFolderOf(path: string): string {
  return join(dirname(path), `${basename(path).replace(/\.kalends$/i, '')}.assets`);
}

/** What is wrong with a file name that a user typed, as a sentence; `null` for one that works on every system. */
export function fileNameProblem(name: string): string | null {
  if (/[<>:"/\\|?*]/.test(name) || [...name].some((char) => char < ' '))
    return 'A file name cannot hold any of < > : " / \\ | ? *.';
  if (name.startsWith('.') || /[. ]$/.test(name))
    return 'A file name cannot start or end with a dot or end in a space.';
  if (/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name))
    return 'This name is reserved on Windows. Choose another one.';
  return name.trim() === '' ? 'Give the file a name.' : null;
}
