import { type Draft, original } from 'immer';
import { z } from 'zod';
import { dateWords } from '../calendar-time/date-words';
import { type LocalDate, type LocalTime, localDateSchema, localTimeSchema } from '../calendar-time/local-date';
import { CommandRefused, defineCommand } from '../history/define-command';
import { idSchema } from '../ids';
import type { Project } from '../project/project';
import type { Post } from './post';

/** From which moment on posts are held: a day, and on that day a time where not all of it is meant. */
export interface HoldStart {
  from: LocalDate;
  time?: LocalTime | undefined;
}

/**
 * What a hold does with a post: `hold` it; leave it, because it is held already and keeps its own reason (`held`) or has
 * gone out (`out`); or nothing, because it is planned before or not at all. A post without a time goes out at any time of
 * its day.
 */
export function whatHoldDoes(post: Post, { from, time }: HoldStart): 'hold' | 'held' | 'out' | null {
  const { date } = post;
  if (date === undefined || date < from) return null;
  if (date === from && time !== undefined && post.time !== undefined && post.time < time) return null;
  if (post.status === 'published') return 'out';
  return post.held ? 'held' : 'hold';
}

/** The posts that pass, ready to be changed. A draft of each of thousands would take longer than the change itself. */
function draftsOf(draft: Draft<Project>, passes: (post: Post) => boolean): Post[] {
  const posts = original(draft.posts) ?? draft.posts;
  return Object.values(posts)
    .filter(passes)
    .flatMap(({ id }) => draft.posts[id] ?? []);
}

/** Holds every unpublished post from a moment on, under one id by which they are released together. */
export const holdFrom = defineCommand({
  name: 'posts.holdFrom',
  payload: z.object({
    /** The id of the hold; one that there is already takes further posts in. */
    hold: idSchema,
    from: localDateSchema,
    time: localTimeSchema.optional(),
    reason: z.string(),
  }),
  label: ({ from }) => `Hold everything from ${dateWords(from, 'dayMonth', 'en-GB')}`,
  history: 'step',
  run(draft, { hold, from, time, reason }, { now }) {
    const posts = draftsOf(draft, (post) => whatHoldDoes(post, { from, time }) === 'hold');
    for (const post of posts) {
      post.held = { reason, hold, since: from };
      post.updatedAt = now;
    }
    if (posts.length === 0) throw new CommandRefused('From then on there is no post that could be held.');
  },
});

/** Releases exactly the posts of one hold, wherever they have been moved since. */
export const releaseHold = defineCommand({
  name: 'posts.releaseHold',
  payload: z.object({ hold: idSchema }),
  label: ({ hold }, before) => {
    const count = Object.values(before.posts).filter(({ held }) => held?.hold === hold).length;
    return `Release ${count === 1 ? '1 held post' : `${count} held posts`}`;
  },
  history: 'step',
  run(draft, { hold }, { now }) {
    const posts = draftsOf(draft, ({ held }) => held?.hold === hold);
    for (const post of posts) {
      delete post.held;
      post.updatedAt = now;
    }
    if (posts.length === 0) throw new CommandRefused('No post is held by this any more.');
  },
});
