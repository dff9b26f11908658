import { z } from 'zod';

/** From how near on two posts, or two texts, are told as too close. */
export const rhythmSettingsSchema = z.looseObject({
  /** Minutes that two posts of one channel should lie apart. Two at the very same minute are always told. */
  minutesApart: z.int().min(0).max(1440).default(10),
  /** Days within which nearly the same text should not come again on one channel; 0 never tells. */
  daysUnlike: z.int().min(0).max(365).default(30),
});
export type RhythmSettings = z.infer<typeof rhythmSettingsSchema>;

const defaults = rhythmSettingsSchema.parse({});

/** What holds for a project, whether it has said so or not. */
export function rhythmSettings(settings: { rhythm?: RhythmSettings | undefined }): RhythmSettings {
  return settings.rhythm ?? defaults;
}
