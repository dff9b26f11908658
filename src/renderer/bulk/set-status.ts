import type { Post } from '../../shared/posts/post';
import { statusWords } from '../cards/status-words';
import type { Plan } from '../plan/plan-context';
import { counted } from '../ui/format-when';
import { setAll } from './bulk-edits';

/** Gives posts a status, as one step; those that have it already are left out. @returns whether a change was made. */
export async function setStatus(plan: Plan, posts: readonly Post[], status: string): Promise<boolean> {
  const edits = setAll(posts, 'status', status);
  if (edits.length === 0) return false;
  const what = edits.length === 1 ? '' : ` of ${counted(edits.length, 'post')}`;
  return plan.edit(edits, `Status${what} is now ${statusWords(status).label}.`);
}
