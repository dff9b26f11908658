import { z } from 'zod';

/** One picture or video of a post. */
export const mediaSchema = z.looseObject({
  /** A public address or, as imported, any file name or note about the picture. */
  url: z.string(),
  alt: z.string().optional(),
});
export type Media = z.infer<typeof mediaSchema>;
