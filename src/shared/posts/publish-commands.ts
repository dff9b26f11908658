import { z } from 'zod';
import { CommandRefused, defineCommand, quoted } from '../history/define-command';
import { idSchema } from '../ids';
import type { Project } from '../project/project';
import type { Post } from './post';
import { existing, name } from './post-commands';
import { forgetPublished, publishedOn } from './published';

/** The channels of a post that the project has; a file may name others. */
function knownChannels(post: Pick<Post, 'channels'>, { channels }: Pick<Project, 'channels'>): string[] {
  return [...new Set(post.channels)].filter((id) => Object.hasOwn(channels, id));
}

/** ` on “Loft”` in a label; nothing for channels without a name. */
function onChannels({ channels }: Pick<Project, 'channels'>, ids: readonly string[]): string {
  const names = ids.map((id) => quoted((Object.hasOwn(channels, id) && channels[id]?.name) || '', ''));
  const known = names.filter((each) => each !== '').join(', ');
  return known && ` on ${known}`;
}

const channels = z.array(idSchema);

/**
 * Notes that a post has gone out on channels, with the address where it can be seen. Its status becomes published when it
 * has gone out on all of them; without channels, of a post that has none, at once. A channel that had it keeps the moment
 * and takes the new address.
 */
export const markPublished = defineCommand({
  name: 'posts.markPublished',
  payload: z.object({
    id: idSchema,
    channels,
    /** `null` takes an address away, absent leaves it as it is. */
    url: z.string().nullable().optional(),
  }),
  label: ({ id, channels }, before) => {
    const post = before.posts[id];
    const again = post !== undefined && channels.length > 0 && channels.every((channel) => publishedOn(post, channel));
    const where = onChannels(before, channels);
    return again
      ? `Link of the published ${name(before, id)}${where}`
      : `Mark ${name(before, id)} as published${where}`;
  },
  history: 'step',
  run(draft, { id, channels, url }, { now }) {
    const post = existing(draft, id);
    const known = knownChannels(post, draft as Project);
    if (channels.some((channel) => !known.includes(channel)))
      throw new CommandRefused('This post does not go to one of the channels any more.');
    if (channels.length === 0 && known.length > 0)
      throw new CommandRefused('Say on which of its channels the post was published.');
    for (const channel of channels) {
      const { url: last, ...before } = publishedOn(post, channel) ?? { at: now };
      const address = url === undefined ? last : (url?.trim() ?? '');
      post.published = { ...post.published, [channel]: { ...before, ...(address && { url: address }) } };
    }
    if (known.every((channel) => publishedOn(post, channel))) post.status = 'published';
    post.updatedAt = now;
  },
});

/** Takes the note back: the post has not gone out there. A status of published goes back to the one before it. */
export const markUnpublished = defineCommand({
  name: 'posts.markUnpublished',
  payload: z.object({ id: idSchema, channels: channels.min(1) }),
  label: ({ id, channels }, before) => `Mark ${name(before, id)} as not published${onChannels(before, channels)}`,
  history: 'step',
  run(draft, { id, channels }, { now }) {
    const post = existing(draft, id);
    if (!forgetPublished(post, channels)) throw new CommandRefused('This post was not marked as published there.');
    if (post.status === 'published') post.status = 'scheduled';
    post.updatedAt = now;
  },
});
