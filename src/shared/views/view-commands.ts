import { z } from 'zod';
import { recordCommands } from '../history/record-commands';
import { storedFilterSchema } from '../posts/post-filter';
import { savedViewSchema, tableLayoutSchema } from './saved-view';

export const viewCommands = recordCommands(
  'views',
  'view',
  savedViewSchema,
  z
    .object({
      name: z.string(),
      shape: z.string(),
      filter: storedFilterSchema,
      table: tableLayoutSchema.nullable(),
      order: z.number(),
    })
    .partial(),
);
