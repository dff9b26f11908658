import { basename } from 'node:path';
import { Failure } from '../../shared/api/failures';
import type { OpenResult } from '../../shared/project/open-project';
import { shownPlace } from '../../shared/project/problem';

/**
 * The named failure for a text that is no project this version can show.
 * @param backups how many backups there are of it.
 */
export function openingFailure(
  result: Exclude<OpenResult, { kind: 'ok' | 'newer' }>,
  path: string,
  backups: number,
): Failure {
  const name = basename(path);
  const wayOn = backups > 0 ? 'A backup of it can be opened instead.' : 'There is no backup of it on this machine.';
  switch (result.kind) {
    case 'damaged': {
      const { line, column, says } = result;
      const where = `at line ${line}, column ${column}`;
      return new Failure('DAMAGED', `${name} is damaged: ${says} (${where}). ${wayOn}`, {
        path,
        line,
        column,
        backups,
      });
    }
    case 'not-kalends':
      return new Failure('NOT_KALENDS', `${name} is not a Kalends project. Choose a .kalends file.`, { path });
    case 'invalid': {
      const problems = result.problems.map(({ at, says }) => ({ path: shownPlace(at), says }));
      const [first] = problems;
      const repairable = result.raw !== undefined;
      const says = repairable
        ? `${name} holds something that does not fit: ${first?.path}: ${first?.says}. A repaired copy can be made beside it.`
        : `${name} was made by a newer version of Kalends and cannot be shown by this one. Update Kalends to open it.`;
      return new Failure('INVALID', says, { path, problems, repairable, backups });
    }
  }
}
