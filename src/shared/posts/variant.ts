import { z } from 'zod';
import { mediaSchema } from './media';

/** The farthest a variant may lie from the common time, in minutes: a week, earlier or later. */
export const farthestShift = 7 * 24 * 60;

/**
 * What one channel gets instead of the post's common content. What is absent is the common one. A channel that is taken
 * off a post keeps its variant, so that putting it back brings the texts back as well.
 */
export const variantSchema = z.looseObject({
  title: z.string().optional(),
  text: z.string().optional(),
  link: z.string().optional(),
  firstComment: z.string().optional(),
  format: z.string().optional(),
  media: z.array(mediaSchema).optional(),
  /** Minutes that this channel goes out after (before, when negative) the time of the post; needs a time. */
  shift: z.int().min(-farthestShift).max(farthestShift).optional(),
});
export type Variant = z.infer<typeof variantSchema>;

/** The fields by which a variant may differ, in the order in which the editor shows them. */
export const variantFields = ['text', 'title', 'link', 'firstComment', 'format', 'media', 'shift'] as const;
export type VariantField = (typeof variantFields)[number];
