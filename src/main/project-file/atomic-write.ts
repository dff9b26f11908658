import { randomBytes } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode, type FileSystem } from './file-system';

/** Codes that pass by themselves: a scanner, a sync tool or a reader holds the file for a moment. */
const passing = new Set(['EPERM', 'EBUSY', 'EACCES']);
/** Pauses between tries in milliseconds; then the write fails. There is no plain overwrite behind it. */
const pauses = [20, 60, 150, 400];
/** No hard links on this file system (FAT, some network folders). */
const noLinks = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EXDEV', 'EMLINK']);

/** POSIX lets one call take at least 1024 pieces on every system in use (IOV_MAX). */
const partsAtOnce = 1024;

/** Names that `tempName` gives: the target's, and the process. */
export const tempPattern = /^\.(.+)\.(\d+)\.[0-9a-f]{12}\.tmp$/;

export interface WriteOptions {
  /** Fails with EEXIST instead of replacing a file. */
  exclusive?: boolean;
  /** Mode and owner of the file that is replaced. */
  like?: BigIntStats | undefined;
  /** Called when the new content is down and flushed, right before it gets its name; what it throws ends the write. */
  beforePlaced?: () => Promise<void>;
  /** Told as soon as the name holds the new content, also when the folder cannot be flushed after that. */
  onPlaced?: (stat: BigIntStats) => void;
}

/**
 * Writes a whole file so that its name holds either the old or the new content at every moment, also after a power cut:
 * a new temp file in the same folder, written until every byte is down, flushed, renamed over the target, and the
 * folder flushed. When the promise resolves, the bytes are on the disk.
 *
 * Why each step: a single write may be short on a filling disk; without the first flush a power cut leaves a file of
 * zeros behind the new name; without the second one the rename itself may be lost.
 * @param bytes what it will hold, or whoever writes it piece by piece.
 * @returns the new file's stat.
 * @throws the system's error; the temp file is gone then, and the target untouched unless `onPlaced` was called.
 */
export async function writeAtomically(
  fs: FileSystem,
  path: string,
  bytes: Uint8Array | readonly Uint8Array[] | ((file: FileHandle) => Promise<void>),
  options: WriteOptions = {},
): Promise<BigIntStats> {
  const temp = tempName(path);
  let stat: BigIntStats;
  try {
    const file = await fs.open(temp, 'wx', options.like ? Number(options.like.mode) & 0o777 : 0o666);
    try {
      if (typeof bytes === 'function') await bytes(file);
      else await writeAll(file, bytes);
      if (options.like) await keepOwner(file, options.like);
      await file.sync();
      stat = await file.stat({ bigint: true });
    } finally {
      await file.close();
    }
    await options.beforePlaced?.();
    if (options.exclusive) await placeNew(fs, temp, path);
    else await retried(() => fs.rename(temp, path));
  } catch (error) {
    await fs.unlink(temp).catch(() => undefined);
    throw error;
  }
  options.onPlaced?.(stat);
  try {
    await flushFolder(fs, dirname(path));
  } catch (error) {
    // A file that was not there before is taken away again, so that the same call can be tried again.
    if (options.exclusive) await fs.unlink(path).catch(() => undefined);
    throw error;
  }
  return stat;
}

/** Flushes a folder's own list of names. Windows cannot open a folder; there the rename is flushed by the system. */
export async function flushFolder(fs: FileSystem, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes temp files and temp folders of this target whose process is gone; those of a living one are left alone. */
export async function removeLeftovers(fs: FileSystem, path: string): Promise<void> {
  const folder = dirname(path);
  const names = await fs.readdir(folder).catch(() => []);
  for (const name of names) {
    const parts = tempPattern.exec(name);
    if (parts?.[1] === basename(path) && !isAlive(Number(parts[2])))
      await fs.rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** True when a process with this id runs on this machine, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** A name beside the target that no other writer has: process id and chance. */
export function tempName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.${randomBytes(6).toString('hex')}.tmp`);
}

/** Gives a finished temp file its name, and fails with EEXIST when there is a file of that name already. */
export async function placeNew(fs: FileSystem, temp: string, path: string): Promise<void> {
  try {
    await fs.link(temp, path);
  } catch (error) {
    if (!noLinks.has(errorCode(error) ?? '')) throw error;
    await fs.lstat(path).then(
      () => Promise.reject(Object.assign(new Error(`EEXIST: ${path}`), { code: 'EEXIST' })),
      () => undefined,
    );
    await retried(() => fs.rename(temp, path));
    return;
  }
  await fs.unlink(temp);
}

/** One call may write less than it was given; what is left is written by the next one. */
export async function writeAll(file: FileHandle, bytes: Uint8Array | readonly Uint8Array[]): Promise<void> {
  let parts: readonly Uint8Array[] = bytes instanceof Uint8Array ? [bytes] : bytes;
  while (parts.length > 0) {
    const { bytesWritten } = await file.writev(parts.slice(0, partsAtOnce));
    if (bytesWritten === 0 && parts.some(({ length }) => length > 0))
      throw Object.assign(new Error('ENOSPC: nothing was written'), { code: 'ENOSPC' });
    parts = behind(parts, bytesWritten);
  }
}

/** What is left of the parts behind so many bytes. */
function behind(parts: readonly Uint8Array[], bytes: number): readonly Uint8Array[] {
  let left = bytes;
  let at = 0;
  for (let part = parts[at]; part && part.length <= left; part = parts[at]) {
    left -= part.length;
    at += 1;
  }
  const [first, ...rest] = parts.slice(at);
  return first ? [first.subarray(left), ...rest] : [];
}

async function keepOwner(file: FileHandle, like: BigIntStats): Promise<void> {
  const now = await file.stat({ bigint: true });
  if ((now.mode & 0o777n) !== (like.mode & 0o777n)) await file.chmod(Number(like.mode) & 0o777).catch(() => undefined);
  if (now.uid !== like.uid || now.gid !== like.gid)
    await file.chown(Number(like.uid), Number(like.gid)).catch(() => undefined);
}

export async function retried(step: () => Promise<void>): Promise<void> {
  for (const wait of pauses) {
    try {
      return await step();
    } catch (error) {
      if (!passing.has(errorCode(error) ?? '')) throw error;
      await pause(wait);
    }
  }
  return await step();
}
