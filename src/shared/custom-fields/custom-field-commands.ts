import { z } from 'zod';
import { recordCommands } from '../history/record-commands';
import { customFieldSchema } from './custom-field';

/** Deleting a field keeps its values in the posts: they are shown no more, and come back with the field. */
export const customFieldCommands = recordCommands(
  'customFields',
  'field',
  customFieldSchema,
  z
    .object({
      name: z.string(),
      type: z.string().min(1),
      choices: z.array(z.string()).nullable(),
      order: z.number(),
    })
    .partial(),
);
