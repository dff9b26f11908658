import { z } from 'zod';
import { localDateSchema, localTimeSchema } from '../calendar-time/local-date';
import { CommandRefused, defineCommand } from '../history/define-command';
import { idSchema } from '../ids';
import type { Project } from '../project/project';
import { postSchema } from './post';
import {
  addCopy,
  addPost,
  checkLinks,
  existing,
  fieldWords,
  name,
  type PostFields,
  postFieldsSchema,
  setFields,
} from './post-commands';

/** Fields of many posts at once, each its own: a changed selection, a pasted block, a column filled down. */
export const editPosts = defineCommand({
  name: 'posts.editMany',
  payload: z.object({ edits: z.array(z.object({ id: idSchema, fields: postFieldsSchema })).min(1) }),
  label({ edits }, before) {
    const keys = new Set(edits.flatMap(({ fields }) => Object.keys(fields)));
    const [only] = keys;
    const what = (keys.size === 1 && fieldWords[only as keyof PostFields]) || 'Edit';
    const [edit] = edits;
    return `${what} ${edits.length === 1 && edit ? name(before, edit.id) : `${edits.length} posts`}`;
  },
  history: 'step',
  run(draft, { edits }, { now }) {
    for (const { id, fields } of edits) {
      const post = existing(draft, id);
      // A file may name channels that are gone; they stay on their posts, and only what is added must be there.
      const had = new Set(post.channels);
      checkLinks(draft as Project, { ...fields, channels: fields.channels?.filter((channel) => !had.has(channel)) });
      setFields(post, fields, now);
    }
  },
});

/** Several new posts in one step, such as a pasted list of ideas. */
export const createPosts = defineCommand({
  name: 'posts.createMany',
  payload: z.object({ posts: z.array(postSchema).min(1) }),
  label({ posts }) {
    const ideas = posts.every(({ date }) => date === undefined);
    const one = ideas ? 'idea' : 'post';
    return `New ${posts.length === 1 ? one : `${posts.length} ${one}s`}`;
  },
  history: 'step',
  run(draft, { posts }, { now }) {
    for (const post of posts) addPost(draft as Project, post, now);
  },
});

/** Copies of posts; each is a draft on its new place. `id` is the new post's. */
export const copyPosts = defineCommand({
  name: 'posts.copyMany',
  payload: z.object({
    copies: z
      .array(
        z.object({
          from: idSchema,
          id: idSchema,
          date: localDateSchema.nullable().optional(),
          time: localTimeSchema.nullable().optional(),
        }),
      )
      .min(1),
  }),
  label: ({ copies: [only, ...rest] }, before) =>
    rest.length === 0 && only ? `Copy ${name(before, only.from)}` : `Copy ${rest.length + 1} posts`,
  history: 'step',
  run(draft, { copies }, { now }) {
    for (const copy of copies) addCopy(draft as Project, copy, now);
  },
});

/** Two posts change places: each takes the other's day and time. */
export const swapPosts = defineCommand({
  name: 'posts.swap',
  payload: z.object({ a: idSchema, b: idSchema }),
  label: ({ a, b }, before) => `Swap ${name(before, a)} and ${name(before, b)}`,
  history: 'step',
  run(draft, { a, b }, { now }) {
    if (a === b) throw new CommandRefused('A post cannot be swapped with itself.');
    const first = existing(draft, a);
    const second = existing(draft, b);
    const place = (post: typeof first) => ({ date: post.date ?? null, time: post.time ?? null });
    const [one, two] = [place(first), place(second)];
    setFields(first, two, now);
    setFields(second, one, now);
  },
});
