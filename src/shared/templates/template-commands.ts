import { z } from 'zod';
import { localTimeSchema } from '../calendar-time/local-date';
import { recordCommands } from '../history/record-commands';
import { idSchema } from '../ids';
import { variantSchema } from '../posts/variant';
import { templateSchema } from './template';

export const templateCommands = recordCommands(
  'templates',
  'template',
  templateSchema,
  z
    .object({
      name: z.string(),
      title: z.string(),
      text: z.string(),
      time: localTimeSchema.nullable(),
      channels: z.array(idSchema),
      pillar: idSchema.nullable(),
      format: z.string().nullable(),
      labels: z.array(z.string()),
      link: z.string().nullable(),
      firstComment: z.string().nullable(),
      notes: z.string().nullable(),
      variants: z.record(idSchema, variantSchema).nullable(),
      order: z.number(),
    })
    .partial(),
);
