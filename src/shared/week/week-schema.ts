import { z } from 'zod';
import { localDateSchema, localTimeSchema } from '../calendar-time/local-date';
import { idSchema } from '../ids';

/** A post that goes out in the coming days, as the start page lists it. */
export const weekPostSchema = z.object({
  id: idSchema,
  headline: z.string(),
  /** On the project's clock, when it goes out first. */
  date: localDateSchema,
  time: localTimeSchema.optional(),
  /** Colour of its pillar. */
  colour: z.string().optional(),
  attention: z.boolean(),
});
export type WeekPost = z.infer<typeof weekPostSchema>;

/** What is due in a project in the coming days. */
export const weekSchema = z.object({
  /** The first of the days: today on the project's clock. */
  today: localDateSchema,
  posts: z.int(),
  /** Of these: how many would go wrong, how many wait for a review, how many are drafts. */
  attention: z.int(),
  inReview: z.int(),
  drafts: z.int(),
  /** How they are spread over pillars, in the order of the project; without a colour: no pillar. */
  pillars: z.array(z.object({ colour: z.string().optional(), posts: z.int() })),
  /** In the order of the clock. */
  due: z.array(weekPostSchema),
  hourFormat: z.string(),
  language: z.string().optional(),
});
export type Week = z.infer<typeof weekSchema>;

/** A project of the start page with its week, or with a sentence about why there is none. */
export const projectWeekSchema = z.object({
  path: z.string(),
  week: weekSchema.optional(),
  says: z.string().optional(),
});
export type ProjectWeek = z.infer<typeof projectWeekSchema>;
