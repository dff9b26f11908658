import { z } from 'zod';
import { recordCommands } from '../history/record-commands';
import { snippetSchema } from './snippet';

export const snippetCommands = recordCommands(
  'snippets',
  'snippet',
  snippetSchema,
  z.object({ name: z.string(), text: z.string(), order: z.number() }).partial(),
);
