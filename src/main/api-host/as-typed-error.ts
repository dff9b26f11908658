import { ORPCError } from '@orpc/server';
import { Failure, type FailureCode } from '../../shared/api/failures';
import { CommandRefused } from '../../shared/history/define-command';
import { ProgramEnds } from '../host/program-ends';

/** What a user reads when something failed that has no name in the contract. */
const genericSentence = 'Something went wrong in Kalends. The details are in its log.';

/**
 * Turns whatever a handler threw into what may cross the door: a named failure becomes the contract's error of the same
 * code, the door's own errors stay, an end of the program is no fault, and anything else is logged and becomes one sentence without details.
 */
export function asTypedError(error: unknown, log: (line: string) => void): ORPCError<string, unknown> {
  if (error instanceof Failure) return typed(error.code, error.message, error.data);
  if (error instanceof CommandRefused) return typed('REFUSED', error.message, {});
  if (error instanceof ORPCError && error.status < 500) return error;
  if (error instanceof ProgramEnds) return new ORPCError('SERVICE_UNAVAILABLE', { message: error.message });
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return new ORPCError('INTERNAL_SERVER_ERROR', { message: genericSentence });
}

function typed(code: FailureCode, message: string, data: unknown): ORPCError<FailureCode, unknown> {
  return new ORPCError(code, { message, data });
}
