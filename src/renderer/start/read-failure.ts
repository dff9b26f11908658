import { z } from 'zod';
import { type FailureCode, type FailureData, failures } from '../../shared/api/failures';

/** A named failure as it came through the door, its data checked. */
export type KnownFailure = {
  [Code in FailureCode]: { code: Code; message: string; data: FailureData<Code> };
}[FailureCode];

const [first, ...rest] = Object.entries(failures).map(([code, { data }]) =>
  z.object({ code: z.literal(code), message: z.string(), data }),
);
if (!first) throw new Error('there is no failure');
// The union is built from the list of failures, so its type cannot be inferred from it.
const knownFailureSchema = z.discriminatedUnion('code', [first, ...rest]) as unknown as z.ZodType<KnownFailure>;

/** The named failure behind whatever a call threw; null when it was something else. */
export function readFailure(error: unknown): KnownFailure | null {
  const parsed = knownFailureSchema.safeParse(error);
  return parsed.success ? parsed.data : null;
}
