import { isUtf8 } from 'node:buffer';
import type { BigIntStats } from 'node:fs';
import { basename } from 'node:path';
import { Failure } from '../../shared/api/failures';
import type { TextPlace } from '../../shared/project/locate-json-error';
import { errorCode, type FileSystem } from './file-system';

/** Far above any plan (about 200,000 posts) and below the longest text that the engine can hold. */
export const largestFile = 256 * 1024 * 1024;

export interface ReadText {
  bytes: Uint8Array;
  stat: BigIntStats;
  /** The text, or the place of the first byte that is not UTF-8: replacing it would change the file in silence. */
  text: string | ({ says: string } & TextPlace);
}

/**
 * Reads a text file as it is.
 * @throws Failure NOT_FOUND, NO_PERMISSION, NOT_KALENDS (a folder) or TOO_LARGE; the system's error otherwise.
 */
export async function readText(fs: FileSystem, path: string): Promise<ReadText> {
  const name = basename(path);
  try {
    const file = await fs.open(path, 'r');
    try {
      const stat = await file.stat({ bigint: true });
      if (!stat.isFile()) throw new Failure('NOT_KALENDS', `${name} is not a file. Choose a .kalends file.`, { path });
      if (stat.size > BigInt(largestFile))
        throw new Failure('TOO_LARGE', `${name} is larger than 256 MB, more than Kalends opens.`, { path });
      const bytes = await file.readFile();
      return { bytes, stat, text: isUtf8(bytes) ? bytes.toString('utf8') : firstBadByte(bytes) };
    } finally {
      await file.close();
    }
  } catch (error) {
    throw named(error, path, name);
  }
}

function named(error: unknown, path: string, name: string): unknown {
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new Failure('NOT_FOUND', `${name} is not there any more. It may have been moved, renamed or deleted.`, {
      path,
    });
  if (code === 'EACCES' || code === 'EPERM')
    return new Failure('NO_PERMISSION', `You have no permission to read ${name}. Ask its owner, or copy it.`, { path });
  if (code === 'EISDIR') return new Failure('NOT_KALENDS', `${name} is a folder. Choose a .kalends file.`, { path });
  return error;
}

/** Halves the bytes until the first one is found after which they are no UTF-8. */
function firstBadByte(bytes: Buffer): { says: string } & TextPlace {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (endsInsideCharacter(bytes, middle)) good = middle;
    else bad = middle;
  }
  const before = bytes
    .subarray(0, good)
    .toString('utf8')
    .replace(/\uFFFD$/, '');
  const lines = before.split('\n');
  return { says: 'bytes that are no text', line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** True when the first `length` bytes are UTF-8, or would be if their last character went on. */
function endsInsideCharacter(bytes: Buffer, length: number): boolean {
  for (let cut = 0; cut < 4 && cut <= length; cut += 1)
    if (isUtf8(bytes.subarray(0, length - cut))) return cut === 0 || bytes.readUInt8(length - cut) >= 0xc2;
  return false;
}
