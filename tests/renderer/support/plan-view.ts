import type { PlanView, PlanViewControl } from '../../../src/renderer/app-frame/plan-view';
import { firstLook } from '../../../src/renderer/library/library-look';
import { noFilter } from '../../../src/shared/posts/post-filter';

/** Where the user is, as a test begins: the month of December 2026 with nothing open. */
export function planView(changes: Partial<PlanView> = {}): PlanView {
  return {
    area: 'calendar',
    focusDate: '2026-12-10',
    calendarView: 'month',
    selectedPost: null,
    selectedCampaign: null,
    campaignBars: true,
    filter: noFilter,
    savedView: null,
    table: {},
    library: firstLook,
    sidePanelOpen: true,
    settingsSection: 'project',
    ...changes,
  };
}

/** The same with a `go` that only the test hears. */
export function planViewControl(changes: Partial<PlanView>, go: PlanViewControl['go']): PlanViewControl {
  return { ...planView(changes), go };
}
