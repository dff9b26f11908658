import { z } from 'zod';
import { type LocalDate, localDateSchema } from '../calendar-time/local-date';

/** The kinds of days that the holiday data knows, in the order of their lists. A file may name others; they are kept. */
export const holidayKinds = ['public', 'bank', 'school', 'optional', 'observance'] as const;
export type HolidayKind = (typeof holidayKinds)[number];

/** So many regions of a project are asked about; a file may name more, which are kept and not shown. */
export const mostRegions = 20;
/** So many years are asked about at once. */
const mostYears = 4;

/** A public holiday, an observance and the like: one day, or a stretch of days. */
export const holidaySchema = z.object({
  date: localDateSchema,
  /** The last day of a stretch, included; absent for a single day. */
  until: localDateSchema.optional(),
  name: z.string(),
  kind: z.enum(holidayKinds),
  /** Codes of those of the regions asked about that have it, in their order. */
  regions: z.array(z.string()),
});
export type Holiday = z.infer<typeof holidaySchema>;

/** Which holidays are wanted. Codes are ISO 3166: a country, a part of it, a part of that (`DE`, `DE-SN`, `DE-BY-A`). */
export const holidayQuestionSchema = z
  .object({
    regions: z.array(z.string().max(40)).max(mostRegions),
    from: localDateSchema,
    to: localDateSchema,
    kinds: z.array(z.string().max(40)).max(20),
    /** BCP 47; names come in this language where the data has them, else in one of the region's, else in English. */
    language: z.string().max(40),
  })
  .refine(({ from, to }) => from <= to && yearOf(to) - yearOf(from) < mostYears, 'the days are too many, or backwards');
export type HolidayQuestion = z.infer<typeof holidayQuestionSchema>;

export const holidayAnswerSchema = z.object({
  /** By day, then as `holidayKinds` has them. */
  holidays: z.array(holidaySchema),
  /** Codes that the data does not know. */
  unknown: z.array(z.string()),
});

/** A country, or a part of one, whose holidays are known. */
export const holidayPlaceSchema = z.object({
  code: z.string(),
  name: z.string(),
  /** Names of what it is a part of, the largest first: `["Germany", "Bavaria"]` of Augsburg. */
  within: z.array(z.string()),
});
export type HolidayPlace = z.infer<typeof holidayPlaceSchema>;

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}
