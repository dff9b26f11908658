import { z } from 'zod';

/** A file of the projects folder. */
export const projectFileSchema = z.object({
  path: z.string(),
  fileName: z.string(),
  name: z.string(),
  modifiedAt: z.string(),
  size: z.int(),
  /** True for a bundle, which is unpacked before it is opened. */
  bundle: z.boolean(),
});
export type ProjectFile = z.infer<typeof projectFileSchema>;
