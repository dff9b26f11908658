import { z } from 'zod';
import { localDateSchema, localTimeSchema } from '../calendar-time/local-date';
import { idSchema } from '../ids';

/**
 * Posts that come back by one rule. Its posts are ordinary posts that name it (`post.series`), so that each can be
 * written, moved and approved by itself; the rule says on which days further ones are made.
 */
export const seriesSchema = z.looseObject({
  id: idSchema,
  name: z.string().default(''),
  /** A recurrence rule by RFC 5545 without its start, such as `FREQ=WEEKLY;BYDAY=MO,TH`. */
  rule: z.string().min(1).max(500),
  /** The first day that the rule counts from. */
  start: localDateSchema,
  time: localTimeSchema.optional(),
  /** Days of the rule on which there is no post. */
  skipped: z.array(localDateSchema).default([]),
  /** The last day up to which posts have been made. */
  madeUntil: localDateSchema,
});
export type Series = z.infer<typeof seriesSchema>;
