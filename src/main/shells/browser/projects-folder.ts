import { lstat, realpath } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { Failure } from '../../../shared/api/failures';

/**
 * The real path of a place inside `folder` (itself a real path), whether something is there already or not.
 * Fails with OUTSIDE_FOLDER for a path that leaves the folder, by its words or through a link.
 */
export async function insideFolder(folder: string, path: string): Promise<string> {
  if (path.includes('\0')) throw outside(folder, path);
  const real = await realPlace(resolve(folder, path), folder, path);
  if (!isInside(folder, real)) throw outside(folder, path);
  return real;
}

/** The real path of the nearest thing that exists, with the rest of the path behind it. */
async function realPlace(wanted: string, folder: string, path: string): Promise<string> {
  let rest = '';
  for (let place = wanted; ; place = dirname(place)) {
    try {
      return join(await realpath(place), rest);
    } catch (error) {
      // A link to nothing would be followed by whoever writes there.
      const isLink = await lstat(place).then(
        (found) => found.isSymbolicLink(),
        () => false,
      );
      if (isLink || place === dirname(place)) throw outside(folder, path, error);
      rest = join(relative(dirname(place), place), rest);
    }
  }
}

function isInside(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function outside(folder: string, path: string, cause?: unknown): Failure {
  const failure = new Failure(
    'OUTSIDE_FOLDER',
    `“${path}” lies outside the projects folder ${folder}. Choose a place inside it, or start with another folder.`,
    { path, folder },
  );
  failure.cause = cause;
  return failure;
}
