import { z } from 'zod';
import { exportNoteSchema, exportRequestSchema } from '../csv/preset';

/** The word by which the kit is asked for where presets are named by their ids. */
export const kitFormat = 'kit';

/** Which posts go into a publish kit: the same questions as for a file of a publishing tool. */
export const kitRequestSchema = exportRequestSchema.pick({
  from: true,
  to: true,
  channels: true,
  includeUnapproved: true,
  includePast: true,
});
export type KitRequest = z.input<typeof kitRequestSchema>;

/** A kit is a folder, or one zip file. */
export const kitShapeSchema = z.enum(['folder', 'zip']);
export type KitShape = z.infer<typeof kitShapeSchema>;

/** A post on a channel, as it is listed before the kit is made. */
export const kitItemSchema = z.object({
  /** Name of the folder that it gets. */
  folder: z.string(),
  post: z.string(),
  channelId: z.string(),
  date: z.string(),
  time: z.string().optional(),
  headline: z.string(),
  /** The beginning of the text as it goes out. */
  caption: z.string(),
  /** How many files come along, and what those are called that cannot. */
  files: z.int(),
  missing: z.array(z.string()),
  firstComment: z.boolean(),
});
export type KitItem = z.infer<typeof kitItemSchema>;

export const kitPreviewSchema = z.object({
  /** What the folder or zip is called, without an ending. */
  name: z.string(),
  /** The first of the posts on their channels; `count` says how many there are. */
  items: z.array(kitItemSchema),
  count: z.int(),
  /** Pictures, videos and documents, and the bytes of their originals. */
  files: z.int(),
  bytes: z.int(),
  /** Pictures from which the place where they were taken is left out, and such that keep it because they may. */
  placesLeftOut: z.int(),
  placesKept: z.int(),
  notes: z.array(exportNoteSchema),
});
export type KitPreview = z.infer<typeof kitPreviewSchema>;
