import * as fs from 'node:fs/promises';
import { Failure } from '../../shared/api/failures';

/** What the host asks of the disk. One port, so that a test can stand between and let a single step fail. */
export type FileSystem = Pick<
  typeof fs,
  | 'access'
  | 'copyFile'
  | 'cp'
  | 'link'
  | 'lstat'
  | 'mkdir'
  | 'open'
  | 'readFile'
  | 'readdir'
  | 'realpath'
  | 'rename'
  | 'rm'
  | 'stat'
  | 'statfs'
  | 'unlink'
>;

export const nodeFileSystem: FileSystem = fs;

/** The code that the operating system gave, such as `ENOSPC`; undefined for anything else that was thrown. */
export function errorCode(error: unknown): string | undefined {
  // A failure that has a name already carries that in its `code`, which is none of the system's.
  if (error instanceof Failure) return undefined;
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
