import type { Post } from '../../shared/posts/post';
import { usePlan } from '../plan/plan-context';
import { useProject } from '../project-view/use-project';

/** The posts that the view shows, in its order, and how many more there are than paper takes. */
export function useShownPosts(limit: number): { posts: Post[]; more: number } {
  const plan = usePlan();
  const all = useProject(({ project }) => project.posts);
  const ids = plan.shown.get();
  const posts = ids.slice(0, limit).flatMap((id) => all[id] ?? []);
  return { posts, more: Math.max(0, ids.length - limit) };
}
