import { oc } from '@orpc/contract';
import { z } from 'zod';
import { holidayAnswerSchema, holidayPlaceSchema, holidayQuestionSchema } from '../holidays/holiday';
import { failures } from './failures';

const call = oc.errors(failures);

/** The calls about days that matter; they belong to no project. */
export const daysContract = {
  /** Public holidays and observances, worked out on this machine. */
  holidays: call.input(holidayQuestionSchema).output(holidayAnswerSchema),
  /** The countries, states and regions whose holidays are known; `language` is a BCP 47 tag. */
  places: call
    .input(z.object({ language: z.string().max(40) }))
    .output(z.object({ places: z.array(holidayPlaceSchema) })),
};
