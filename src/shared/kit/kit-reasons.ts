import type { ExportNote } from '../csv/preset';
import type { knownStatus } from '../posts/post';

/** Why a post is not in a kit, or not whole, counted and in one sentence, with the switch that takes it along. */
export interface KitReason {
  kind: ExportNote['kind'];
  one: string;
  many: string;
  reason: string;
  remedy?: NonNullable<ExportNote['remedy']>;
}

const notApproved = 'Only approved and scheduled posts are ready to be posted.';
const unapproved = (one: string, many: string, reason = notApproved): KitReason => ({
  kind: 'left-out',
  one,
  many,
  reason,
  remedy: 'includeUnapproved',
});

const published = unapproved(
  'published post',
  'published posts',
  'They are out already and would be posted a second time.',
);

/** What is not approved or scheduled stays out. */
export const statusReasons: Record<ReturnType<typeof knownStatus>, KitReason | null> = {
  draft: unapproved('draft', 'drafts'),
  'in review': unapproved('post in review', 'posts in review'),
  approved: null,
  scheduled: null,
  published,
  other: unapproved('post with a status of its own', 'posts with a status of their own'),
};

/** All other reasons, by the key that `ExportNotes` keeps them apart with. */
export const kitReasons = {
  published,
  held: unapproved('held post', 'held posts', 'A held post waits until it is released.'),
  past: {
    kind: 'left-out',
    one: 'past post',
    many: 'past posts',
    reason: 'Their day is over.',
    remedy: 'includePast',
  },
  noChannel: {
    kind: 'left-out',
    one: 'post without a channel',
    many: 'posts without a channel',
    reason: 'Nobody could say where to post it; give the post a channel to take it along.',
  },
  archived: {
    kind: 'left-out',
    one: 'post on an archived channel',
    many: 'posts on archived channels',
    reason: 'Nothing is posted on an archived channel; bring it back in the settings to take its posts along.',
  },
  empty: {
    kind: 'left-out',
    one: 'empty post',
    many: 'empty posts',
    reason: 'There is nothing to post yet: the post has no text, no picture, no title and no link.',
  },
  idea: {
    kind: 'left-out',
    one: 'idea',
    many: 'ideas',
    reason: 'An idea has no day yet; the kit is sorted by days.',
  },
  missing: {
    kind: 'incomplete',
    one: 'post: a file is missing',
    many: 'posts: a file is missing',
    reason:
      'It is not in the folder of the library. Find it again in the library, or go on without it: the kit names it.',
  },
  elsewhere: {
    kind: 'incomplete',
    one: 'post: a picture that is no file',
    many: 'posts: a picture that is no file',
    reason:
      'Only its name or address is known, and nothing is fetched from the internet. Add the file to the library to take it along.',
  },
  noTime: {
    kind: 'incomplete',
    one: 'post without a time',
    many: 'posts without a time',
    reason: 'They are in the kit, first on their day.',
  },
} satisfies Record<string, KitReason>;
