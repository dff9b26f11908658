import { z } from 'zod';
import { localDateSchema, localTimeSchema } from '../calendar-time/local-date';
import { idSchema } from '../ids';
import { mediaSchema } from './media';
import { publishedOnSchema } from './published';
import { variantSchema } from './variant';

/** The statuses this version knows, in the order a post goes through them. A file may hold others; they are kept. */
export const statuses = ['draft', 'in review', 'approved', 'scheduled', 'published'] as const;
export type Status = (typeof statuses)[number];

/** The status as this version understands it; anything unknown reads "other" and stays as it is in the file. */
export function knownStatus(status: string): Status | 'other' {
  return statuses.find((known) => known === status) ?? 'other';
}

/** The formats offered in lists. A file may hold others; they are kept and shown as they are. */
export const formats = [
  'feed post',
  'reel',
  'story',
  'carousel',
  'short',
  'video',
  'article',
  'document',
  'thread',
  'poll',
  'live',
  'event',
] as const;

/** What one of the user's own fields may hold. */
export const customValueSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export type CustomValue = z.infer<typeof customValueSchema>;

/** Why a post is not to go out for now. Posts that were held together share `hold` and are released together. */
export const heldSchema = z.looseObject({
  reason: z.string(),
  hold: idSchema.optional(),
  /** The day from which on everything was held, when it was. */
  since: localDateSchema.optional(),
});

/** Which series a post belongs to, and the day that the rule gave it, whatever day it was moved to since. */
export const occurrenceSchema = z.looseObject({ id: idSchema, date: localDateSchema });

/** A post that may go out again. */
export const evergreenSchema = z.looseObject({
  /** Days that must lie between two times that it goes out. */
  restDays: z.int().min(1).max(3650),
  /** How many times it may still be planned again; absent means as often as one likes. */
  uses: z.int().min(0).optional(),
  /** The post that this one repeats; absent on the first. */
  of: idSchema.optional(),
});

/** One post as the file holds it. Unknown keys are kept at every level. */
export const postSchema = z.looseObject({
  id: idSchema,
  title: z.string().default(''),
  text: z.string().default(''),
  status: z.string().min(1).default('draft'),
  date: localDateSchema.optional(),
  time: localTimeSchema.optional(),
  /** Words of an imported calendar that name no date yet, such as "Week 2 Tue". */
  dateWords: z.string().optional(),
  channels: z.array(idSchema).default([]),
  pillar: idSchema.optional(),
  campaign: idSchema.optional(),
  held: heldSchema.optional(),
  format: z.string().optional(),
  labels: z.array(z.string()).default([]),
  link: z.string().optional(),
  firstComment: z.string().optional(),
  notes: z.string().optional(),
  media: z.array(mediaSchema).default([]),
  /** What single channels get instead, by the id of the channel. */
  variants: z.record(idSchema, variantSchema).optional(),
  series: occurrenceSchema.optional(),
  evergreen: evergreenSchema.optional(),
  /** The step of its campaign's plan that the post was laid out for, such as "last call". */
  campaignStep: z.string().optional(),
  /** On which channels it has gone out, by the id of the channel. Copies do not have it. */
  published: publishedOnSchema.optional(),
  /** The user's own fields: id of the field in `customFields` (or any key that a file brought along) to value. */
  custom: z.record(z.string(), customValueSchema).optional(),
  /** Columns of an imported file that nobody recognised: heading to cell. */
  extra: z.record(z.string(), z.string()).optional(),
  /** Instants in UTC, ISO 8601. */
  createdAt: z.string().optional(),
  updatedAt: z.string().optional(),
});
export type Post = z.infer<typeof postSchema>;

/** The text without blank ends; nothing where it has only signs that nobody sees, such as spaces without width. */
function seen(text: string): string {
  return /[^\s\p{C}\u2800\u3164]/u.test(text) ? text.trim() : '';
}

/** What a post is called where there is little room: its title, else the first line of its text. */
export function postHeadline(post: Pick<Post, 'title' | 'text'>): string {
  const line = seen(post.title) || (seen(post.text).split('\n', 1)[0] ?? '');
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}

/** The order of the calendar: by day; in a day a post without a time first; then by when it was made, so that none jumps. */
export function comparePosts(a: Post, b: Post): number {
  return (
    compareText(a.date ?? '', b.date ?? '') ||
    compareText(a.time ?? '', b.time ?? '') ||
    compareText(a.createdAt ?? '', b.createdAt ?? '') ||
    compareText(a.id, b.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
