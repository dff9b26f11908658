import { useMemo } from 'react';
import type { Post } from '../../shared/posts/post';
import { type PostFilter, postMatcher } from '../../shared/posts/post-filter';
import { usePlanView } from '../app-frame/plan-view';
import { useNeedsAttention } from '../checks/use-findings';
import { useProject } from '../project-view/use-project';

const never = () => false;

/** Whether a post passes the present filter (or another one); the same function while nothing of that changes. */
export function useMatcher(other?: PostFilter): (post: Post) => boolean {
  const { filter } = usePlanView();
  const asked = other ?? filter;
  const needsAttention = useNeedsAttention();
  // What is found in the plan changes often, and most filters do not ask for it.
  const marked = asked.attention ? needsAttention : never;
  const assets = useProject(({ project }) => project.assets);
  return useMemo(() => postMatcher(asked, marked, assets), [asked, marked, assets]);
}
