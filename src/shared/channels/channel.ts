import { z } from 'zod';
import { localTimeSchema } from '../calendar-time/local-date';
import { idSchema } from '../ids';

export const colourSchema = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'a colour is written #rrggbb');

/** A weekday (ISO 8601: 1 is Monday, 7 is Sunday) and a time at which a channel usually posts. */
export const slotSchema = z.looseObject({ weekday: z.int().min(1).max(7), time: localTimeSchema });
export type Slot = z.infer<typeof slotSchema>;

/** How often a channel means to post. */
export const cadenceSchema = z.looseObject({
  /** Posts in a week. */
  perWeek: z.number().min(0).max(500).optional(),
  /** The longest stretch of days without a post. */
  longestSilence: z.int().min(1).max(3650).optional(),
});

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
  /** Put below each text of this channel. */
  signature: z.string().optional(),
  slots: z.array(slotSchema).optional(),
  cadence: cadenceSchema.optional(),
  /**
   * Numbers of the platform's file that are different for this channel, by their path such as `text.limit`: a number
   * stands in for the platform's, `null` says that there is no such bound here.
   */
  limits: z.record(z.string(), z.number().min(0).nullable()).optional(),
  order: z.number().default(0),
});
export type Channel = z.infer<typeof channelSchema>;

/** Channels and pillars are listed by their `order`, then by name. */
export function byOrder<T extends { order: number; name: string; id: string }>(records: Record<string, T>): T[] {
  return Object.values(records).sort(
    (a, b) => a.order - b.order || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1),
  );
}
