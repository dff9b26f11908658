import { z } from 'zod';
import { kitPreviewSchema, kitRequestSchema, kitShapeSchema } from './kit';

const path = z.string().min(1).max(4096);

/** Input and output of the calls about publish kits. Saving tells how far it is; leaving the stream ends it. */
export const kitCalls = {
  preview: { input: kitRequestSchema, output: kitPreviewSchema },
  save: {
    input: z.object({
      request: kitRequestSchema,
      shape: kitShapeSchema,
      /** Where it is written; absent where files leave as downloads, which are always a zip. */
      path: path.optional(),
      /** Whether a file of that name may be replaced. A folder never is. */
      replace: z.boolean().default(false),
    }),
    event: z.discriminatedUnion('type', [
      /** In steps of the work, of which bytes are the most. */
      z.object({ type: z.literal('progress'), done: z.int(), total: z.int() }),
      z.object({
        type: z.literal('done'),
        name: z.string(),
        path: z.string().optional(),
        /** One-time address to download it from. */
        url: z.string().optional(),
        /** Posts on their channels, each in a folder of its own. */
        posts: z.int(),
        /** Pictures, videos and documents in them. */
        files: z.int(),
        /** How many did not come along, and what the first of them are called, with the reason. */
        missing: z.int(),
        missingNames: z.array(z.string()),
      }),
    ]),
  },
} as const;
export type KitSaved = Extract<z.infer<(typeof kitCalls)['save']['event']>, { type: 'done' }>;
