import { isUtf8 } from 'node:buffer';
import type { BigIntStats } from 'node:fs';
import { basename } from 'node:path';
import { Failure } from '../../shared/api/failures';
import type { TextPlace } from '../../shared/project/locate-json-error';
import { diskReason } from './disk-words';
import { errorCode, type FileSystem } from './file-system';

/** Far above any plan (about 200,000 posts) and below the longest text that the engine can hold. */
const largestFile = 256 * 1024 * 1024;

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
    // Asked before opening: opening a named pipe would wait for someone who writes to it.
    refuseOtherThanFile(await fs.stat(path, { bigint: true }), path, name);
    const file = await fs.open(path, 'r');
    try {
      const stat = await file.stat({ bigint: true });
      refuseOtherThanFile(stat, path, name);
      if (stat.size > BigInt(largestFile))
        throw new Failure('TOO_LARGE', `${name} is larger than 256 MB, more than Kalends opens.`, { path });
      const bytes = await file.readFile();
      return { bytes, stat, text: isUtf8(bytes) ? bytes.toString('utf8') : firstBadByte(bytes) };
    } finally {
      await file.close();
    }
  } catch (error) {
    throw namedReadFailure(error, path, name);
  }
}

function refuseOtherThanFile(stat: BigIntStats, path: string, name: string): void {
  const kind = stat.isDirectory() ? 'a folder' : 'not a file';
  if (!stat.isFile()) throw new Failure('NOT_KALENDS', `${name} is ${kind}. Choose a .kalends file.`, { path });
}

/** The named failure for a file that could not be read. */
export function namedReadFailure(error: unknown, path: string, name: string): unknown {
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new Failure('NOT_FOUND', `There is no file ${name}. It may have been moved, renamed or deleted.`, {
      path,
    });
  if (code === 'EACCES' || code === 'EPERM')
    return new Failure('NO_PERMISSION', `You have no permission to read ${name}. Ask its owner, or copy it.`, { path });
  if (code === undefined || error instanceof Failure) return error;
  return new Failure('NO_PERMISSION', `${name} could not be read: ${diskReason(error)}.`, { path });
}

/** The first line that is no UTF-8 on its own (a line break is never part of another character), and where in it. */
function firstBadByte(bytes: Buffer): { says: string } & TextPlace {
  const says = 'it holds bytes that are no text';
  let start = 0;
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    const row = bytes.subarray(start, end < 0 ? undefined : end);
    if (!isUtf8(row)) return { says, line, column: firstBadColumn(row) };
    if (end < 0) return { says, line, column: row.length + 1 };
    start = end + 1;
  }
}

function firstBadColumn(row: Buffer): number {
  let column = 1;
  for (let at = 0; at < row.length; ) {
    const lead = row.readUInt8(at);
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (!isUtf8(row.subarray(at, at + length))) return column;
    at += length;
    column += length === 4 ? 2 : 1;
  }
  return column;
}
