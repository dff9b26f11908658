import { z } from 'zod';
import { bundleChoiceSchema } from './bundle';

const path = z.string().min(1).max(4096);
/** Bytes done, of how many, and the file of the library that is under way. */
const progress = z.object({
  type: z.literal('progress'),
  done: z.int(),
  total: z.int(),
  name: z.string().optional(),
});
export type BundleProgress = z.infer<typeof progress>;

/** Input and output of the calls about bundles. Saving and unpacking tell how far they are; leaving the stream ends them. */
export const bundleCalls = {
  save: {
    input: z.object({
      choice: bundleChoiceSchema,
      /** Where it is written; absent where files leave as downloads. */
      path: path.optional(),
      /** Whether a file of that name may be replaced. */
      replace: z.boolean().default(false),
    }),
    event: z.discriminatedUnion('type', [
      progress,
      z.object({
        type: z.literal('done'),
        name: z.string(),
        path: z.string().optional(),
        /** One-time address to download it from. */
        url: z.string().optional(),
        bytes: z.int(),
        /** Files of the library that are in it. */
        files: z.int(),
        /** How many were not in the folder, and what the first of them are called. */
        missing: z.int(),
        missingNames: z.array(z.string()),
      }),
    ]),
  },
  upload: {
    input: z.object({ name: z.string().max(20_000), size: z.int().min(0) }),
    /** A one-time address for the bytes (PUT). */
    output: z.object({ upload: z.string(), url: z.string() }),
  },
  discard: { input: z.object({ upload: z.string() }), output: z.object({}) },
  unpack: {
    input: z.object({
      from: z.union([z.object({ path }), z.object({ upload: z.string() })]),
      /** The project file that it becomes; absent means that of its own name, beside it or in the projects folder. */
      to: path.optional(),
    }),
    event: z.discriminatedUnion('type', [
      progress,
      z.object({
        type: z.literal('done'),
        /** The project file. */
        path: z.string(),
        /** Files of the library that came out. */
        files: z.int(),
        /** Files that the project names and the bundle does not hold. */
        missing: z.int(),
        /** How many entries are no part of a bundle and were not unpacked, and what the first of them are called. */
        leftOut: z.int(),
        leftOutNames: z.array(z.string()),
      }),
    ]),
  },
} as const;
export type BundleSaved = Extract<z.infer<(typeof bundleCalls)['save']['event']>, { type: 'done' }>;
export type BundleUnpacked = Extract<z.infer<(typeof bundleCalls)['unpack']['event']>, { type: 'done' }>;
