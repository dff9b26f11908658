import { z } from 'zod';
import { localDateSchema } from '../calendar-time/local-date';
import { idSchema } from '../ids';

/** Posts around one goal, between two dates where they are known. */
export const campaignSchema = z.looseObject({
  id: idSchema,
  name: z.string().default(''),
  start: localDateSchema.optional(),
  end: localDateSchema.optional(),
  order: z.number().default(0),
});
export type Campaign = z.infer<typeof campaignSchema>;
