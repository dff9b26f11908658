import { useMemo } from 'react';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import type { Campaign } from '../../shared/campaigns/campaign';
import { campaignsBetween } from '../../shared/campaigns/campaign-bars';
import { usePlanView } from '../app-frame/plan-view';
import { useProject } from '../project-view/use-project';

const none: readonly Campaign[] = [];

/** The campaigns between two days that the filter lets through, the first to begin first; none where they are switched off. */
export function useShownCampaigns(from: LocalDate, to: LocalDate): readonly Campaign[] {
  const { campaignBars, filter } = usePlanView();
  const campaigns = useProject(({ project }) => project.campaigns);
  const chosen = filter.campaigns;
  return useMemo(() => {
    if (!campaignBars) return none;
    const all = Object.values(campaigns).filter(({ id }) => chosen.size === 0 || chosen.has(id));
    return all.length === 0 ? none : campaignsBetween(all, from, to);
  }, [campaignBars, campaigns, chosen, from, to]);
}
