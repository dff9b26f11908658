import { z } from 'zod';
import { idSchema } from '../ids';

const fraction = z.number().min(0).max(1);

/** The part of a picture that a post shows, as fractions of its shown width and height; the original stays as it is. */
export const cropSchema = z.looseObject({
  /** The ratio it was made for, such as `4:5`. */
  ratio: z.string(),
  x: fraction,
  y: fraction,
  width: fraction,
  height: fraction,
});
export type Crop = z.infer<typeof cropSchema>;

/** One picture or video of a post: an asset of the library, or an address. */
export const mediaSchema = z.looseObject({
  /** A public address or, as imported, any file name or note about the picture; empty where `asset` says which. */
  url: z.string().default(''),
  asset: idSchema.optional(),
  /** For this use; absent means that of the asset. */
  alt: z.string().optional(),
  crop: cropSchema.optional(),
});
export type Media = z.infer<typeof mediaSchema>;
