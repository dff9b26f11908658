import { z } from 'zod';
import { localDateSchema, localTimeSchema } from '../calendar-time/local-date';
import { assignFields, CommandRefused, defineCommand, quoted } from '../history/define-command';
import { idSchema } from '../ids';
import type { Project } from '../project/project';
import { mediaSchema, type Post, postHeadline, postSchema } from './post';

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
    held: z.looseObject({ reason: z.string() }).nullable(),
    format: z.string().nullable(),
    labels: z.array(z.string()),
    link: z.string().nullable(),
    firstComment: z.string().nullable(),
    notes: z.string().nullable(),
    media: z.array(mediaSchema),
  })
  .partial();
export type PostFields = z.infer<typeof postFieldsSchema>;

function existing(project: { posts: Record<string, Post> }, id: string): Post {
  const post = project.posts[id];
  if (!post) throw new CommandRefused('This post is no longer in the project.');
  return post;
}

function name(project: Project, id: string): string {
  const post = project.posts[id];
  return quoted(post ? postHeadline(post) : '');
}

function checkLinks(project: Project, fields: PostFields): void {
  for (const channel of fields.channels ?? [])
    if (!project.channels[channel]) throw new CommandRefused('One of the channels is no longer in the project.');
  if (fields.pillar && !project.pillars[fields.pillar])
    throw new CommandRefused('The pillar is no longer in the project.');
  if (fields.campaign && !project.campaigns[fields.campaign])
    throw new CommandRefused('The campaign is no longer in the project.');
}

export const createPost = defineCommand({
  name: 'posts.create',
  payload: z.object({ post: postSchema }),
  label: ({ post }) => `New ${post.date ? 'post' : 'idea'} ${quoted(postHeadline(post), '')}`.trim(),
  history: 'step',
  run(draft, { post }, { now }) {
    if (draft.posts[post.id]) throw new CommandRefused('This post is already in the project.');
    checkLinks(draft as Project, { channels: post.channels, pillar: post.pillar, campaign: post.campaign });
    draft.posts[post.id] = { ...post, createdAt: now, updatedAt: now };
  },
});

export const editPost = defineCommand({
  name: 'posts.edit',
  payload: z.object({ id: idSchema, fields: postFieldsSchema }),
  label: ({ id, fields }, before) => {
    const keys = Object.keys(fields);
    const what = keys.length === 1 ? fieldWords[keys[0] as keyof PostFields] : undefined;
    return `${what ?? 'Edit'} ${name(before, id)}`;
  },
  history: 'step',
  run(draft, { id, fields }, { now }) {
    const post = existing(draft, id);
    checkLinks(draft as Project, fields);
    assignFields<Partial<Post>>(post, fields);
    post.updatedAt = now;
  },
});

const fieldWords: { [K in keyof PostFields]?: string } = {
  status: 'Status of',
  channels: 'Channels of',
  pillar: 'Pillar of',
  date: 'Move',
  time: 'Time of',
  title: 'Rename',
  labels: 'Labels of',
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
  run(draft, { from, id, date, time }, { now }) {
    if (draft.posts[id]) throw new CommandRefused('This post is already in the project.');
    const source = existing(draft as Project, from);
    const copy: Post = { ...structuredCopy(source), id, status: 'draft', createdAt: now, updatedAt: now };
    assignFields<Partial<Post>>(copy, { date, time });
    draft.posts[id] = copy;
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
    for (const id of ids) {
      existing(draft, id);
      delete draft.posts[id];
    }
  },
});
