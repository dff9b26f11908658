import type { LocalDate, LocalTime } from '../../shared/calendar-time/local-date';
import type { PostMove } from '../../shared/posts/plan-moves';
import type { Plan } from '../plan/plan-context';

/** A time that a slot has given to a post, and the one that it had before. */
interface Loan {
  date: LocalDate;
  time: LocalTime;
  own: LocalTime | undefined;
}

const loans = new WeakMap<Plan, Map<string, Loan>>();

/**
 * The moves of one step by keys, with the times of free slots. Keys go past days on their way: a post that took the time
 * of a slot and steps on has its own time back, so that it ends as if it had been dropped there.
 * @param own the posts keep their own times.
 */
export function slotsByKeys(plan: Plan, moves: readonly PostMove[], own: boolean): PostMove[] {
  const before = loans.get(plan) ?? new Map<string, Loan>();
  const now = new Map<string, Loan>();
  loans.set(plan, now);
  const landed = own ? moves : plan.onSlots(moves);
  return landed.map((move) => {
    const post = plan.post(move.id);
    const loan = before.get(move.id);
    const isLent = loan !== undefined && post?.date === loan.date && post.time === loan.time;
    const had = isLent ? loan.own : post?.time;
    if (move.date !== null && move.time) now.set(move.id, { date: move.date, time: move.time, own: had });
    return move.time === undefined && isLent ? { ...move, time: had ?? null } : move;
  });
}
