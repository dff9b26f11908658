import { timeWords } from '../../shared/calendar-time/date-words';
import { movesTogether } from '../../shared/posts/plan-moves';
import type { Dragging } from '../drag/drop-target';
import type { Plan } from '../plan/plan-context';

/** What slots make of a drop: the time that the post gets, or, with Shift, the one that it keeps. Else empty. */
export function landingWords(plan: Plan, { ids, grabbed, target, copy, own }: Dragging): string {
  if (target?.kind !== 'day' && target?.kind !== 'slot') return '';
  const { hourFormat } = plan.lookup.get();
  const held = plan.post(grabbed);
  if (!held) return '';
  const posts = ids.flatMap((id) => plan.post(id) ?? []);
  const taken = plan
    .onSlots(movesTogether(held, posts, { date: target.date }), copy)
    .flatMap(({ time }) => (time ? [time] : []));
  if (posts.length > 1) return own || taken.length === 0 ? '' : `${taken.length} on free slots`;
  const slot = target.kind === 'slot' ? target.time : taken[0];
  if (slot === undefined) return '';
  if (!own) return `Slot ${timeWords(slot, hourFormat)}`;
  return held.time ? `Keeps ${timeWords(held.time, hourFormat)}` : 'Keeps no time';
}
