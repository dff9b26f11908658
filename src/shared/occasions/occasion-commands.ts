import { z } from 'zod';
import { localDateSchema } from '../calendar-time/local-date';
import { recordCommands } from '../history/record-commands';
import { occasionSchema } from './occasion';

export const occasionCommands = recordCommands(
  'occasions',
  'date',
  occasionSchema,
  z
    .object({
      name: z.string(),
      date: localDateSchema,
      until: localDateSchema.nullable(),
      yearly: z.boolean(),
      blackout: z.boolean(),
      notes: z.string().nullable(),
    })
    .partial(),
);
