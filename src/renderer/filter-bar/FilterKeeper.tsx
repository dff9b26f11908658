import { useEffect } from 'react';
import { withoutGone } from '../../shared/posts/post-filter';
import { useApp } from '../app-frame/app-state';
import { usePlanView } from '../app-frame/plan-view';
import { useProject } from '../project-view/use-project';

/** Takes channels and pillars out of the filter when they go from the project, and says so: else nothing would be shown. */
export function FilterKeeper() {
  const { notify } = useApp();
  const { filter, go } = usePlanView();
  const channels = useProject(({ project }) => project.channels);
  const pillars = useProject(({ project }) => project.pillars);
  useEffect(() => {
    const kept = withoutGone(filter, { channels, pillars });
    const gone = kept.goneChannels + kept.gonePillars;
    if (gone === 0) return;
    const one = kept.goneChannels > 0 ? 'a channel' : 'a pillar';
    go({ filter: kept.filter });
    notify(
      `The filter named ${gone === 1 ? `${one} that is` : 'channels or pillars that are'} no longer in the project. The posts are shown without ${gone === 1 ? 'it' : 'them'}.`,
    );
  }, [filter, channels, pillars, go, notify]);
  return null;
}
