import { useEffect } from 'react';
import { filterRecords, withoutGone } from '../../shared/posts/post-filter';
import { useApp } from '../app-frame/app-state';
import { usePlanView } from '../app-frame/plan-view';
import { useProject } from '../project-view/use-project';
import { counted } from '../ui/format-when';

/** Takes channels, pillars and campaigns out of the filter when they go from the project, and says so: else nothing would be shown. */
export function FilterKeeper() {
  const { notify } = useApp();
  const { filter, go } = usePlanView();
  const channels = useProject(({ project }) => project.channels);
  const pillars = useProject(({ project }) => project.pillars);
  const campaigns = useProject(({ project }) => project.campaigns);
  useEffect(() => {
    const { filter: kept, gone } = withoutGone(filter, { channels, pillars, campaigns });
    if (kept === filter) return;
    const lost = filterRecords.filter((kind) => gone[kind] > 0).map((kind) => counted(gone[kind], kind.slice(0, -1)));
    go({ filter: kept });
    notify(`No longer in the project, and so taken out of the filter: ${lost.join(', ')}.`);
  }, [filter, channels, pillars, campaigns, go, notify]);
  return null;
}
