import { z } from 'zod';

/**
 * The named failures that may cross the door. `message` is always one sentence for the user; `data` is for the program.
 * A failure that is not in this list is a defect and reads "Something went wrong in Kalends".
 */
export const failures = {
  NOT_FOUND: { data: z.object({ path: z.string() }) },
  NO_PERMISSION: { data: z.object({ path: z.string() }) },
  NOT_KALENDS: { data: z.object({ path: z.string() }) },
  DAMAGED: { data: z.object({ path: z.string(), line: z.int(), column: z.int(), backups: z.int() }) },
  INVALID: {
    data: z.object({
      path: z.string(),
      problems: z.array(z.object({ path: z.string(), says: z.string() })),
      repairable: z.boolean(),
      backups: z.int(),
    }),
  },
  LOCKED: {
    data: z.object({
      path: z.string(),
      host: z.string(),
      since: z.string(),
      sameMachine: z.boolean(),
      mayTakeOver: z.boolean(),
    }),
  },
  TOO_LARGE: { data: z.object({ path: z.string() }) },
  OUTSIDE_FOLDER: { data: z.object({ path: z.string(), folder: z.string() }) },
  ALREADY_EXISTS: { data: z.object({ path: z.string() }) },
  /** An archive that is not taken: damaged, cut off, or made to do harm. */
  BAD_BUNDLE: { data: z.object({ path: z.string() }) },
  WRITE_FAILED: { data: z.object({ path: z.string(), code: z.string() }) },
  READ_ONLY: { data: z.object({}) },
  NO_PROJECT: { data: z.object({}) },
  REFUSED: { data: z.object({}) },
  UNREADABLE_TABLE: { data: z.object({ source: z.string() }) },
  UNANSWERED: { data: z.object({ questions: z.array(z.string()) }) },
  UNKNOWN_TICKET: { data: z.object({}) },
  UNKNOWN_PRESET: { data: z.object({ preset: z.string() }) },
  NOTHING_TO_EXPORT: { data: z.object({}) },
} as const;

export type FailureCode = keyof typeof failures;
export type FailureData<Code extends FailureCode> = z.infer<(typeof failures)[Code]['data']>;

/** A named failure inside the host; the door turns it into the contract's error of the same code. */
export class Failure<Code extends FailureCode = FailureCode> extends Error {
  override name = 'Failure';
  constructor(
    readonly code: Code,
    message: string,
    readonly data: FailureData<Code>,
  ) {
    super(message);
  }
}
