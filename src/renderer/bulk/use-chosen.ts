import { useMemo } from 'react';
import type { Post } from '../../shared/posts/post';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { useProject } from '../project-view/use-project';

/** The chosen posts as they are now. */
export function useChosen(): readonly Post[] {
  const plan = usePlan();
  const ids = useObserved(plan.selection, (chosen) => chosen);
  const posts = useProject(({ project }) => project.posts);
  return useMemo(() => [...ids].flatMap((id) => (Object.hasOwn(posts, id) ? (posts[id] ?? []) : [])), [ids, posts]);
}
