import { constants } from 'node:fs';
import { basename } from 'node:path';
import type { Project } from '../../shared/project/project';
import { removeLeftovers } from '../project-file/atomic-write';
import { diskReason } from '../project-file/disk-words';
import { FileLock } from '../project-file/file-lock';
import type { FileSystem } from '../project-file/file-system';
import { lockedFailure } from '../project-file/locked-failure';
import { openingFailure } from '../project-file/opening-failure';
import { ProjectFile } from '../project-file/project-file';
import { SessionPlace } from '../project-session/session-place';
import type { FileRescue } from './rescue';

/** What to do with a project that is open elsewhere. */
export type WhenLocked = 'fail' | 'take-over' | 'read-only';

/**
 * Opens a file and takes its lock; where that cannot be, read-only with the reason. Never writes the file.
 * @throws Failure.
 */
export async function openPlace(
  fs: FileSystem,
  path: string,
  ifLocked: WhenLocked,
  now: () => string,
  rescue: FileRescue,
): Promise<{ place: SessionPlace; project: Project }> {
  const first = await ProjectFile.open(fs, path);
  if (first.result.kind === 'newer') {
    const reason = `${basename(path)} was made by a newer version of Kalends. Update Kalends to change it.`;
    return { place: new SessionPlace(fs, now, first.file, null, reason, true), project: first.result.project };
  }
  if (first.result.kind !== 'ok') throw openingFailure(first.result, path, (await rescue.backupsOf(path)).length);
  const { lock, reason } = await takeLock(fs, path, ifLocked, now());
  try {
    if (lock) await removeLeftovers(fs, path);
    // Another Kalends may have saved a last time and let go of the lock between the reading and the locking.
    if ((await first.file.compare()) !== 'same') {
      await lock?.release();
      return openPlace(fs, path, ifLocked, now, rescue);
    }
    return { place: new SessionPlace(fs, now, first.file, lock, reason, false), project: first.result.project };
  } catch (error) {
    await lock?.release();
    throw error;
  }
}

async function takeLock(
  fs: FileSystem,
  path: string,
  ifLocked: WhenLocked,
  now: string,
): Promise<{ lock: FileLock | null; reason?: string }> {
  const name = basename(path);
  try {
    await fs.access(path, constants.W_OK);
  } catch {
    return { lock: null, reason: `${name} is write-protected. Save it under another name to change it.` };
  }
  const result = await FileLock.acquire(fs, path, now, ifLocked === 'take-over');
  if (result.kind === 'held') return { lock: result.lock };
  if (result.kind === 'impossible') {
    const says = `Nothing can be written beside ${name}: ${diskReason(result.error)}.`;
    return { lock: null, reason: `${says} Save it under another name to change it.` };
  }
  if (ifLocked !== 'read-only') throw lockedFailure(result, path);
  return { lock: null, reason: `${name} is open elsewhere. Save it under another name to change it.` };
}
