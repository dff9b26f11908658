import { z } from 'zod';

/** One backup of a project, as it is listed. */
export const backupSchema = z.object({
  id: z.string(),
  madeAt: z.string(),
  /** Why it was made: before the first write, every ten minutes, before an import, ... */
  reason: z.string(),
  size: z.int(),
});

/** What a backup holds against the project as it is now. */
export const backupComparisonSchema = z.object({
  backup: backupSchema,
  name: z.string(),
  posts: z.int(),
  /** Posts as they are in the backup against the project now. */
  onlyInBackup: z.array(z.object({ id: z.string(), headline: z.string(), date: z.string().optional() })),
  onlyNow: z.array(z.object({ id: z.string(), headline: z.string(), date: z.string().optional() })),
  changed: z.array(
    z.object({ id: z.string(), headline: z.string(), date: z.string().optional(), fields: z.array(z.string()) }),
  ),
});
