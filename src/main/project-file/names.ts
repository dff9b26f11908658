import { basename, dirname, join, resolve } from 'node:path';
import { projectEnding } from '../../shared/project/file-name';
import { errorCode, type FileSystem } from './file-system';

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
