import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Failure } from '../../../shared/api/failures';
import type { ReadyFile } from '../shell-ports';
import { writeExport } from '../write-export';
import type { Terminal } from './command';

/**
 * Writes the files that a command made.
 *
 * @param output what `-o` said: a file, a folder (one that is there, ends in a slash, or has to take several files), or
 * `-` for standard output. Absent: the current folder, and then no file is replaced.
 * @returns the path of each file
 * @throws Failure ALREADY_EXISTS, WRITE_FAILED, REFUSED for several files on standard output
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
  for (const [at, { name, bytes }] of files.entries())
    await writeExport(paths[at] ?? join(place, name), bytes, output !== undefined);
  return paths;
}

function print(files: readonly ReadyFile[], terminal: Terminal): string[] {
  const [only] = files;
  if (files.length !== 1 || !only) {
    throw new Failure('REFUSED', `${files.length} files come out and cannot be printed. Name a folder with -o.`, {});
  }
  terminal.out(only.bytes);
  return ['-'];
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
