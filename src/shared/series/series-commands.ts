import { z } from 'zod';
import { type LocalDate, localDateSchema, localTimeSchema } from '../calendar-time/local-date';
import { assignFields, CommandRefused, defineCommand, quoted } from '../history/define-command';
import { idSchema } from '../ids';
import type { Post } from '../posts/post';
import { checkDay, existing, name } from '../posts/post-commands';
import type { Project } from '../project/project';
import { contentFields, contentOf, exampleOf, mostAtOnce, type Series, seriesSchema } from './series';
import { forgetEmptySeries, membersBefore, skipDays } from './series-days';
import { regularPlace } from './series-plan';

/** A post to be made: its id, and the day of the rule. */
const madeSchema = z.array(z.object({ id: idSchema, date: localDateSchema })).max(mostAtOnce);
const idsSchema = z.array(idSchema).min(1);

function seriesNamed(project: { series: Record<string, Series> }, id: string): Series {
  const series = Object.hasOwn(project.series, id) ? project.series[id] : undefined;
  if (!series) throw new CommandRefused('This series is no longer in the project.');
  return series;
}

function seriesName(project: Project, id: string): string {
  return quoted(Object.hasOwn(project.series, id) ? (project.series[id]?.name ?? '') : '', 'the series');
}

function counted(count: number): string {
  return count === 1 ? '1 post' : `${count} posts`;
}

/** Puts posts for days of the series into the project; a day that has one already keeps that. */
function makePosts(project: Project, series: Series, made: z.infer<typeof madeSchema>, now: string): void {
  if (made.length === 0) return;
  const there = membersBefore(project, series.id);
  const content = exampleOf(series, there);
  if (!content) throw new CommandRefused('This series has no post left to take the content from.');
  const taken = new Set(there.map((post) => post.series.date));
  for (const { id, date } of made) {
    if (taken.has(date)) continue;
    if (project.posts[id]) throw new CommandRefused('This post is already in the project.');
    taken.add(date);
    const place = regularPlace(series, date);
    checkDay(place.date);
    const post: Post = {
      ...contentOf({ ...content, id, status: 'draft' }),
      id,
      status: 'draft',
      series: { id: series.id, date },
      createdAt: now,
      updatedAt: now,
    };
    assignFields<Partial<Post>>(post, place);
    project.posts[id] = post;
  }
}

/** Puts a new series into the project: a copy, since one object in two places gives immer wrong patches. */
function add(project: Project, series: Series): Series {
  if (Object.hasOwn(project.series, series.id)) throw new CommandRefused('This series is already in the project.');
  const added = JSON.parse(JSON.stringify(series)) as Series;
  project.series[series.id] = added;
  return added;
}

/** Puts a post on a day of a series. */
function join(project: Project, series: Series, id: string, date: LocalDate, now: string): void {
  const post = existing(project, id);
  const place = regularPlace(series, date);
  checkDay(place.date);
  assignFields<Partial<Post>>(post, { date: place.date, time: place.time ?? null, dateWords: null });
  post.series = { ...post.series, id: series.id, date };
  post.updatedAt = now;
}

/** Makes a series of a post, which becomes its first, and the further posts up to `series.madeUntil`. */
export const createSeries = defineCommand({
  name: 'series.create',
  payload: z.object({
    series: seriesSchema,
    first: z.object({ id: idSchema, date: localDateSchema }),
    made: madeSchema,
  }),
  label: ({ first, made }, before) => `Repeat ${name(before, first.id)}: ${counted(made.length + 1)}`,
  history: 'step',
  run(draft, { series, first, made }, { now }) {
    const project = draft as Project;
    const { series: other } = existing(project, first.id);
    if (other && Object.hasOwn(project.series, other.id))
      throw new CommandRefused('This post belongs to a series already.');
    const added = add(project, series);
    join(project, added, first.id, first.date, now);
    makePosts(project, added, made, now);
  },
});

/** Makes further posts of a series, or those of days that were skipped. */
export const makeSeriesPosts = defineCommand({
  name: 'series.make',
  payload: z.object({ id: idSchema, made: madeSchema, madeUntil: localDateSchema.optional() }),
  label: ({ id, made }, before) => `Make ${counted(made.length)} of ${seriesName(before, id)}`,
  history: 'step',
  run(draft, { id, made, madeUntil }, { now }) {
    const series = seriesNamed(draft, id);
    makePosts(draft as Project, series, made, now);
    const filled = new Set(made.map(({ date }) => date));
    series.skipped = series.skipped.filter((date) => !filled.has(date));
    if (madeUntil !== undefined && madeUntil > series.madeUntil) series.madeUntil = madeUntil;
  },
});

