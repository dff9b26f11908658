import { useMemo } from 'react';
import { labelsByUse } from '../../shared/posts/label-counts';
import { type LineWords, lineWords } from '../../shared/quick-line/line-words';
import { useApp } from '../app-frame/app-state';
import { useProject, useProjectStore } from '../project-view/use-project';

/** What a line can name. The labels are read once: a list of suggestions need not follow every change of a post. */
export function useLineWords(): LineWords {
  const store = useProjectStore();
  const { platforms } = useApp();
  const channels = useProject(({ project }) => project.channels);
  const pillars = useProject(({ project }) => project.pillars);
  const campaigns = useProject(({ project }) => project.campaigns);
  const templates = useProject(({ project }) => project.templates);
  const labels = useMemo(() => labelsByUse(Object.values(store.getView().project.posts)), [store]);
  return useMemo(
    () => lineWords({ channels, pillars, campaigns, templates }, platforms, labels),
    [channels, pillars, campaigns, templates, platforms, labels],
  );
}
