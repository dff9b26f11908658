import { z } from 'zod';
import type { Channel } from '../channels/channel';
import { idSchema } from '../ids';
import type { Platforms } from '../platforms/platform';
import type { Post } from './post';
import { tooLongOn } from './post-limits';
import { searchText, searchWords } from './search-text';

/** Which posts a view shows. Empty sets and an empty text let everything through; what is set must all be met. */
export interface PostFilter {
  channels: ReadonlySet<string>;
  pillars: ReadonlySet<string>;
  statuses: ReadonlySet<string>;
  labels: ReadonlySet<string>;
  /** Words that all occur in the post, in any order, without regard to case and accents. */
  text: string;
  picture: 'with' | 'without' | null;
  /** Only posts whose text is over the limit of one of their channels. */
  overLimit: boolean;
}

export const noFilter: PostFilter = {
  channels: new Set(),
  pillars: new Set(),
  statuses: new Set(),
  labels: new Set(),
  text: '',
  picture: null,
  overLimit: false,
};

/** A filter as a saved view keeps it in the file. What it names may be gone by the time it is used. */
export const storedFilterSchema = z.looseObject({
  channels: z.array(idSchema).default([]),
  pillars: z.array(idSchema).default([]),
  statuses: z.array(z.string()).default([]),
  labels: z.array(z.string()).default([]),
  text: z.string().default(''),
  picture: z.string().optional(),
  overLimit: z.boolean().default(false),
});
export type StoredFilter = z.infer<typeof storedFilterSchema>;

export function toStoredFilter(filter: PostFilter): StoredFilter {
  const { channels, pillars, statuses, labels, text, picture, overLimit } = filter;
  return {
    channels: [...channels],
    pillars: [...pillars],
    statuses: [...statuses],
    labels: [...labels],
    text,
    ...(picture === null ? {} : { picture }),
    overLimit,
  };
}

export function fromStoredFilter(stored: StoredFilter): PostFilter {
  const { channels, pillars, statuses, labels, text, picture, overLimit } = stored;
  return {
    channels: new Set(channels),
    pillars: new Set(pillars),
    statuses: new Set(statuses),
    labels: new Set(labels),
    text,
    picture: picture === 'with' || picture === 'without' ? picture : null,
    overLimit,
  };
}

/** True when the filter can hide anything. */
export function isFiltering(filter: PostFilter): boolean {
  const { channels, pillars, statuses, labels, text, picture, overLimit } = filter;
  const chosen = channels.size + pillars.size + statuses.size + labels.size;
  return chosen > 0 || text.trim() !== '' || picture !== null || overLimit;
}

/** The question that a filter asks of each post. Made once per filter; asking is cheap but for `overLimit`. */
export function postMatcher(
  filter: PostFilter,
  lookup: { channels: Readonly<Record<string, Channel>>; platforms: Platforms },
): (post: Post) => boolean {
  const { channels, pillars, statuses, labels, picture, overLimit } = filter;
  const words = searchWords(filter.text);
  return (post) =>
    (channels.size === 0 || post.channels.some((id) => channels.has(id))) &&
    (pillars.size === 0 || (post.pillar !== undefined && pillars.has(post.pillar))) &&
    (statuses.size === 0 || statuses.has(post.status)) &&
    (labels.size === 0 || post.labels.some((label) => labels.has(label))) &&
    (picture === null || post.media.length > 0 === (picture === 'with')) &&
    (words.length === 0 || words.every((word) => searchText(post).includes(word))) &&
    (!overLimit || tooLongOn(post, lookup).length > 0);
}

/** The filter without channels and pillars that are not in the project any more; the same object when there are none. */
export function withoutGone(
  filter: PostFilter,
  project: { channels: Readonly<Record<string, unknown>>; pillars: Readonly<Record<string, unknown>> },
): { filter: PostFilter; goneChannels: number; gonePillars: number } {
  const channels = [...filter.channels].filter((id) => Object.hasOwn(project.channels, id));
  const pillars = [...filter.pillars].filter((id) => Object.hasOwn(project.pillars, id));
  const goneChannels = filter.channels.size - channels.length;
  const gonePillars = filter.pillars.size - pillars.length;
  if (goneChannels + gonePillars === 0) return { filter, goneChannels, gonePillars };
  return {
    filter: { ...filter, channels: new Set(channels), pillars: new Set(pillars) },
    goneChannels,
    gonePillars,
  };
}
