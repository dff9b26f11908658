import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isLocalDate } from '../../shared/calendar-time/local-date';
import { nowIn, readableZone } from '../../shared/calendar-time/time-zone';
import { noFilter } from '../../shared/posts/post-filter';
import { firstLook } from '../library/library-look';
import type { OpenedProject } from '../start/use-opening';
import { useApp } from './app-state';
import { keepLastPlace, readLastPlace } from './last-place';
import type { PlanView, PlanViewControl } from './plan-view';

/** Below this width the side panel folds by itself. */
const narrow = '(max-width: 1099px)';

/** Where the user is in the project, kept over a reload of the page; the side panel's state is a preference. */
export function usePlanViewState({ store, area, focusDate: asked }: OpenedProject): PlanViewControl {
  const { host, hello } = useApp();
  const [view, setView] = useState<PlanView>(() => {
    const { info, project } = store.getView();
    const last = readLastPlace();
    const here = last?.path === info.path ? last : null;
    const zone = project.settings.timeZone;
    return {
      area: area === 'calendar' ? (here?.area ?? area) : area,
      settingsSection: here?.settingsSection ?? 'project',
      focusDate: asked ?? here?.focusDate ?? nowIn(readableZone(zone), new Date().toISOString()).date,
      calendarView: here?.calendarView ?? 'month',
      selectedPost: null,
      selectedCampaign: null,
      campaignBars: hello.preferences.campaignBars ?? true,
      filter: noFilter,
      savedView: null,
      table: {},
      library: firstLook,
      sidePanelOpen: hello.preferences.sidePanel && !matchMedia(narrow).matches,
    };
  });
  const { area: shown, settingsSection, focusDate, calendarView } = view;
  const wanted = useRef(hello.preferences.sidePanel);

  useEffect(() => {
    const keep = () =>
      keepLastPlace({ path: store.getView().info.path, area: shown, settingsSection, focusDate, calendarView });
    keep();
    return store.subscribe(keep);
  }, [store, shown, settingsSection, focusDate, calendarView]);

  useEffect(() => {
    const width = matchMedia(narrow);
    const fold = () => setView((now) => ({ ...now, sidePanelOpen: !width.matches && wanted.current }));
    width.addEventListener('change', fold);
    return () => width.removeEventListener('change', fold);
  }, []);

  const go = useCallback(
    (changes: Partial<PlanView>) => {
      setView((now) => {
        const { focusDate = now.focusDate } = changes;
        // The year 9999 has no next one, and the calendar library reads one below 100 as one of the 20th century.
        const isShown = isLocalDate(focusDate) && focusDate >= '0100-01-01';
        return { ...now, ...changes, focusDate: isShown ? focusDate : now.focusDate };
      });
      if (changes.campaignBars !== undefined)
        host.door.app.setPreferences({ campaignBars: changes.campaignBars }).catch(() => undefined);
      if (changes.sidePanelOpen === undefined || matchMedia(narrow).matches) return;
      wanted.current = changes.sidePanelOpen;
      // Losing this preference costs one click, so a failure is not worth a message.
      host.door.app.setPreferences({ sidePanel: changes.sidePanelOpen }).catch(() => undefined);
    },
    [host],
  );
  return useMemo(() => ({ ...view, go }), [view, go]);
}