/** Takes content of one post over for others of its series and for those made later. */
export const useSeriesContent = defineCommand({
  name: 'series.use',
  payload: z.object({
    id: idSchema,
    from: idSchema,
    fields: z.array(z.enum(contentFields)).min(1),
    posts: z.array(idSchema),
  }),
  label: ({ id, posts }, before) =>
    `${posts.length === 0 ? 'Content' : `Change ${counted(posts.length)}`} of ${seriesName(before, id)}`,
  history: 'step',
  run(draft, { id, from, fields, posts }, { now }) {
    const series = seriesNamed(draft, id);
    const source = existing(draft, from);
    const take = (target: object) => {
      // A copy for each: one object in two places gives immer wrong patches.
      const content = contentOf(source as Post);
      const changes = Object.fromEntries(fields.map((field) => [field, content[field] ?? null]));
      assignFields<object>(target, changes);
    };
    series.content ??= exampleOf(series, membersBefore(draft as Project, id)) ?? contentOf(source as Post);
    take(series.content);
    for (const post of posts) {
      const target = existing(draft, post);
      take(target);
      target.updatedAt = now;
    }
  },
});

/** Moves posts of a series, and the places of those made later. */
export const moveSeries = defineCommand({
  name: 'series.move',
  payload: z.object({
    id: idSchema,
    moves: z
      .array(z.object({ id: idSchema, date: localDateSchema, time: localTimeSchema.nullable().optional() }))
      .min(1),
    offset: z.int().min(-366).max(366),
    time: localTimeSchema.nullable().optional(),
  }),
  label: ({ id, moves }, before) => `Move ${counted(moves.length)} of ${seriesName(before, id)}`,
  history: 'step',
  run(draft, { id, moves, offset, time }, { now }) {
    const series = seriesNamed(draft, id);
    for (const { id: post, ...place } of moves) {
      const target = existing(draft, post);
      checkDay(place.date);
      assignFields<Partial<Post>>(target, place);
      target.updatedAt = now;
    }
    assignFields<Partial<Series>>(series, { offset: offset === 0 ? null : offset, time });
  },
});

/** Leaves days of a series without a post. */
export const skipSeriesPosts = defineCommand({
  name: 'series.skip',
  payload: z.object({ posts: idsSchema }),
  label: ({ posts: [only, ...rest] }, before) =>
    rest.length === 0 && only ? `Skip ${name(before, only)}` : `Skip ${counted(rest.length + 1)}`,
  history: 'step',
  run(draft, { posts }) {
    const gone = posts.map((id) => ({ ...existing(draft, id) }));
    for (const { id } of gone) delete draft.posts[id];
    skipDays(draft as Project, gone);
  },
});

/** Ends a series: deletes posts of it, and no more are made. */
export const endSeries = defineCommand({
  name: 'series.end',
  payload: z.object({ id: idSchema, posts: idsSchema, rule: z.string(), madeUntil: localDateSchema }),
  label: ({ id, posts }, before) => `Delete ${counted(posts.length)} of ${seriesName(before, id)}`,
  history: 'step',
  run(draft, { id, posts, rule, madeUntil }) {
    const series = seriesNamed(draft, id);
    for (const post of posts) {
      existing(draft, post);
      delete draft.posts[post];
    }
    Object.assign(series, { rule, madeUntil });
    forgetEmptySeries(draft as Project, id, new Set(posts));
  },
});

/** Splits a series: its posts from one on follow another rule, as a series of their own. */
export const changeRhythm = defineCommand({
  name: 'series.rhythm',
  payload: z.object({
    id: idSchema,
    /** What the part before keeps. */
    rule: z.string(),
    madeUntil: localDateSchema,
    series: seriesSchema,
    /** Posts of the old series with their day of the new rule. */
    moves: madeSchema,
    made: madeSchema,
    remove: z.array(idSchema),
    leave: z.array(idSchema),
  }),
  label: ({ id }, before) => `Change the rhythm of ${seriesName(before, id)}`,
  history: 'step',
  run(draft, { id, rule, madeUntil, series, moves, made, remove, leave }, { now }) {
    const project = draft as Project;
    const old = seriesNamed(project, id);
    const added = add(project, series);
    for (const move of moves) join(project, added, move.id, move.date, now);
    makePosts(project, added, made, now);
    for (const post of remove) {
      existing(project, post);
      delete project.posts[post];
    }
    for (const post of leave) takeOut(existing(project, post), now);
    Object.assign(old, { rule, madeUntil });
    forgetEmptySeries(project, id, new Set([...moves.map((move) => move.id), ...remove, ...leave]));
  },
});

/** Makes posts of a series posts of their own; their days count as skipped, so that nothing is made there again. */
export const leaveSeries = defineCommand({
  name: 'series.leave',
  payload: z.object({ posts: idsSchema }),
  label: ({ posts: [only, ...rest] }, before) =>
    `Take ${rest.length === 0 && only ? name(before, only) : counted(rest.length + 1)} out of the series`,
  history: 'step',
  run(draft, { posts }, { now }) {
    const project = draft as Project;
    const before = posts.map((id) => ({ ...existing(project, id) }));
    for (const id of posts) takeOut(existing(project, id), now);
    skipDays(project, before);
  },
});

function takeOut(post: Post, now: string): void {
  delete post.series;
  post.updatedAt = now;
}
