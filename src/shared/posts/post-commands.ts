import { z } from 'zod';
import {
  isLocalDate,
  type LocalDate,
  type LocalTime,
  localDateSchema,
  localTimeSchema,
} from '../calendar-time/local-date';
import { assignFields, CommandRefused, defineCommand, quoted } from '../history/define-command';
import { idSchema } from '../ids';
import type { Project } from '../project/project';
import { skipDays } from '../series/series-days';
import { mediaSchema } from './media';
import { customValueSchema, evergreenSchema, heldSchema, type Post, postHeadline, postSchema } from './post';
import { setVariant, variantChangesSchema, versionWords } from './variant-changes';

/** Fields of a post that a user edits; `null` takes an optional one away. */
export const postFieldsSchema = z
  .object({
    title: z.string(),
    text: z.string(),
    status: z.string().min(1),
    date: localDateSchema.nullable(),
    time: localTimeSchema.nullable(),
    dateWords: z.string().nullable(),
    channels: z.array(idSchema),
    pillar: idSchema.nullable(),
    campaign: idSchema.nullable(),
    held: heldSchema.nullable(),
    format: z.string().nullable(),
    labels: z.array(z.string()),
    link: z.string().nullable(),
    firstComment: z.string().nullable(),
    notes: z.string().nullable(),
    media: z.array(mediaSchema),
    /** Changes of variants by channel: `null` puts the whole variant, or one field of it, back to the common content. */
    variants: variantChangesSchema,
    evergreen: evergreenSchema.nullable(),
    campaignStep: z.string().nullable(),
    /** Values of the user's own fields by the field's id; `null` takes one away, the others stay. */
    custom: z.record(idSchema, customValueSchema),
  })
  .partial();
export type PostFields = z.infer<typeof postFieldsSchema>;

export function existing(project: { posts: Record<string, Post> }, id: string): Post {
  const post = project.posts[id];
  if (!post) throw new CommandRefused('This post is no longer in the project.');
  return post;
}

export function name(project: Project, id: string): string {
  const post = project.posts[id];
  return quoted(post ? postHeadline(post) : '');
}

export function checkLinks(project: Project, fields: PostFields): void {
  for (const channel of fields.channels ?? [])
    if (!project.channels[channel]) throw new CommandRefused('One of the channels is no longer in the project.');
  if (fields.pillar && !project.pillars[fields.pillar])
    throw new CommandRefused('The pillar is no longer in the project.');
  if (fields.campaign && !project.campaigns[fields.campaign])
    throw new CommandRefused('The campaign is no longer in the project.');
}

/** @throws CommandRefused for a day that a move by days or months has brought beyond what can be written. */
export function checkDay(date: LocalDate | null | undefined): void {
  if (date && !isLocalDate(date)) throw new CommandRefused('Days can be planned up to the end of the year 9999.');
}

/** Sets fields of one post; the links of `fields` have been checked. */
export function setFields(post: Post, { custom, variants, ...fields }: PostFields, now: string): void {
  checkDay(fields.date);
  assignFields<Partial<Post>>(post, fields);
  if (custom) {
    const values = { ...post.custom };
    for (const [field, value] of Object.entries(custom))
      if (value === null) delete values[field];
      else values[field] = value;
    if (Object.keys(values).length > 0) post.custom = values;
    else delete post.custom;
  }
  for (const [channel, changes] of Object.entries(variants ?? {})) setVariant(post, channel, changes);
  post.updatedAt = now;
}

/** Puts a new post into the project. @throws CommandRefused when its id is taken or something it names is gone. */
export function addPost(project: Project, post: Post, now: string): void {
  if (project.posts[post.id]) throw new CommandRefused('This post is already in the project.');
  checkLinks(project, { channels: post.channels, pillar: post.pillar, campaign: post.campaign });
  project.posts[post.id] = { ...post, createdAt: now, updatedAt: now };
}

/** Where a copy comes from and goes to; what is absent of the place is the source's. */
export interface PostCopy {
  from: string;
  id: string;
  date?: LocalDate | null | undefined;
  time?: LocalTime | null | undefined;
}

