import { isDefinedError } from '@orpc/client';
import { CommandRefused } from '../../shared/history/define-command';

/** One sentence for the user out of whatever a call threw. */
export function sentenceOf(error: unknown): string {
  if (error instanceof CommandRefused || isDefinedError(error)) return error.message;
  return 'Something went wrong in Kalends; the change was not made. Please try again.';
}
