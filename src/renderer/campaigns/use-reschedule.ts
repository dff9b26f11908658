import { useCallback } from 'react';
import type { CampaignTemplate } from '../../shared/campaigns/campaign-template';
import { type CampaignDays, planReschedule } from '../../shared/campaigns/reschedule';
import type { Post } from '../../shared/posts/post';
import { useApp } from '../app-frame/app-state';
import type { ProjectStore } from '../project-view/project-store';
import { useProjectStore } from '../project-view/use-project';
import { counted } from '../ui/format-when';
import { campaignDays, campaignName } from './campaign-words';

/** Posts of a campaign in no order. */
export function postsOfCampaign(store: ProjectStore, id: string): Post[] {
  return Object.values(store.getView().project.posts).filter(({ campaign }) => campaign === id);
}

interface Options {
  /** The plan that it was laid out by, where that is known. */
  template?: CampaignTemplate | undefined;
  /** Leave posts and phases where they are. */
  alone?: boolean;
}

/**
 * Gives a campaign other days and moves what goes along, as one step.
 * @returns a function that resolves to a sentence on what was done, or to null where nothing was. Published posts that
 *   stay are shown as a message as well.
 */
export function useReschedule() {
  const store = useProjectStore();
  const { notify } = useApp();
  return useCallback(
    async (id: string, to: CampaignDays, { template, alone = false }: Options = {}): Promise<string | null> => {
      const { campaigns, settings } = store.getView().project;
      const campaign = Object.hasOwn(campaigns, id) ? campaigns[id] : undefined;
      if (!campaign) return null;
      const posts = alone ? [] : postsOfCampaign(store, id);
      const { moves, phases, published } = planReschedule(campaign, posts, template, to);
      const done = await store.run({
        name: 'campaigns.reschedule',
        payload: {
          id,
          start: to.start ?? null,
          end: to.end ?? null,
          ...(!alone && phases ? { phases } : {}),
          moves,
        },
      });
      if (!done) return null;
      const what = moves.length > 0 ? ` with ${counted(moves.length, 'post')}` : '';
      const stays = published > 0 ? ` ${counted(published, 'published post stays', 'published posts stay')}.` : '';
      const says = `${campaignName(campaign).slice(0, 80)}: ${campaignDays(to, settings.language)}${what}.${stays}`;
      if (published > 0) notify(says);
      return says;
    },
    [store, notify],
  );
}
