import { useEffect } from 'react';
import type { PlanViewControl } from './plan-view';

/** Esc closes the post, or the campaign, also when nothing has the focus; where something has it, its own area decides. */
export function useEscape({ selectedPost, selectedCampaign, go }: PlanViewControl): void {
  useEffect(() => {
    if (selectedPost === null && selectedCampaign === null) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && event.target === document.body)
        go(selectedPost === null ? { selectedCampaign: null } : { selectedPost: null });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [selectedPost, selectedCampaign, go]);
}
