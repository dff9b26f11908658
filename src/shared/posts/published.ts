import { z } from 'zod';
import { idSchema } from '../ids';
import type { Post } from './post';

/** That a post has gone out on a channel: when that was noted, and where it can be seen. */
export const publishedSchema = z.looseObject({
  /** Instant in UTC, ISO 8601. */
  at: z.string(),
  /** The address of the published post, as the user gave it. */
  url: z.string().optional(),
});
export type Published = z.infer<typeof publishedSchema>;

/** By the id of the channel. */
export const publishedOnSchema = z.record(idSchema, publishedSchema);

/** The note that a post has gone out on a channel; nothing where it has not. */
export function publishedOn({ published }: Pick<Post, 'published'>, channel: string): Published | undefined {
  return published && Object.hasOwn(published, channel) ? published[channel] : undefined;
}

/** Takes the notes about channels away. @returns whether there was one. */
export function forgetPublished(post: Pick<Post, 'published'>, channels: readonly string[]): boolean {
  const all = Object.entries(post.published ?? {});
  const left = all.filter(([channel]) => !channels.includes(channel));
  if (left.length === all.length) return false;
  if (left.length > 0) post.published = Object.fromEntries(left);
  else delete post.published;
  return true;
}
