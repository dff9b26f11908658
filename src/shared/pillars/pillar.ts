import { z } from 'zod';
import { colourSchema } from '../channels/channel';
import { idSchema } from '../ids';

/** A theme of the plan with a colour and a target share of the posts, in percent. */
export const pillarSchema = z.looseObject({
  id: idSchema,
  name: z.string().default(''),
  colour: colourSchema.default('#6b7280'),
  target: z.number().min(0).max(100).optional(),
  /** What its posts mostly do for the reader, one of `pillarKinds`; a file may hold other words, they are kept. */
  kind: z.string().optional(),
  archived: z.boolean().optional(),
  order: z.number().default(0),
});
export type Pillar = z.infer<typeof pillarSchema>;

/** What posts do: sell something, be of use, or begin a conversation. The balance is kept between the three. */
export const pillarKinds = ['promote', 'help', 'talk'] as const;
export type PillarKind = (typeof pillarKinds)[number];

/** Colours offered for new pillars, in this order; each reaches 4.5:1 on white and the tints derive from it. */
export const pillarColours = [
  '#2f6fe0',
  '#12866b',
  '#b4690e',
  '#c2385a',
  '#7a4fd0',
  '#0e7490',
  '#5b6b16',
  '#a0409c',
] as const;
