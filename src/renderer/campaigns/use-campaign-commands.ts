import { usePlanView } from '../app-frame/plan-view';
import { useCommands } from '../commands/command-registry';
import { dayAtHand } from '../plan/keep-place';
import { usePlan } from '../plan/plan-context';
import { useProject } from '../project-view/use-project';

/** Making a campaign, and whether campaigns are drawn, by name. */
export function useCampaignCommands(): void {
  const plan = usePlan();
  const { focusDate, campaignBars, selectedCampaign, go } = usePlanView();
  const readOnly = useProject(({ info }) => info.readOnly);
  useCommands(() => {
    const unavailable = readOnly ? 'This project is read-only' : undefined;
    return [
      {
        id: 'campaigns.new',
        title: 'New campaign by a plan…',
        group: 'Plan',
        words: 'lay out template sweepstake voucher event launch survey posts',
        unavailable,
        run: () => plan.asking.set({ form: 'layOut', date: dayAtHand(focusDate) }),
      },
      {
        id: 'campaigns.lay-out',
        title: 'Lay out posts of the open campaign…',
        group: 'Plan',
        words: 'plan template',
        unavailable: unavailable ?? (selectedCampaign === null ? 'Open a campaign first' : undefined),
        run: () => selectedCampaign !== null && plan.asking.set({ form: 'layOut', campaign: selectedCampaign }),
      },
      {
        id: 'view.campaigns',
        title: campaignBars ? 'Hide the bars of campaigns' : 'Show the bars of campaigns',
        group: 'View',
        words: 'toggle switch',
        keys: ['B'],
        run: () => go({ campaignBars: !campaignBars }),
      },
    ];
  }, [plan, focusDate, campaignBars, selectedCampaign, readOnly, go]);
}
