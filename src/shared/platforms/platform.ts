import { z } from 'zod';
import { colourSchema } from '../channels/channel';
import { previewSchema } from './preview';

/** Where a number comes from: `platform` is a first-party page, `tool` a publishing service, `repeated` is unconfirmed. */
export const factSchema = z.object({
  /** What the fact is about, as a path into this file, such as `text.limit`. */
  about: z.string(),
  source: z.string(),
  /** The day on which the number was last compared with its source. */
  checkedOn: z.iso.date(),
  confidence: z.enum(['platform', 'tool', 'repeated']),
});

/** How a text is counted. Every unit is implemented in count-text.ts; the numbers are data. */
export const countingSchema = z.discriminatedUnion('unit', [
  /** UTF-16 units: the safe upper bound where a network does not say how it counts. */
  z.object({
    unit: z.literal('characters'),
    urlLength: z.int().positive().optional(),
    mentionServerFree: z.boolean().optional(),
  }),
  /** User-perceived characters, with a second bound in UTF-8 bytes. */
  z.object({ unit: z.literal('graphemes'), maxBytes: z.int().positive().optional() }),
  /** Weights per code point after NFC, in `scale` parts; an emoji sequence counts as one of `defaultWeight`. */
  z.object({
    unit: z.literal('weighted'),
    scale: z.int().positive(),
    defaultWeight: z.int().positive(),
    ranges: z.array(z.object({ start: z.int().min(0), end: z.int().min(0), weight: z.int().min(0) })),
    urlLength: z.int().positive(),
  }),
]);
export type Counting = z.infer<typeof countingSchema>;

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
  text: z.object({
    /** Largest count that the network takes; absent where none is known. */
    limit: z.int().positive().optional(),
    counting: countingSchema,
  }),
  title: z.object({ limit: z.int().positive().optional(), required: z.boolean().default(false) }).optional(),
  hashtags: z.object({ advised: z.int().min(0).optional(), limit: z.int().min(0).optional() }).optional(),
  linksClickable: z.boolean().optional(),
  /** Absent: in the text. `formats` are those that differ, by their name as a post has it. */
  link: linkPlaceSchema.extend({ formats: z.record(z.string(), linkPlaceSchema).optional() }).optional(),
  firstComment: z.boolean().optional(),
  /** How posts look there. */
  preview: previewSchema.optional(),
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
