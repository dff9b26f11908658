import { z } from 'zod';
import { localDateSchema } from '../calendar-time/local-date';
import { colourSchema } from '../channels/channel';
import { assignFields, CommandRefused, defineCommand, quoted } from '../history/define-command';
import { idSchema } from '../ids';
import { type Campaign, campaignSchema, phaseSchema } from './campaign';

const missing = 'This campaign is no longer in the project.';

export const createCampaign = defineCommand({
  name: 'campaigns.create',
  payload: z.object({ campaign: campaignSchema }),
  label: ({ campaign }) => `New campaign ${quoted(campaign.name, '')}`.trim(),
  history: 'step',
  run(draft, { campaign }) {
    if (draft.campaigns[campaign.id]) throw new CommandRefused('This campaign is already in the project.');
    draft.campaigns[campaign.id] = campaign;
  },
});

export const editCampaign = defineCommand({
  name: 'campaigns.edit',
  payload: z.object({
    id: idSchema,
    fields: z
      .object({
        name: z.string(),
        start: localDateSchema.nullable(),
        end: localDateSchema.nullable(),
        brief: z.string().nullable(),
        goal: z.string().nullable(),
        budget: z.string().nullable(),
        colour: colourSchema.nullable(),
        phases: z.array(phaseSchema).nullable(),
        order: z.number(),
      })
      .partial(),
  }),
  label: ({ id }, before) => `Edit campaign ${quoted(before.campaigns[id]?.name ?? '', '')}`.trim(),
  history: 'step',
  run(draft, { id, fields }) {
    const campaign = draft.campaigns[id];
    if (!campaign) throw new CommandRefused(missing);
    assignFields<Partial<Campaign>>(campaign, fields);
  },
});

/** Takes the campaign away; its posts stay and belong to none. */
export const deleteCampaign = defineCommand({
  name: 'campaigns.delete',
  payload: z.object({ id: idSchema }),
  label: ({ id }, before) => `Delete campaign ${quoted(before.campaigns[id]?.name ?? '', '')}`.trim(),
  history: 'step',
  run(draft, { id }, { now }) {
    if (!draft.campaigns[id]) throw new CommandRefused(missing);
    delete draft.campaigns[id];
    for (const post of Object.values(draft.posts)) {
      if (post.campaign !== id) continue;
      delete post.campaign;
      post.updatedAt = now;
    }
    for (const { content } of Object.values(draft.series)) if (content?.campaign === id) delete content.campaign;
  },
});
