import { z } from 'zod';

/** How sure a number is: `platform` is a first-party page, `tool` a publishing service, `repeated` is unconfirmed. */
export const confidences = ['platform', 'tool', 'repeated'] as const;
export type Confidence = (typeof confidences)[number];

/** Where a number of a platform's file comes from. */
export const factSchema = z.object({
  /**
   * What the fact is about, as a path into this file: `text.limit`, or `hashtags` for all that stands below it, or
   * `formats.reel.title.limit` for what is different in a format.
   */
  about: z.string(),
  source: z.string(),
  /** The day on which the number was last compared with its source. */
  checkedOn: z.iso.date(),
  confidence: z.enum(confidences),
});
export type Fact = z.infer<typeof factSchema>;

/** The fact about a path: the one whose own path is the longest that leads to it. */
export function factAbout(facts: readonly Fact[], path: string): Fact | undefined {
  let best: Fact | undefined;
  for (const fact of facts) {
    const leads = path === fact.about || path.startsWith(`${fact.about}.`);
    if (leads && (!best || fact.about.length > best.about.length)) best = fact;
  }
  return best;
}
