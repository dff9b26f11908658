import { useMemo, useRef } from 'react';
import { monthOf } from '../../shared/calendar-time/local-date';
import type { Campaign } from '../../shared/campaigns/campaign';
import { spanOfCampaign } from '../../shared/campaigns/campaign-bars';
import type { Post } from '../../shared/posts/post';
import { noFilter, type PostFilter } from '../../shared/posts/post-filter';
import type { DayWords } from '../../shared/search/read-days';
import type { SavedView } from '../../shared/views/saved-view';
import { planAreas } from '../app-frame/app-state';
import { type SettingsSection, usePlanView } from '../app-frame/plan-view';
import { barOf } from '../campaigns/use-bar-gestures';
import { cardOf, holdFocus } from '../plan/keep-place';
import { useMatcher } from '../plan/use-matcher';
import { useProjectStore } from '../project-view/use-project';
import { changesFor } from '../saved-views/view-shape';

export interface GoTo {
  post(post: Post): void;
  day(day: DayWords): void;
  /** Opens a campaign beside the calendar, at its first day where the shown page has none of its days. */
  campaign(campaign: Campaign): void;
  /** Shows the posts that pass a filter of this one condition. */
  filter(condition: Partial<PostFilter>): void;
  table(text: string): void;
  view(view: SavedView): void;
  settings(section: SettingsSection): void;
}

const viewOfSpan = { day: undefined, week: 'week', month: 'month', year: 'year' } as const;

/** The ways from the palette to what was found. The object stays the same. */
export function useGoTo(): GoTo {
  const store = useProjectStore();
  const view = usePlanView();
  const matches = useMatcher();
  const latest = useRef({ view, matches });
  latest.current = { view, matches };
  return useMemo<GoTo>(
    () => ({
      post(post) {
        const { go, calendarView } = latest.current.view;
        // What is opened has to be seen: a filter that hides it, and a view that draws no cards, give way.
        const hidden = !latest.current.matches(post);
        go({
          area: 'calendar',
          selectedPost: post.id,
          ...(hidden ? { filter: noFilter, savedView: null } : {}),
          ...(post.date === undefined
            ? { sidePanelOpen: true }
            : { focusDate: post.date, ...(calendarView === 'year' ? { calendarView: 'month' } : {}) }),
        });
        holdFocus(() => cardOf(post.id));
      },
      day({ date, span }) {
        const { go, calendarView } = latest.current.view;
        const shown = viewOfSpan[span] ?? (calendarView === 'year' ? 'month' : undefined);
        go({ area: 'calendar', focusDate: date, ...(shown ? { calendarView: shown } : {}) });
      },
      campaign(campaign) {
        const { go, focusDate } = latest.current.view;
        const span = spanOfCampaign(campaign);
        const { first, last } = monthOf(focusDate);
        const seen = !span || (span.from <= last && span.to >= first);
        go({
          area: 'calendar',
          selectedCampaign: campaign.id,
          selectedPost: null,
          ...(seen ? {} : { focusDate: span.from }),
        });
        holdFocus(() => barOf(campaign.id));
      },
      filter(condition) {
        const { go, area } = latest.current.view;
        go({
          area: planAreas.includes(area) ? area : 'calendar',
          filter: { ...noFilter, ...condition },
          savedView: null,
        });
      },
      table(text) {
        latest.current.view.go({ area: 'table', filter: { ...noFilter, text }, savedView: null });
      },
      view(saved) {
        latest.current.view.go(changesFor(saved, store.getView().project));
      },
      settings(settingsSection) {
        latest.current.view.go({ area: 'settings', settingsSection });
      },
    }),
    [store],
  );
}
