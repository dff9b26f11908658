import { z } from 'zod';
import { localDateSchema, localTimeSchema } from '../calendar-time/local-date';
import { idSchema } from '../ids';
import { type Post, postSchema } from '../posts/post';

/** As many posts as are made at once. */
export const mostAtOnce = 400;

/** The fields of a post that the posts of a series share, in the order in which a choice of them is shown. */
export const contentFields = [
  'title',
  'text',
  'channels',
  'pillar',
  'campaign',
  'format',
  'labels',
  'link',
  'firstComment',
  'notes',
  'media',
  'variants',
  'custom',
] as const;
export type ContentField = (typeof contentFields)[number];

const { title, text, channels, pillar, campaign, format, labels, link, firstComment, notes, media, variants, custom } =
  postSchema.shape;

/** What further posts of a series are made with. Posts whose content differs were changed by hand. */
export const seriesContentSchema = z.looseObject({
  title,
  text,
  channels,
  pillar,
  campaign,
  format,
  labels,
  link,
  firstComment,
  notes,
  media,
  variants,
  custom,
});
export type SeriesContent = z.infer<typeof seriesContentSchema>;

/**
 * Posts that come back by one rule. Its posts are ordinary posts that name it (`post.series`), so that each can be
 * written, moved and approved by itself; the rule says on which days further ones are made.
 */
export const seriesSchema = z.looseObject({
  id: idSchema,
  name: z.string().default(''),
  /**
   * A recurrence rule by RFC 5545 without its start, such as `FREQ=WEEKLY;BYDAY=MO,TH`. Kept whatever it says; `readRule`
   * tells what is wrong with it.
   */
  rule: z.string(),
  /** The first day that the rule counts from. */
  start: localDateSchema,
  time: localTimeSchema.optional(),
  /** So many days after the rule's day (before, when negative) further posts lie: the series was moved as a whole. */
  offset: z.int().min(-366).max(366).optional(),
  /** Days of the rule on which there is no post. */
  skipped: z.array(localDateSchema).default([]),
  /** The last day up to which posts have been made. */
  madeUntil: localDateSchema,
  /** Absent in files of other programs: then the first post of the series is the example. */
  content: seriesContentSchema.optional(),
});
export type Series = z.infer<typeof seriesSchema>;

/** A post that belongs to a series. */
export type SeriesPost = Post & { series: NonNullable<Post['series']> };

/** The posts of a series in the order of the rule's days, wherever each was moved to. */
export function postsOfSeries(posts: Readonly<Record<string, Post>>, id: string): SeriesPost[] {
  const found: SeriesPost[] = [];
  for (const key of Object.keys(posts)) {
    const post = posts[key];
    if (post && isOf(post, id)) found.push(post);
  }
  return found.sort((a, b) => (a.series.date < b.series.date ? -1 : a.series.date > b.series.date ? 1 : 0));
}

function isOf(post: Post, id: string): post is SeriesPost {
  return post.series?.id === id;
}

/** The content of a post by itself, as the series keeps it; shares nothing with the post. */
export function contentOf(post: Post): SeriesContent {
  const content = Object.fromEntries(contentFields.map((field) => [field, post[field]]));
  return seriesContentSchema.parse(JSON.parse(JSON.stringify(content)));
}

/** What further posts are made with; undefined for a series without content and without posts. */
export function exampleOf(series: Series, posts: readonly Post[]): SeriesContent | undefined {
  return series.content ?? (posts[0] && contentOf(posts[0]));
}
