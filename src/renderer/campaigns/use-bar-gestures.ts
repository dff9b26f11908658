import { type RefObject, useEffect, useRef } from 'react';
import type { Campaign } from '../../shared/campaigns/campaign';
import { movedDays } from '../../shared/campaigns/reschedule';
import { usePlanView } from '../app-frame/plan-view';
import { holdFocus } from '../plan/keep-place';
import { usePlan } from '../plan/plan-context';
import { useProjectStore } from '../project-view/use-project';
import { BarDrag, daysByKey } from './bar-drag';
import { campaignDays, campaignName } from './campaign-words';
import { useReschedule } from './use-reschedule';

/** The bar that takes part in the tab order: the first of its campaign. */
export function barOf(id: string): HTMLElement | null {
  const bars = document.querySelectorAll<HTMLElement>(`main button[data-campaign="${CSS.escape(id)}"]`);
  return [...bars].find(({ tabIndex }) => tabIndex === 0) ?? bars[0] ?? null;
}

/**
 * What can be done with the bars of campaigns, wherever on a page they are drawn: a click opens the campaign, dragging
 * moves it with its posts, and so do Alt and the arrow keys.
 */
export function useBarGestures(root: RefObject<HTMLElement | null>): void {
  const plan = usePlan();
  const store = useProjectStore();
  const { go } = usePlanView();
  const reschedule = useReschedule();
  const latest = useRef({ go, reschedule });
  latest.current = { go, reschedule };

  useEffect(() => {
    const page = root.current;
    const around = page?.closest<HTMLElement>('[data-plan-view]')?.parentElement;
    if (!page || !around) return;
    let drag: BarDrag | null = null;
    let dragged = false;
    const campaignAt = (target: EventTarget | null): Campaign | undefined => {
      const bar = target instanceof Element ? target.closest<HTMLElement>('button[data-campaign]') : null;
      const { campaigns } = store.getView().project;
      const id = bar?.dataset.campaign;
      return id !== undefined && Object.hasOwn(campaigns, id) ? campaigns[id] : undefined;
    };
    const move = async (campaign: Campaign, days: number) => {
      const says = await latest.current.reschedule(campaign.id, movedDays(campaign, days));
      plan.announce(says ? `Moved ${says}` : 'The change was not made.');
    };
    const onDown = (event: PointerEvent) => {
      const campaign = event.isPrimary && event.button === 0 ? campaignAt(event.target) : undefined;
      if (!campaign || store.getView().info.readOnly) return;
      drag?.cancel();
      dragged = false;
      const { language } = plan.lookup.get();
      drag = new BarDrag(event, {
        root: around,
        days: campaign,
        words: (days) => `${campaignName(campaign).slice(0, 80)}: ${campaignDays(days, language)}`,
        onEnd: (days, clicked) => {
          drag = null;
          dragged = !clicked;
          if (days !== 0) void move(campaign, days);
        },
      });
    };
    const onClick = ({ target, detail }: MouseEvent) => {
      const campaign = campaignAt(target);
      if (!campaign) return;
      // Letting go after a drag clicks as well; a press of Enter has no press of the mouse before it.
      if (dragged && detail > 0) {
        dragged = false;
        return;
      }
      latest.current.go({ selectedCampaign: campaign.id, selectedPost: null });
    };
    const onKey = (event: KeyboardEvent) => {
      const days =
        event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey ? daysByKey(event.key) : undefined;
      const campaign = days === undefined ? undefined : campaignAt(event.target);
      if (!campaign || days === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      void move(campaign, days);
      holdFocus(() => barOf(campaign.id));
    };
    page.addEventListener('pointerdown', onDown);
    page.addEventListener('click', onClick);
    page.addEventListener('keydown', onKey);
    return () => {
      drag?.cancel();
      page.removeEventListener('pointerdown', onDown);
      page.removeEventListener('click', onClick);
      page.removeEventListener('keydown', onKey);
    };
  }, [root, plan, store]);
}
