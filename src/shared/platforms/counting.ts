import { z } from 'zod';

const plain = z.object({
  unit: z.enum([
    /** UTF-16 units: the safe upper bound where a network does not say how it counts. */
    'characters',
    'codePoints',
    /** Characters as they are seen (Unicode UAX 29). */
    'graphemes',
    /** Bytes of UTF-8. */
    'bytes',
  ]),
  /** What every link counts that begins with `http(s)://`, whatever its length. */
  urlLength: z.int().positive().optional(),
  /** `@user@server` counts as `@user`. */
  mentionServerFree: z.boolean().optional(),
  /** An emoji counts its bytes of UTF-8, whatever the unit. */
  emojiBytes: z.boolean().optional(),
  /** The limit holds for each paragraph by itself; the longest one is counted. */
  perParagraph: z.boolean().optional(),
});

const weighted = z.object({
  unit: z.literal('weighted'),
  scale: z.int().positive(),
  defaultWeight: z.int().positive(),
  ranges: z.array(z.object({ start: z.int().min(0), end: z.int().min(0), weight: z.int().min(0) })),
  /** What every link counts, with or without `http(s)://`. */
  urlLength: z.int().positive().optional(),
});

/** How a text is counted. Every unit is implemented in count-text.ts; the numbers are data. */
export const countingSchema = z.discriminatedUnion('unit', [plain, weighted]);
export type Counting = z.infer<typeof countingSchema>;
export type PlainCounting = z.infer<typeof plain>;
export type WeightedCounting = z.infer<typeof weighted>;
