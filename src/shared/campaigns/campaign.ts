import { z } from 'zod';
import { localDateSchema } from '../calendar-time/local-date';
import { colourSchema } from '../channels/channel';
import { idSchema } from '../ids';

/** A stretch of a campaign, such as the time before a launch. */
export const phaseSchema = z.looseObject({
  name: z.string().default(''),
  start: localDateSchema,
  /** The last day, included. */
  end: localDateSchema,
});
export type Phase = z.infer<typeof phaseSchema>;

/** Posts around one goal, between two dates where they are known. */
export const campaignSchema = z.looseObject({
  id: idSchema,
  name: z.string().default(''),
  start: localDateSchema.optional(),
  end: localDateSchema.optional(),
  /** What it is about, for whoever writes its posts. */
  brief: z.string().optional(),
  goal: z.string().optional(),
  /** An amount in words, with its currency. For oneself and the team; never published. */
  budget: z.string().optional(),
  colour: colourSchema.optional(),
  phases: z.array(phaseSchema).optional(),
  /** The plan that its posts were laid out by: id of a file in resources/campaigns. */
  template: z.string().optional(),
  order: z.number().default(0),
});
export type Campaign = z.infer<typeof campaignSchema>;
