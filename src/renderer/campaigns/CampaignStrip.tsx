import { type CSSProperties, useRef } from 'react';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import type { Campaign } from '../../shared/campaigns/campaign';
import { usePlanView } from '../app-frame/plan-view';
import { useProject } from '../project-view/use-project';
import css from './CampaignStrip.module.css';
import { campaignDays, campaignName, colourOf } from './campaign-words';
import { useBarGestures } from './use-bar-gestures';
import { useShownCampaigns } from './use-shown-campaigns';

/** More are found in the filter and by Ctrl+K. */
const listed = 6;

/** The campaigns of the shown days, for views that have no room for bars. */
export function CampaignStrip({ from, to }: { from: LocalDate; to: LocalDate }) {
  const campaigns = useShownCampaigns(from, to);
  return campaigns.length === 0 ? null : <Strip campaigns={campaigns} />;
}

function Strip({ campaigns }: { campaigns: readonly Campaign[] }) {
  const { selectedCampaign } = usePlanView();
  const language = useProject(({ project }) => project.settings.language);
  const root = useRef<HTMLUListElement>(null);
  useBarGestures(root);
  return (
    <ul ref={root} className={css.strip} aria-label="Campaigns">
      {campaigns.slice(0, listed).map((campaign) => (
        <li key={campaign.id}>
          <button
            type="button"
            className={css.chip}
            style={{ '--colour': colourOf(campaign) } as CSSProperties}
            data-campaign={campaign.id}
            aria-current={campaign.id === selectedCampaign || undefined}
          >
            <span className={css.name} dir="auto">
              {campaignName(campaign).slice(0, 200)}
            </span>
            <span className={css.days}>{campaignDays(campaign, language)}</span>
          </button>
        </li>
      ))}
      {campaigns.length > listed && <li className={css.days}>and {campaigns.length - listed} more</li>}
    </ul>
  );
}
