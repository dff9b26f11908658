import { z } from 'zod';
import { idSchema } from '../ids';
import { cropSchema } from '../posts/media';
import { assetFileSchema } from './asset';

/** Files that one call announces; a larger folder is added in several calls. */
export const mostFilesAtOnce = 2000;

/** A file as the screen knows it before a byte was sent. Its name is text and never a place on the disk. */
export const fileOfferSchema = z.object({ name: z.string().max(20_000), size: z.int().min(0) });
export type FileOffer = z.infer<typeof fileOfferSchema>;

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const offers = z.array(fileOfferSchema).min(1).max(mostFilesAtOnce);
const uploads = z.array(z.string()).min(1).max(mostFilesAtOnce);

/** What the PUT of a file is answered with, as JSON, whatever the status. */
export const uploadAnswerSchema = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    /** SHA-256 of the bytes. */
    hash: hashSchema,
    /** The asset that has these bytes already. */
    known: idSchema.nullable(),
  }),
  /** Nothing of the file was kept; `says` is one sentence with its name. */
  z.object({ ok: z.literal(false), says: z.string() }),
]);
export type UploadAnswer = z.infer<typeof uploadAnswerSchema>;

const failedUploads = z.array(z.object({ upload: z.string(), name: z.string(), says: z.string() }));

/** Input and output of the calls about the library's files. */
export const assetCalls = {
  upload: {
    input: z.object({ files: offers }),
    /** One address for each file, in the same order; each takes its bytes once, by PUT. */
    output: z.object({ uploads: z.array(z.object({ id: z.string(), url: z.string() })) }),
  },
  add: {
    input: z.object({
      uploads,
      collections: z.array(idSchema).default([]),
      tags: z.array(z.string()).default([]),
      /** Joins the step to others of the same key, such as the post that is made of these files. */
      joinKey: z.string().max(100).optional(),
    }),
    output: z.object({
      revision: z.int(),
      /** New assets. */
      ids: z.array(idSchema),
      /** Assets that had the bytes of an upload before. */
      already: z.array(idSchema),
      /** Both, in the order of the uploads, each once. */
      all: z.array(idSchema),
      failed: failedUploads,
    }),
  },
  discard: { input: z.object({ uploads }), output: z.object({}) },
  state: {
    input: z.object({}),
    output: z.object({
      /** Where the files of the open project are served: see `addresses.ts`. */
      base: z.string(),
      /** Assets whose file is not in the folder. */
      missing: z.array(idSchema),
      /** Path of the folder, whether it is there yet or not. */
      folder: z.string(),
    }),
  },
  relinkWanted: {
    /** The files of a folder that the user points at. */
    input: z.object({ files: offers }),
    /** Positions of those that may be missing files, by size first and by name; they are uploaded, then `relink` is called. */
    output: z.object({ wanted: z.array(z.int()) }),
  },
  relink: {
    input: z.object({ uploads }),
    output: z.object({
      revision: z.int(),
      /** Assets whose file is here again: the same bytes. */
      found: z.array(idSchema),
      /** Assets that took other bytes because the name was the same: one undo step. */
      replaced: z.array(idSchema),
      failed: failedUploads,
    }),
  },
  replace: { input: z.object({ id: idSchema, upload: z.string() }), output: z.object({ revision: z.int() }) },
  unneeded: {
    input: z.object({}),
    /** Files of the folder that neither the project, nor a step of this session, nor a backup names. */
    output: z.object({ files: z.array(z.object({ file: assetFileSchema, size: z.int() })) }),
  },
  tidy: {
    /** Of these, those that are still not needed are deleted for good. */
    input: z.object({ files: z.array(assetFileSchema).max(100_000) }),
    output: z.object({ deleted: z.int(), bytes: z.int(), failed: z.int() }),
  },
  cropped: {
    /** A use of an asset: the file as it leaves, cut as the post says and without the place where it was taken. */
    input: z.object({
      id: idSchema,
      crop: cropSchema.optional(),
      /** To a place that the user chooses, where the shell asks for one; else for the page alone. */
      save: z.boolean().default(false),
    }),
    output: z.object({
      name: z.string(),
      /** Media type. */
      type: z.string(),
      /** One-time address of the bytes; absent where the shell has written the file. */
      url: z.string().optional(),
      path: z.string().optional(),
      /** The user was asked for a place and gave none. */
      cancelled: z.boolean(),
    }),
  },
} as const;
