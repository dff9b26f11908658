import { z } from 'zod';
import { assignFields, CommandRefused, defineCommand, quoted } from '../history/define-command';
import { idSchema } from '../ids';
import { setFields } from '../posts/post-commands';
import { forgetPublished } from '../posts/published';
import { setVariant } from '../posts/variant-changes';
import { type Channel, cadenceSchema, channelSchema, colourSchema, slotSchema } from './channel';

const fieldsSchema = z
  .object({
    name: z.string(),
    platform: z.string().min(1),
    handle: z.string().nullable(),
    colour: colourSchema.nullable(),
    timeZone: z.string().min(1).nullable(),
    archived: z.boolean().nullable(),
    signature: z.string().nullable(),
    slots: z.array(slotSchema).nullable(),
    cadence: cadenceSchema.nullable(),
    limits: z.record(z.string(), z.number().min(0).nullable()).nullable(),
    order: z.number(),
  })
  .partial();

const missing = 'This channel is no longer in the project.';

export const createChannel = defineCommand({
  name: 'channels.create',
  payload: z.object({ channel: channelSchema }),
  label: ({ channel }) => `New channel ${quoted(channel.name, '')}`.trim(),
  history: 'step',
  run(draft, { channel }) {
    if (draft.channels[channel.id]) throw new CommandRefused('This channel is already in the project.');
    draft.channels[channel.id] = channel;
  },
});

export const editChannel = defineCommand({
  name: 'channels.edit',
  payload: z.object({ id: idSchema, fields: fieldsSchema }),
  label: ({ id, fields }, before) => {
    const name = quoted(before.channels[id]?.name ?? '', 'channel');
    if (fields.archived === true) return `Archive ${name}`;
    if (fields.archived === null || fields.archived === false) return `Bring back ${name}`;
    const keys = Object.keys(fields);
    if (keys.length === 1 && keys[0] === 'slots') return `Slots of ${name}`;
    if (keys.length === 1 && keys[0] === 'cadence') return `Posts a week of ${name}`;
    return `Edit channel ${name}`;
  },
  history: 'step',
  run(draft, { id, fields }) {
    const channel = draft.channels[id];
    if (!channel) throw new CommandRefused(missing);
    assignFields<Partial<Channel>>(channel, fields);
  },
});

/** Takes the channel away and out of every post and series, with its variants and what was published there; the posts stay. */
export const deleteChannel = defineCommand({
  name: 'channels.delete',
  payload: z.object({ id: idSchema }),
  label: ({ id }, before) => `Delete channel ${quoted(before.channels[id]?.name ?? '', '')}`.trim(),
  history: 'step',
  run(draft, { id }, { now }) {
    if (!draft.channels[id]) throw new CommandRefused(missing);
    delete draft.channels[id];
    for (const post of Object.values(draft.posts)) {
      const variant = post.variants && Object.hasOwn(post.variants, id);
      const wasOut = forgetPublished(post, [id]);
      if (!variant && !wasOut && !post.channels.includes(id)) continue;
      post.channels = post.channels.filter((channel) => channel !== id);
      if (variant) setFields(post, { variants: { [id]: null } }, now);
      post.updatedAt = now;
    }
    for (const { content } of Object.values(draft.series)) {
      if (content?.channels.includes(id)) content.channels = content.channels.filter((channel) => channel !== id);
      if (content?.variants && Object.hasOwn(content.variants, id)) setVariant(content, id, null);
    }
  },
});
