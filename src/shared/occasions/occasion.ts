import { z } from 'zod';
import { localDateSchema } from '../calendar-time/local-date';
import { idSchema } from '../ids';

/** A day, or a stretch of days, of the user's own: a yearly date, a note in the calendar, days on which nothing goes out. */
export const occasionSchema = z.looseObject({
  id: idSchema,
  name: z.string().default(''),
  date: localDateSchema,
  /** The last day of a stretch, included; absent for a single day. */
  until: localDateSchema.optional(),
  /** Comes back every year on the same days. */
  yearly: z.boolean().default(false),
  /** Nothing is to go out on these days. */
  blackout: z.boolean().default(false),
  notes: z.string().optional(),
});
export type Occasion = z.infer<typeof occasionSchema>;
