import { z } from 'zod';
import { localTimeSchema } from '../calendar-time/local-date';

/** What a step counts its days from. */
export const anchorSchema = z.enum(['start', 'end']);
export type Anchor = z.infer<typeof anchorSchema>;

/** A day of the plan: so many days after the first or the last day of the campaign, before it when negative. */
const dayOfPlanSchema = z.object({ anchor: anchorSchema, days: z.int().min(-366).max(366) });
export type DayOfPlan = z.infer<typeof dayOfPlanSchema>;

const words = (most: number) => z.string().min(1).max(most);

/** One post of the plan. Title and text may hold placeholders in braces, as snippets do. */
export const templateStepSchema = dayOfPlanSchema.extend({
  /** What a post is known by as one of this step (`campaignStep`), such as `last call`. */
  id: z.string().regex(/^[a-z0-9][a-z0-9 -]{0,39}$/, 'a step is named in small letters, digits, spaces and -'),
  name: words(60),
  time: localTimeSchema.optional(),
  title: words(200),
  text: z.string().max(5000).default(''),
  format: z.string().max(60).optional(),
  labels: z.array(words(60)).max(10).default([]),
});
export type TemplateStep = z.infer<typeof templateStepSchema>;

/** The plan of a kind of campaign: a file in resources/campaigns. */
export const campaignTemplateSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/),
    name: words(60),
    /** One line under the name in the list. */
    about: words(200),
    order: z.number(),
    /** How many days a campaign of this kind usually takes, first and last included. */
    length: z.int().min(1).max(366),
    /** What the campaign's own fields begin with. */
    goal: z.string().max(500).optional(),
    brief: z.string().max(5000).optional(),
    phases: z
      .array(z.object({ name: words(60), from: dayOfPlanSchema, to: dayOfPlanSchema }))
      .max(20)
      .default([]),
    /** What is asked before the posts are laid out: the name of a placeholder and what it means. */
    asks: z
      .array(z.object({ placeholder: words(40), label: words(80), example: z.string().max(200).default('') }))
      .max(12)
      .default([]),
    steps: z.array(templateStepSchema).min(1).max(40),
  })
  .refine(({ steps }) => new Set(steps.map(({ id }) => id)).size === steps.length, 'two steps have the same id');
export type CampaignTemplate = z.infer<typeof campaignTemplateSchema>;
