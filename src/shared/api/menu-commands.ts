import { z } from 'zod';
import { preferencesSchema } from './preferences';

/**
 * What the shell asks the screen to do: items of its menu, and what its windows need. The screen does it, because only
 * the screen knows what is typed and not yet sent.
 */
export const menuCommandSchema = z.discriminatedUnion('name', [
  z.object({ name: z.literal('new') }),
  z.object({ name: z.literal('open') }),
  z.object({ name: z.literal('open-path'), path: z.string() }),
  z.object({ name: z.literal('save-as') }),
  z.object({ name: z.literal('save-copy') }),
  z.object({ name: z.literal('save-bundle') }),
  z.object({ name: z.literal('close') }),
  z.object({ name: z.literal('undo') }),
  z.object({ name: z.literal('redo') }),
  z.object({ name: z.literal('history') }),
  z.object({ name: z.literal('find') }),
  z.object({ name: z.literal('print') }),
  z.object({ name: z.literal('theme'), theme: preferencesSchema.shape.theme.unwrap() }),
  /** The window is about to close: send what is typed, then call `app.settled`. */
  z.object({ name: z.literal('settle') }),
]);
export type MenuCommand = z.infer<typeof menuCommandSchema>;
