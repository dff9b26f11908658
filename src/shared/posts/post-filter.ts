import { z } from 'zod';
import type { Asset } from '../assets/asset';
import { idSchema } from '../ids';
import type { Post } from './post';
import { searchText, searchWords } from './search-text';

/** Which posts a view shows. Empty sets and an empty text let everything through; what is set must all be met. */
export interface PostFilter {
  channels: ReadonlySet<string>;
  pillars: ReadonlySet<string>;
  campaigns: ReadonlySet<string>;
  statuses: ReadonlySet<string>;
  labels: ReadonlySet<string>;
  /** Words that all occur in the post, in any order, without regard to case and accents. */
  text: string;
  picture: 'with' | 'without' | null;
  /** Only posts whose card has a mark: something would go wrong with them. */
  attention: boolean;
}

export const noFilter: PostFilter = {
  channels: new Set(),
  pillars: new Set(),
  campaigns: new Set(),
  statuses: new Set(),
  labels: new Set(),
  text: '',
  picture: null,
  attention: false,
};

/** A filter as a saved view keeps it in the file. What it names may be gone by the time it is used. */
export const storedFilterSchema = z.looseObject({
  channels: z.array(idSchema).default([]),
  pillars: z.array(idSchema).default([]),
  campaigns: z.array(idSchema).optional(),
  statuses: z.array(z.string()).default([]),
  labels: z.array(z.string()).default([]),
  text: z.string().default(''),
  picture: z.string().optional(),
  attention: z.boolean().optional(),
  /** What `attention` was called while too long a text was all that was looked for. */
  overLimit: z.boolean().optional(),
});
export type StoredFilter = z.infer<typeof storedFilterSchema>;

export function toStoredFilter(filter: PostFilter): StoredFilter {
  const { channels, pillars, campaigns, statuses, labels, text, picture, attention } = filter;
  return {
    channels: [...channels],
    pillars: [...pillars],
    ...(campaigns.size > 0 ? { campaigns: [...campaigns] } : {}),
    statuses: [...statuses],
    labels: [...labels],
    text,
    ...(picture === null ? {} : { picture }),
    ...(attention ? { attention } : {}),
  };
}

export function fromStoredFilter(stored: StoredFilter): PostFilter {
  const { channels, pillars, campaigns, statuses, labels, text, picture, attention, overLimit } = stored;
  return {
    channels: new Set(channels),
    pillars: new Set(pillars),
    campaigns: new Set(campaigns),
    statuses: new Set(statuses),
    labels: new Set(labels),
    text,
    picture: picture === 'with' || picture === 'without' ? picture : null,
    attention: attention ?? overLimit ?? false,
  };
}

/** True when the filter can hide anything. */
export function isFiltering(filter: PostFilter): boolean {
  const { channels, pillars, campaigns, statuses, labels, text, picture, attention } = filter;
  const chosen = channels.size + pillars.size + campaigns.size + statuses.size + labels.size;
  return chosen > 0 || text.trim() !== '' || picture !== null || attention;
}

/**
 * The question that a filter asks of each post. Made once per filter; asking is cheap but for `attention`.
 * @param needsAttention whether a post's card has a mark.
 * @param assets of the library, by whose names posts are found.
 */
export function postMatcher(
  filter: PostFilter,
  needsAttention: (post: Post) => boolean,
  assets: Readonly<Record<string, Asset>> = {},
): (post: Post) => boolean {
  const { channels, pillars, campaigns, statuses, labels, picture, attention } = filter;
  const words = searchWords(filter.text);
  return (post) =>
    (channels.size === 0 || post.channels.some((id) => channels.has(id))) &&
    (pillars.size === 0 || (post.pillar !== undefined && pillars.has(post.pillar))) &&
    (campaigns.size === 0 || (post.campaign !== undefined && campaigns.has(post.campaign))) &&
    (statuses.size === 0 || statuses.has(post.status)) &&
    (labels.size === 0 || post.labels.some((label) => labels.has(label))) &&
    (picture === null || hasMedia(post) === (picture === 'with')) &&
    (words.length === 0 || includesAll(searchText(post, assets), words)) &&
    (!attention || needsAttention(post));
}

/** Whether a post has pictures or videos, be it on one channel alone. */
const hasMedia = ({ media, variants }: Post) => {
  if (media.length > 0) return true;
  for (const id in variants) if ((variants[id]?.media?.length ?? 0) > 0) return true;
  return false;
};

const includesAll = (text: string, words: readonly string[]) => words.every((word) => text.includes(word));

/** The posts that pass, in their order, found in steps: folding the texts of thousands takes longer than a frame. */
export function* passing(posts: readonly Post[], matches: (post: Post) => boolean): Generator<void, Post[]> {
  const found: Post[] = [];
  for (const [at, post] of posts.entries()) {
    // Looking at the clock costs more than most questions do.
    if (at % 16 === 15) yield;
    if (matches(post)) found.push(post);
  }
  return found;
}

/** What a filter may name that a project can lose. */
export const filterRecords = ['channels', 'pillars', 'campaigns'] as const;
export type FilterRecord = (typeof filterRecords)[number];

/**
 * The filter without channels, pillars and campaigns that are not in the project any more (the same object when there
 * are none), and how many of each were taken out.
 */
export function withoutGone(
  filter: PostFilter,
  project: Record<FilterRecord, Readonly<Record<string, unknown>>>,
): { filter: PostFilter; gone: Record<FilterRecord, number> } {
  const kept = { ...filter };
  const gone = { channels: 0, pillars: 0, campaigns: 0 };
  for (const kind of filterRecords) {
    const there = [...filter[kind]].filter((id) => Object.hasOwn(project[kind], id));
    gone[kind] = filter[kind].size - there.length;
    if (gone[kind] > 0) kept[kind] = new Set(there);
  }
  return { filter: filterRecords.some((kind) => gone[kind] > 0) ? kept : filter, gone };
}
