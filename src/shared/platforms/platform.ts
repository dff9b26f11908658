import { z } from 'zod';
import { colourSchema } from '../channels/channel';
import { countingSchema } from './counting';
import { factSchema } from './fact';
import { previewSchema } from './preview';
import { formatSchema, ownFieldSchema, rulesShape } from './rules';

/** Where a network takes the link of a post: in the text, in a field of its own, or nowhere that a reader could open it. */
export const linkPlaceSchema = z.object({
  place: z.enum(['text', 'field', 'nowhere']),
  /** What the network calls that field, such as "button". */
  field: z.string().optional(),
});
export type LinkPlace = z.infer<typeof linkPlaceSchema>;

/** One platform, as a file in resources/platforms describes it. Adding a platform is adding a file. */
export const platformSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().min(1),
  /** Two or three letters for tabs and counters. */
  short: z.string().min(1).max(8),
  /** Other spellings in calendars and templates; see `platformNamed` for how they are compared. */
  aliases: z.array(z.string()).default([]),
  order: z.number(),
  colour: colourSchema,
  /** SVG path data on a 24 × 24 grid, drawn with a 1.6 stroke. */
  icon: z.array(z.string().regex(/^[MmLlHhVvCcSsQqTtAaZz0-9 ,.\-+e]+$/)).min(1),
  /** A closed network: offered no more, its posts stay readable. */
  archived: z.boolean().default(false),
  ...rulesShape,
  text: rulesShape.text.extend({ counting: countingSchema }),
  /**
   * The kinds of posts that it has, by the word that posts name them with; the first is the usual one. None means that
   * nothing is known about them.
   */
  formats: z
    .record(z.string().regex(/^[^.]{1,40}$/, 'a format is 1 to 40 characters without a dot'), formatSchema)
    .default({}),
  /** Absent: in the text. `formats` are those that differ, by their name as a post has it. */
  link: linkPlaceSchema.extend({ formats: z.record(z.string(), linkPlaceSchema).optional() }).optional(),
  /** What it wants to know besides. */
  fields: z.array(ownFieldSchema).default([]),
  /** How posts look there. */
  preview: previewSchema.optional(),
  /** Where the numbers come from. */
  facts: z.array(factSchema).default([]),
});
export type Platform = z.infer<typeof platformSchema>;

/** Platforms by id, in the order of their lists. */
export type Platforms = ReadonlyMap<string, Platform>;

/** The platform of a channel; one that no file describes reads as `other`. */
export function platformOf(platforms: Platforms, id: string): Platform | undefined {
  return platforms.get(id) ?? platforms.get('other');
}

/** A name as it is compared: without case, accents, spaces and punctuation. `Twitter / X` and `twitter/x` are the same. */
export function foldedName(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]/gu, '');
}

/**
 * The platform that people mean by a word of a calendar: its id, its name or one of its aliases, compared as a whole, so
 * that a one-letter name is never found inside a longer word.
 */
export function platformNamed(platforms: Platforms, words: string): Platform | undefined {
  const wanted = foldedName(words);
  if (wanted === '') return undefined;
  for (const platform of platforms.values())
    if ([platform.id, platform.name, ...platform.aliases].some((name) => foldedName(name) === wanted)) return platform;
  return undefined;
}
