import { z } from 'zod';
import { localDateSchema } from '../calendar-time/local-date';
import { idSchema } from '../ids';

/** What an asset is, as its bytes say; a file may hold others, they are kept and shown as a plain file. */
export const assetKinds = ['picture', 'video', 'document'] as const;
export type AssetKind = (typeof assetKinds)[number];

/**
 * The name of an asset's file in the folder `name.assets`: SHA-256 of its bytes in 64 hexadecimal digits and an ending.
 * Nothing else is taken, so that no name can lead out of the folder.
 */
export const assetFileSchema = z
  .string()
  .regex(/^[0-9a-f]{64}\.[a-z0-9]{1,5}$/, 'a file of the library is named by its SHA-256 and an ending');

/** What the user was allowed to do with a picture, and until when. */
export const permissionSchema = z.looseObject({
  /** In the user's words: "own picture", "CC BY 4.0", "Anna, by mail of 3 May". */
  text: z.string().default(''),
  /** The last day on which it may be used. */
  until: localDateSchema.optional(),
});

/** One file of the library. Its bytes lie beside the project; this is what is known of them. */
export const assetSchema = z.looseObject({
  id: idSchema,
  /** What it was called when it was added. */
  name: z.string().default(''),
  /** Absent in files that another program wrote without one: such an asset counts as missing. */
  file: assetFileSchema.optional(),
  /** One of `assetKinds`. */
  kind: z.string().default('picture'),
  /** Media type by the bytes, such as `image/jpeg`. */
  type: z.string().default('application/octet-stream'),
  /** Bytes. */
  size: z.int().min(0).default(0),
  /** Pixels, as the picture is shown (turned by its orientation). */
  width: z.int().min(1).optional(),
  height: z.int().min(1).optional(),
  /** Seconds. */
  duration: z.number().min(0).optional(),
  /** Pages of a document. */
  pages: z.int().min(1).optional(),
  /** The day on which the picture was taken. */
  takenOn: localDateSchema.optional(),
  /** True when the file itself says where it was taken. It is left out on export unless `keepLocation`. */
  hasLocation: z.boolean().optional(),
  keepLocation: z.boolean().optional(),
  alt: z.string().optional(),
  note: z.string().optional(),
  credit: z.string().optional(),
  permission: permissionSchema.optional(),
  /** Where publishing tools can fetch it. */
  publicUrl: z.string().optional(),
  tags: z.array(z.string()).default([]),
  collections: z.array(idSchema).default([]),
  starred: z.boolean().optional(),
  /** Instant in UTC, ISO 8601. */
  addedAt: z.string().optional(),
});
export type Asset = z.infer<typeof assetSchema>;

/** The SHA-256 of an asset's bytes in hexadecimal digits; nothing where its file is not known. */
export function hashOf({ file }: Pick<Asset, 'file'>): string | undefined {
  return file?.slice(0, 64);
}
