import { z } from 'zod';
import { idSchema } from '../ids';

/** A text to insert: a set of hashtags, a signature, a recurring text. `{placeholders}` are asked for or filled. */
export const snippetSchema = z.looseObject({
  id: idSchema,
  name: z.string().default(''),
  text: z.string().default(''),
  order: z.number().default(0),
});
export type Snippet = z.infer<typeof snippetSchema>;
