import { newId } from '../../shared/ids';
import { asCopies, movesByDays, type PostMove } from '../../shared/posts/plan-moves';
import { besideCard, holdCard, holdFocus } from '../plan/keep-place';
import type { Place, Plan } from '../plan/plan-context';
import { slotsByKeys } from '../rhythm/slots-by-keys';
import { counted } from '../ui/format-when';

/** "1 day later", "3 days earlier". */
export function shiftWords(days: number): string {
  return `${counted(Math.abs(days), 'day')} ${days < 0 ? 'earlier' : 'later'}`;
}

/**
 * Moves what a gesture on this card means by days; the focus goes along. Ideas have no day and stay. On a day with free
 * slots they take their times, as a drop does.
 * @param own they keep their own times.
 */
export async function shiftCards(plan: Plan, id: string, days: number, own = false): Promise<boolean> {
  const posts = plan.acted(id);
  holdCard(id);
  const moves = slotsByKeys(plan, movesByDays(posts, days), own);
  const [move] = moves;
  if (posts.length === 1 && move) return plan.move(posts, placeOf(move));
  return moves.length > 0 && plan.moveEach(moves, `Moved ${counted(moves.length, 'post')} ${shiftWords(days)}.`);
}

function placeOf({ date, time }: PostMove): Place {
  return time === undefined ? { date } : { date, time };
}

/** Deletes what a gesture on this card means; the focus goes to the card beside it, else to its day. */
export function deleteCards(plan: Plan, id: string): Promise<boolean> {
  const posts = plan.acted(id);
  holdFocus(besideCard(id, new Set(posts.map((post) => post.id))));
  return plan.remove(posts);
}

/** Takes the date away; the focus stays with what comes next in the view, as after deleting. */
export function toIdeas(plan: Plan, id: string): Promise<boolean> | undefined {
  const posts = plan.acted(id).filter(({ date }) => date !== undefined);
  if (posts.length === 0) return;
  holdFocus(besideCard(id, new Set(posts.map((post) => post.id))));
  return plan.move(posts, { date: null });
}

/** Copies beside their sources; the focus goes to the copy of the one that had it, and the copies are chosen if several. */
export function duplicateCards(plan: Plan, id: string): Promise<boolean> {
  const posts = plan.acted(id);
  const copies = asCopies(
    posts.map((post) => ({ id: post.id, date: post.date ?? null })),
    newId,
  );
  const what = copies.length === 1 ? 'the post' : counted(copies.length, 'post');
  const made = plan.copyEach(copies, `Duplicated ${what}.`);
  holdCard(copies.find(({ from }) => from === id)?.id);
  if (copies.length > 1) plan.select(copies.map((copy) => copy.id));
  return made;
}

/** Swaps the two chosen posts; says what is missing where there are not two. */
export function swapChosen(plan: Plan): void {
  const [a, b, ...more] = [...plan.selection.get()].flatMap((id) => plan.post(id) ?? []);
  if (a && b && more.length === 0) void plan.swap(a, b);
  else plan.announce('Select exactly two posts to swap them.');
}

/** Chooses all posts of the shown view, or all ideas where the focus is among them. */
export function selectAll(plan: Plan, ideas: readonly string[] | null): void {
  plan.select(ideas ?? plan.shown.get());
}
