import { useMemo } from 'react';
import type { Post } from '../../shared/posts/post';
import { type PostFilter, postMatcher } from '../../shared/posts/post-filter';
import { useApp } from '../app-frame/app-state';
import { usePlanView } from '../app-frame/plan-view';
import { useProject } from '../project-view/use-project';

/** Whether a post passes the present filter (or another one); the same function while nothing of that changes. */
export function useMatcher(other?: PostFilter): (post: Post) => boolean {
  const { platforms } = useApp();
  const { filter } = usePlanView();
  const channels = useProject(({ project }) => project.channels);
  const asked = other ?? filter;
  return useMemo(() => postMatcher(asked, { channels, platforms }), [asked, channels, platforms]);
}
