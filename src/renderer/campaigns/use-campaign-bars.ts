import { useMemo } from 'react';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import { barsBetween, type DayBars } from '../../shared/campaigns/campaign-bars';
import { useProject } from '../project-view/use-project';
import { useShownCampaigns } from './use-shown-campaigns';

const noBars: ReadonlyMap<LocalDate, DayBars> = new Map();

/** The bars of the shown campaigns over the shown days. */
export function useCampaignBars({ from, to }: { from: LocalDate; to: LocalDate }): ReadonlyMap<LocalDate, DayBars> {
  const campaigns = useShownCampaigns(from, to);
  const weekStart = useProject(({ project }) => project.settings.weekStart);
  return useMemo(
    () => (campaigns.length === 0 ? noBars : barsBetween(campaigns, { from, to, weekStart })),
    [campaigns, from, to, weekStart],
  );
}
