import { z } from 'zod';

/** What a person likes on this machine. Losing it loses nothing: every key has a default. */
export const preferencesSchema = z.object({
  theme: z.enum(['light', 'dark', 'system']).catch('system'),
  sidePanel: z.boolean().catch(true),
  /** Whether the calendar draws the bars of campaigns; absent means it does. */
  campaignBars: z.boolean().optional().catch(undefined),
  /** Whether single letters are shortcuts (WCAG 2.2, 2.1.4 asks for a way to turn them off); absent means they are. */
  letterKeys: z.boolean().optional().catch(undefined),
  /** Names of the first-run hints that need not be shown again. */
  hintsSeen: z.array(z.string()).catch([]),
  /** Whether posts that are due are reminded of by notifications, and how many minutes before; absent means not, and ten. */
  reminders: z.boolean().optional().catch(undefined),
  reminderMinutes: z.int().min(0).max(1440).optional().catch(undefined),
  /** Zone, week start and hours that a new project starts with; absent means the machine's. */
  timeZone: z.string().optional().catch(undefined),
  weekStart: z.int().min(1).max(7).catch(1),
  hourFormat: z.enum(['24', '12']).catch('24'),
});
export type Preferences = z.infer<typeof preferencesSchema>;
