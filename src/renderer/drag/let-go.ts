import { dateWords } from '../../shared/calendar-time/date-words';
import { newId } from '../../shared/ids';
import { movesTogether } from '../../shared/posts/plan-moves';
import type { Post } from '../../shared/posts/post';
import { setStatus } from '../bulk/set-status';
import type { Place, Plan } from '../plan/plan-context';
import { counted } from '../ui/format-when';
import type { Dragging, DropTarget } from './drop-target';

/** Copies are made on days and among the ideas; a status and a place in the grid are given to the post itself. */
export function canCopyTo(target: DropTarget | null): boolean {
  return target?.kind !== 'status' && target?.kind !== 'post';
}

/**
 * Does what letting go of the dragged posts on their target means, as one step of the history; nothing where they stay
 * as they are.
 * @returns whether a change was made.
 */
export async function letGo(plan: Plan, { ids, grabbed, target, copy, own }: Dragging): Promise<boolean> {
  const posts = ids.flatMap((id) => plan.post(id) ?? []);
  const held = plan.post(grabbed);
  if (target === null || !held) return false;
  if (target.kind === 'post') {
    const other = plan.post(target.id);
    return other !== undefined && plan.swap(held, other);
  }
  if (target.kind === 'status') return setStatus(plan, posts, target.status);
  return putOn(plan, held, posts, placeOf(target, posts.length, own), { copy, own });
}

function placeOf(target: Exclude<DropTarget, { kind: 'status' | 'post' }>, count: number, own: boolean): Place {
  if (target.kind === 'ideas') return { date: null };
  if (target.kind === 'day') return { date: target.date };
  // On one slot there is room for one; several take the slots of the day.
  if (target.kind === 'slot')
    return own || count > 1 ? { date: target.date } : { date: target.date, time: target.time };
  return { date: target.date, time: target.kind === 'time' ? target.time : null };
}

async function putOn(
  plan: Plan,
  held: Post,
  posts: Post[],
  place: Place,
  { copy, own }: { copy: boolean; own: boolean },
): Promise<boolean> {
  const together = movesTogether(held, posts, place);
  const moves = own || place.time !== undefined || place.date === null ? together : plan.onSlots(together, copy);
  const [only] = moves;
  if (!copy && moves.every((move) => staysAt(plan.post(move.id), move))) return false;
  if (posts.length === 1 && only) {
    const to: Place = only.time === undefined ? place : { date: place.date, time: only.time };
    return copy ? plan.copy(posts, to) : plan.move(posts, to);
  }
  const { language } = plan.lookup.get();
  const where = place.date === null ? 'the ideas' : dateWords(place.date, 'long', language);
  const done = `${copy ? 'Copied' : 'Moved'} ${counted(posts.length, 'post')} to ${where}.`;
  if (!copy) return plan.moveEach(moves, done);
  return plan.copyEach(
    moves.map(({ id, ...to }) => ({ from: id, id: newId(), ...to })),
    done,
  );
}

function staysAt(post: Post | undefined, { date, time }: Place): boolean {
  return (post?.date ?? null) === date && (time === undefined || (post?.time ?? null) === time);
}
