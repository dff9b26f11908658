import { basename } from 'node:path';
import { Failure } from '../../shared/api/failures';
import type { Project } from '../../shared/project/project';
import { openingFailure } from '../project-file/opening-failure';
import type { SessionBackups } from './session-backups';
import type { SessionPlace } from './session-place';

/**
 * Mine may replace theirs from now on. Theirs is in the backups then, or beside the file where it does not open: only
 * what opens becomes a backup. One that has gone meanwhile needs no leave: the write makes the file anew. @throws Failure.
 */
export async function acceptOverwriting(place: SessionPlace, backups: SessionBackups): Promise<void> {
  const found = await place.file.look().catch((error: unknown) => {
    if (error instanceof Failure && error.code === 'NOT_FOUND') return null;
    throw error;
  });
  if (!found) return;
  const { kind } = found.result;
  if (kind === 'ok' || kind === 'newer') await backups.keep(place.path, 'before keeping mine', found.bytes);
  else if (found.bytes.length > 0) await place.keepBeside('other version', found.bytes);
  place.file.accept(found);
}

/** Their version, once mine is in the backups. @throws Failure when theirs does not open; the conflict stays. */
export async function takeTheirs(place: SessionPlace, backups: SessionBackups, mine: Project): Promise<Project> {
  const found = await place.file.look();
  const { result } = found;
  if (result.kind === 'newer') {
    const says = `${basename(place.path)} was saved by a newer version of Kalends and cannot be taken over here.`;
    throw new Failure('REFUSED', `${says} Save your version beside it.`, {});
  }
  if (result.kind !== 'ok') {
    const { code, message, data } = openingFailure(result, place.path, backups.count);
    throw new Failure(code, `The other version does not open. ${message}`, data);
  }
  await backups.make(place.path, 'before taking theirs', mine);
  place.file.accept(found);
  return result.project;
}
