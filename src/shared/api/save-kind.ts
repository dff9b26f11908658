import { z } from 'zod';

/** What a place is chosen for in a dialog of the shell; the folder of a kit is made inside the one that is chosen. */
export const saveKindSchema = z.enum(['project', 'bundle', 'kit-zip', 'kit-folder']);
export type SaveKind = z.infer<typeof saveKindSchema>;
