import type { Post } from '../../shared/posts/post';
import type { Plan } from '../plan/plan-context';
import { counted } from '../ui/format-when';

/** Takes the hold off posts, as one step; those that are not held are left out. @returns whether a change was made. */
export async function releasePosts(plan: Plan, posts: readonly Post[]): Promise<boolean> {
  const held = posts.filter((post) => post.held);
  if (held.length === 0) return false;
  return plan.edit(
    held.map(({ id }) => ({ id, fields: { held: null } })),
    `${counted(held.length, 'post is', 'posts are')} released.`,
  );
}
