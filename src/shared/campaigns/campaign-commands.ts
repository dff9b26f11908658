import { z } from 'zod';
import { isLocalDate, localDateSchema } from '../calendar-time/local-date';
import { colourSchema } from '../channels/channel';
import { assignFields, CommandRefused, defineCommand, quoted } from '../history/define-command';
import { idSchema } from '../ids';
import { postSchema } from '../posts/post';
import { addPost, existing, setFields } from '../posts/post-commands';
import type { Project } from '../project/project';
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

const backwards = 'The last day of a campaign does not lie before its first.';

/** Gives a campaign other days, and moves what goes along (see `planReschedule`), in one step. */
export const rescheduleCampaign = defineCommand({
  name: 'campaigns.reschedule',
  payload: z.object({
    id: idSchema,
    /** `null` leaves an end open. */
    start: localDateSchema.nullable(),
    end: localDateSchema.nullable(),
    phases: z.array(phaseSchema).optional(),
    moves: z.array(z.object({ id: idSchema, date: localDateSchema })),
  }),
  label: ({ id, moves }, before) => {
    const name = quoted(before.campaigns[id]?.name ?? '', '');
    const posts = moves.length === 0 ? '' : ` and ${moves.length === 1 ? '1 post' : `${moves.length} posts`}`;
    return `Move campaign ${name}`.trim() + posts;
  },
  history: 'step',
  run(draft, { id, start, end, phases, moves }, { now }) {
    const campaign = draft.campaigns[id];
    if (!campaign) throw new CommandRefused(missing);
    for (const day of [start, end])
      if (day !== null && !isLocalDate(day))
        throw new CommandRefused('Days can be planned up to the end of the year 9999.');
    if (start !== null && end !== null && end < start) throw new CommandRefused(backwards);
    assignFields<Partial<Campaign>>(campaign, { start, end, phases });
    for (const move of moves) setFields(existing(draft, move.id), { date: move.date, dateWords: null }, now);
  },
});

/** Lays a campaign's posts out: the campaign as it then is, new or known, and its posts, in one step. */
export const layOutCampaign = defineCommand({
  name: 'campaigns.layOut',
  payload: z.object({ campaign: campaignSchema, posts: z.array(postSchema) }),
  label: ({ campaign, posts }) => {
    const what = posts.length === 1 ? '1 post' : `${posts.length} posts`;
    return `Lay out ${quoted(campaign.name, 'campaign')}: ${what}`;
  },
  history: 'step',
  run(draft, { campaign, posts }, { now }) {
    if (campaign.start && campaign.end && campaign.end < campaign.start) throw new CommandRefused(backwards);
    const known = draft.campaigns[campaign.id];
    if (known) Object.assign(known, campaign);
    else draft.campaigns[campaign.id] = campaign;
    for (const post of posts) addPost(draft as Project, { ...post, campaign: campaign.id }, now);
  },
});
