import { basename } from 'node:path';
import { Failure } from '../../shared/api/failures';
import type { LockRefused } from './file-lock';

/** The named failure for a project that is open elsewhere. */
export function lockedFailure({ host, since, sameMachine, mayTakeOver }: LockRefused, path: string): Failure {
  const name = basename(path);
  const where = sameMachine ? 'in another program on this computer' : `on the computer ${host || 'of someone else'}`;
  const wayOn = mayTakeOver
    ? 'If nobody is working on it there any more, you can take it over; else open it read-only.'
    : 'Close it there first, or open it read-only here.';
  return new Failure('LOCKED', `${name} is open ${where}. ${wayOn}`, { path, host, since, sameMachine, mayTakeOver });
}
