import { basename } from 'node:path';
import { Failure } from '../../shared/api/failures';
import type { Project } from '../../shared/project/project';
import { openingFailure } from '../project-file/opening-failure';
import type { SessionBackups } from './session-backups';
import type { SessionPlace } from './session-place';

/** Mine may replace theirs from now on; theirs is in the backups, if it is a project at all. @throws Failure. */
export async function acceptOverwriting(place: SessionPlace, backups: SessionBackups): Promise<void> {
  const found = await place.file.look();
  if (found.result.kind === 'ok') await backups.keep(place.path, 'before keeping mine', found.bytes);
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