/** Puts a copy of a post into the project, as a draft. @throws CommandRefused when the source is gone. */
export function addCopy(project: Project, { from, id, date, time }: PostCopy, now: string): void {
  if (project.posts[id]) throw new CommandRefused('This post is already in the project.');
  checkDay(date);
  const source = existing(project, from);
  const copy: Post = { ...structuredCopy(source), id, status: 'draft', createdAt: now, updatedAt: now };
  assignFields<Partial<Post>>(copy, { date, time });
  // A series has one post for each of its days; the copy of an evergreen post is one of those that repeat it.
  delete copy.series;
  delete copy.published;
  if (copy.evergreen) copy.evergreen.of ??= from;
  project.posts[id] = copy;
}

export const createPost = defineCommand({
  name: 'posts.create',
  payload: z.object({ post: postSchema }),
  label: ({ post }) => `New ${post.date ? 'post' : 'idea'} ${quoted(postHeadline(post), '')}`.trim(),
  history: 'step',
  run(draft, { post }, { now }) {
    addPost(draft as Project, post, now);
  },
});

export const editPost = defineCommand({
  name: 'posts.edit',
  payload: z.object({ id: idSchema, fields: postFieldsSchema }),
  label: ({ id, fields }, before) => {
    const keys = Object.keys(fields);
    if (keys.length === 1 && fields.variants) return `${versionWords(fields.variants, before)} ${name(before, id)}`;
    const what = keys.length === 1 ? fieldWords[keys[0] as keyof PostFields] : undefined;
    const title = keys.length === 1 ? fields.title?.trim() : undefined;
    if (title && !before.posts[id]?.title.trim()) return `Title ${quoted(title, '')}`;
    return `${what ?? 'Edit'} ${name(before, id)}`;
  },
  history: 'step',
  run(draft, { id, fields }, { now }) {
    const post = existing(draft, id);
    checkLinks(draft as Project, fields);
    setFields(post, fields, now);
  },
});

export const fieldWords: { [K in keyof PostFields]?: string } = {
  status: 'Status of',
  channels: 'Channels of',
  pillar: 'Pillar of',
  date: 'Move',
  time: 'Time of',
  title: 'Rename',
  labels: 'Labels of',
  variants: 'Versions of',
};

export const movePosts = defineCommand({
  name: 'posts.move',
  payload: z.object({
    moves: z
      .array(
        z.object({
          id: idSchema,
          /** `null` makes it an idea; status and time stay. */
          date: localDateSchema.nullable(),
          /** Absent keeps the time, `null` takes it away. */
          time: localTimeSchema.nullable().optional(),
        }),
      )
      .min(1),
  }),
  label: ({ moves }, before) => {
    const [only] = moves;
    if (moves.length !== 1 || !only) return `Move ${moves.length} posts`;
    return only.date === null ? `Move ${name(before, only.id)} to the ideas` : `Move ${name(before, only.id)}`;
  },
  history: 'step',
  run(draft, { moves }, { now }) {
    for (const { id, date, time } of moves) {
      const post = existing(draft, id);
      checkDay(date);
      assignFields<Partial<Post>>(post, { date, time });
      if (date !== null) delete post.dateWords;
      post.updatedAt = now;
    }
  },
});

export const duplicatePost = defineCommand({
  name: 'posts.duplicate',
  payload: z.object({
    from: idSchema,
    id: idSchema,
    date: localDateSchema.nullable().optional(),
    time: localTimeSchema.nullable().optional(),
  }),
  label: ({ from }, before) => `Copy ${name(before, from)}`,
  history: 'step',
  run(draft, copy, { now }) {
    addCopy(draft as Project, copy, now);
  },
});

/** A copy that shares nothing with its source; one object in two places gives immer wrong patches. */
function structuredCopy(post: Post): Post {
  return JSON.parse(JSON.stringify(post)) as Post;
}

export const deletePosts = defineCommand({
  name: 'posts.delete',
  payload: z.object({ ids: z.array(idSchema).min(1) }),
  label: ({ ids }, before) =>
    ids.length === 1 && ids[0] ? `Delete ${name(before, ids[0])}` : `Delete ${ids.length} posts`,
  history: 'step',
  run(draft, { ids }) {
    const gone = ids.map((id) => {
      const { series } = existing(draft, id);
      delete draft.posts[id];
      return { id, series };
    });
    skipDays(draft as Project, gone);
  },
});
