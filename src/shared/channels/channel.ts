import { z } from 'zod';
import { idSchema } from '../ids';

export const colourSchema = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'a colour is written #rrggbb');

/** One profile on one platform. `platform` is the id of a file in resources/platforms; an unknown one reads "other". */
export const channelSchema = z.looseObject({
  id: idSchema,
  name: z.string().default(''),
  platform: z.string().default('other'),
  /** The account's name on the platform, without judgement about its form. */
  handle: z.string().optional(),
  colour: colourSchema.optional(),
  /** IANA zone; absent means the project's. Kept as text even where this machine does not know the name. */
  timeZone: z.string().optional(),
  archived: z.boolean().optional(),
  order: z.number().default(0),
});
export type Channel = z.infer<typeof channelSchema>;

/** Channels and pillars are listed by their `order`, then by name. */
export function byOrder<T extends { order: number; name: string; id: string }>(records: Record<string, T>): T[] {
  return Object.values(records).sort(
    (a, b) => a.order - b.order || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1),
  );
}
