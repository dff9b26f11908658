import { z } from 'zod';
import { idSchema } from '../ids';

/** Assets that belong together, such as the pictures of one campaign; an asset may be in several. */
export const collectionSchema = z.looseObject({
  id: idSchema,
  name: z.string().default(''),
  order: z.number().default(0),
});
export type Collection = z.infer<typeof collectionSchema>;
