import { z } from 'zod';

/**
 * How links are marked so that a statistics program tells where visitors come from (`utm_source` and so on). Each
 * pattern may hold `{platform}`, `{channel}`, `{campaign}` and `{label}`.
 */
export const linkTaggingSchema = z.looseObject({
  on: z.boolean().default(false),
  source: z.string().default('{platform}'),
  medium: z.string().default('social'),
  campaign: z.string().default('{campaign}'),
  content: z.string().default(''),
  /** Only links to these hosts and what lies below them; empty means every link. */
  hosts: z.array(z.string()).default([]),
});
export type LinkTagging = z.infer<typeof linkTaggingSchema>;
