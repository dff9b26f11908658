import { z } from 'zod';
import { campaignSchema } from '../campaigns/campaign';
import { channelSchema } from '../channels/channel';
import { assignFields, CommandRefused, defineCommand, quoted } from '../history/define-command';
import { pillarSchema } from '../pillars/pillar';
import { postSchema } from '../posts/post';
import { type Settings, someSettingsSchema } from './project';

export const renameProject = defineCommand({
  name: 'project.rename',
  payload: z.object({ name: z.string() }),
  label: ({ name }) => `Rename project to ${quoted(name, 'nothing')}`,
  history: 'step',
  run(draft, { name }) {
    draft.name = name;
  },
});

const fieldsSchema = someSettingsSchema.extend({ language: z.string().min(1).nullable().optional() });

export const editSettings = defineCommand({
  name: 'settings.edit',
  payload: z.object({ fields: fieldsSchema }),
  label: () => 'Change the settings',
  history: 'step',
  run(draft, { fields }) {
    assignFields<Partial<Settings>>(draft.settings, fields);
    if (draft.settings.dayStart >= draft.settings.dayEnd) throw new CommandRefused('The day must end after it starts.');
  },
});

/** Everything that one import adds or changes, as one step. Posts whose id is already there are replaced. */
export const importPlan = defineCommand({
  name: 'project.import',
  payload: z.object({
    source: z.string(),
    channels: z.array(channelSchema),
    pillars: z.array(pillarSchema),
    campaigns: z.array(campaignSchema),
    posts: z.array(postSchema),
  }),
  label: ({ source, posts }) =>
    `Import ${posts.length} ${posts.length === 1 ? 'post' : 'posts'} from ${quoted(source, 'a file')}`,
  history: 'step',
  run(draft, { channels, pillars, campaigns, posts }, { now }) {
    for (const channel of channels) draft.channels[channel.id] = channel;
    for (const pillar of pillars) draft.pillars[pillar.id] = pillar;
    for (const campaign of campaigns) draft.campaigns[campaign.id] = campaign;
    for (const post of posts)
      draft.posts[post.id] = { ...post, createdAt: draft.posts[post.id]?.createdAt ?? now, updatedAt: now };
  },
});
