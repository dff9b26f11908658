import { z } from 'zod';
import { localTimeSchema } from '../calendar-time/local-date';
import { idSchema } from '../ids';
import { variantSchema } from '../posts/variant';

/** A post to start from. It has no day; what is absent is left as the new post would have it. */
export const templateSchema = z.looseObject({
  id: idSchema,
  name: z.string().default(''),
  title: z.string().default(''),
  text: z.string().default(''),
  time: localTimeSchema.optional(),
  channels: z.array(idSchema).default([]),
  pillar: idSchema.optional(),
  format: z.string().optional(),
  labels: z.array(z.string()).default([]),
  link: z.string().optional(),
  firstComment: z.string().optional(),
  notes: z.string().optional(),
  /** What single channels get instead, by the id of the channel, as a post has it. */
  variants: z.record(idSchema, variantSchema).optional(),
  order: z.number().default(0),
});
export type Template = z.infer<typeof templateSchema>;
