import { z } from 'zod';
import { localDateSchema } from '../calendar-time/local-date';
import { assignFields, CommandRefused, defineCommand, quoted } from '../history/define-command';
import { recordCommands } from '../history/record-commands';
import { idSchema } from '../ids';
import type { Media } from '../posts/media';
import type { Project } from '../project/project';
import { type Asset, assetFileSchema, assetSchema, permissionSchema } from './asset';
import { collectionSchema } from './collection';

const counted = (number: number) => `${number} ${number === 1 ? 'file' : 'files'}`;

function existing(project: { assets: Record<string, Asset> }, id: string): Asset {
  const asset = project.assets[id];
  if (!asset) throw new CommandRefused('This file is no longer in the library.');
  return asset;
}

function named(project: Project, ids: readonly string[]): string {
  const [only] = ids;
  const asset = ids.length === 1 && only !== undefined ? project.assets[only] : undefined;
  return asset ? quoted(asset.name, 'file') : counted(ids.length);
}

/** Files that the host has put into the assets folder. Their bytes are there before the command is run. */
export const addAssets = defineCommand({
  name: 'assets.add',
  payload: z.object({ assets: z.array(assetSchema).min(1) }),
  label: ({ assets }) => `Add ${assets.length === 1 ? quoted(assets[0]?.name ?? '', 'file') : counted(assets.length)}`,
  history: 'step',
  run(draft, { assets }) {
    for (const asset of assets) {
      if (draft.assets[asset.id]) throw new CommandRefused('This file is already in the library.');
      draft.assets[asset.id] = asset;
    }
  },
});

const fieldsSchema = z
  .object({
    name: z.string(),
    alt: z.string().nullable(),
    note: z.string().nullable(),
    credit: z.string().nullable(),
    permission: permissionSchema.nullable(),
    publicUrl: z.string().nullable(),
    takenOn: localDateSchema.nullable(),
    keepLocation: z.boolean().nullable(),
    tags: z.array(z.string()),
    collections: z.array(idSchema),
    starred: z.boolean().nullable(),
  })
  .partial();

/** Fields of many assets at once, each its own. */
export const editAssets = defineCommand({
  name: 'assets.edit',
  payload: z.object({ edits: z.array(z.object({ id: idSchema, fields: fieldsSchema })).min(1) }),
  label: ({ edits }, before) =>
    `Edit ${named(
      before,
      edits.map(({ id }) => id),
    )}`,
  history: 'step',
  run(draft, { edits }) {
    for (const { id, fields } of edits) assignFields<Partial<Asset>>(existing(draft, id), fields);
  },
});

/** What the bytes say; `null` takes away what the new file has not. */
const bytesSchema = z.object({
  file: assetFileSchema,
  name: z.string(),
  kind: z.string(),
  type: z.string(),
  size: z.int().min(0),
  width: z.int().min(1).nullable(),
  height: z.int().min(1).nullable(),
  duration: z.number().min(0).nullable(),
  pages: z.int().min(1).nullable(),
  takenOn: localDateSchema.nullable(),
  hasLocation: z.boolean().nullable(),
});

/** Another file in the place of an asset's, everywhere it is used. */
export const replaceAsset = defineCommand({
  name: 'assets.replace',
  payload: z.object({ id: idSchema, bytes: bytesSchema }),
  label: ({ id }, before) => `Replace ${named(before, [id])}`,
  history: 'step',
  run(draft, { id, bytes }) {
    assignFields<Partial<Asset>>(existing(draft, id), bytes);
  },
});

/** Takes assets out of the library and out of every post that uses them. Their files stay until the library is tidied. */
export const deleteAssets = defineCommand({
  name: 'assets.delete',
  payload: z.object({ ids: z.array(idSchema).min(1) }),
  label: ({ ids }, before) => `Delete ${named(before, ids)}`,
  history: 'step',
  run(draft, { ids }, { now }) {
    for (const id of ids) {
      existing(draft, id);
      delete draft.assets[id];
    }
    const gone = new Set(ids);
    const uses = ({ asset }: Media) => asset !== undefined && gone.has(asset);
    for (const post of Object.values(draft.posts)) {
      const variants = Object.values(post.variants ?? {}).filter(({ media }) => media?.some(uses));
      if (variants.length === 0 && !post.media.some(uses)) continue;
      post.media = post.media.filter((media) => !uses(media));
      for (const variant of variants) variant.media = variant.media?.filter((media) => !uses(media));
      post.updatedAt = now;
    }
  },
});

export const collectionCommands = recordCommands(
  'collections',
  'collection',
  collectionSchema,
  z.object({ name: z.string(), order: z.number() }).partial(),
);
