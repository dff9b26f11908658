import { z } from 'zod';
import { holidayPlaceSchema, holidaySchema } from '../../shared/holidays/holiday';

/** What the thread of the holidays is asked. */
export const threadQuestionSchema = z.object({
  id: z.int(),
  language: z.string(),
  /** The holidays of one region in one year; absent asks for all places. */
  region: z.object({ code: z.string(), year: z.int() }).optional(),
});
export type ThreadQuestion = z.infer<typeof threadQuestionSchema>;

export const regionalHolidaySchema = holidaySchema.omit({ regions: true });

export const threadAnswerSchema = z.object({
  id: z.int(),
  /** Null for a region that nobody knows. */
  holidays: z.array(regionalHolidaySchema).nullable().optional(),
  places: z.array(holidayPlaceSchema).optional(),
});
export type ThreadAnswer = z.infer<typeof threadAnswerSchema>;
