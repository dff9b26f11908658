import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { ReadyFile } from '../shell-ports';
import { type Terminal, WrongUse } from './command';

/**
 * Writes the files that a command made.
 *
 * @param output what `-o` said: a file, a folder (one that is there, ends in a slash, or has to take several files), or
 * `-` for standard output. Absent: the current folder, and then no file is replaced.
 * @returns the path of each file
 */
export async function writeFiles(
  files: readonly ReadyFile[],
  output: string | undefined,
  terminal: Terminal,
): Promise<string[]> {
  if (output === '-') return print(files, terminal);
  const place = resolve(terminal.folder, output ?? '.');
  const folder = files.length > 1 || /[\\/]$/.test(output ?? '') || (await isFolder(place));
  const paths = folder ? files.map(({ name }) => join(place, name)) : [place];
  for (const path of paths) await mkdir(dirname(path), { recursive: true });
  for (const [at, file] of files.entries()) {
    const path = paths[at] ?? join(place, file.name);
    await write(path, file.bytes, output !== undefined);
  }
  return paths;
}

function print(files: readonly ReadyFile[], terminal: Terminal): string[] {
  const [only] = files;
  if (files.length !== 1 || !only) {
    throw new WrongUse(`${files.length} files come out, so they cannot be printed; name a folder with -o.`);
  }
  terminal.out(only.bytes);
  return ['-'];
}

async function write(path: string, bytes: Uint8Array, mayReplace: boolean): Promise<void> {
  try {
    await writeFile(path, bytes, { flag: mayReplace ? 'w' : 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') throw new WrongUse(`${path} is already there; name it with -o to replace it.`);
    throw new WrongUse(`${path} could not be written (${String(code)}).`);
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => path.endsWith(sep),
  );
}
