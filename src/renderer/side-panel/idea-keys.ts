import type { KeyboardEvent } from 'react';
import { dateWords } from '../../shared/calendar-time/date-words';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import type { Post } from '../../shared/posts/post';
import { besideCard, holdCard, holdFocus } from '../plan/keep-place';
import type { Plan } from '../plan/plan-context';
import { slotsByKeys } from '../rhythm/slots-by-keys';
import { counted } from '../ui/format-when';

/**
 * Keys of the list of ideas: up and down walk, with Shift they choose, Alt and the right arrow put an idea (and all that
 * are chosen with it) on the given day, at the times of its free slots; with Shift they keep their own. The focus goes along to the day, or to the next idea where no day is drawn.
 */
export function ideaKeys(plan: Plan, day: () => LocalDate) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    const { key, target, currentTarget, altKey, shiftKey, ctrlKey, metaKey } = event;
    const id = target instanceof HTMLElement ? target.dataset.post : undefined;
    if (id === undefined || ctrlKey || metaKey) return;
    if (altKey && key === 'ArrowRight') {
      const posts = plan.acted(id);
      const beside = besideCard(id, new Set(posts.map((post) => post.id)));
      void schedule(plan, posts, day(), shiftKey);
      if (document.querySelector('main [role="cell"][data-date]')) holdCard(id);
      else holdFocus(beside);
    } else if (!altKey && (key === 'ArrowDown' || key === 'ArrowUp')) {
      const cards = [...currentTarget.querySelectorAll<HTMLElement>('[data-post]')];
      const at = cards.findIndex(({ dataset }) => dataset.post === id);
      const next = cards[at + (key === 'ArrowUp' ? -1 : 1)];
      if (!next) return;
      if (shiftKey && next.dataset.post !== undefined) plan.pick(next.dataset.post, 'range', id);
      next.focus();
    } else return;
    event.preventDefault();
  };
}

function schedule(plan: Plan, posts: readonly Post[], date: LocalDate, own: boolean): Promise<boolean> {
  const moves = slotsByKeys(
    plan,
    posts.map(({ id }) => ({ id, date })),
    own,
  );
  const [only] = moves;
  if (moves.length === 1 && only?.time !== undefined) return plan.move(posts, { date, time: only.time });
  if (moves.every(({ time }) => time === undefined)) return plan.move(posts, { date });
  const { language } = plan.lookup.get();
  return plan.moveEach(moves, `Moved ${counted(moves.length, 'post')} to ${dateWords(date, 'long', language)}.`);
}
