import { Failure } from '../../shared/api/failures';
import { errorCode } from '../project-file/file-system';
import { writeFailure } from '../project-session/session-place';

/** An archive: where it lies, and what the user calls it. */
export interface Source {
  path: string;
  name: string;
}

/** Stands at the end of every sentence about an archive that is not unpacked. */
const nothingDone = 'Nothing was unpacked.';

/** The named failure for an archive that is not taken. @param says the end of a sentence that begins with its name. */
export function badBundle({ path, name }: Source, says: string): Failure {
  return new Failure('BAD_BUNDLE', `${name} ${says}. ${nothingDone}`, { path });
}

/**
 * What an error while unpacking means: a failure stays, an error of the disk is one of writing to `target`, and
 * anything else comes from reading what is no whole zip.
 */
export function unpackFailure(error: unknown, source: Source, target: string): unknown {
  if (error instanceof Failure) return error;
  if (/^E[A-Z]+$/.test(errorCode(error) ?? '')) return writeFailure(error, target);
  const failure = badBundle(source, 'is damaged or was cut off on its way');
  failure.cause = error;
  return failure;
}
