import type { Post } from '../../shared/posts/post';
import { usePlan } from '../plan/plan-context';
import { useProject } from '../project-view/use-project';

/** The posts that the view shows, in its order. */
export function useShownPosts(): Post[] {
  const plan = usePlan();
  const all = useProject(({ project }) => project.posts);
  return plan.shown.get().flatMap((id) => all[id] ?? []);
}
