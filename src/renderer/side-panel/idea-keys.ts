import type { KeyboardEvent } from 'react';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import { besideCard, holdCard, holdFocus } from '../plan/keep-place';
import type { Plan } from '../plan/plan-context';

/**
 * Keys of the list of ideas: up and down walk, with Shift they choose, Alt and the right arrow put an idea (and all that
 * are chosen with it) on the given day. The focus goes along to the day, or to the next idea where no day is drawn.
 */
export function ideaKeys(plan: Plan, day: () => LocalDate) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    const { key, target, currentTarget, altKey, shiftKey, ctrlKey, metaKey } = event;
    const id = target instanceof HTMLElement ? target.dataset.post : undefined;
    if (id === undefined || ctrlKey || metaKey) return;
    if (altKey && key === 'ArrowRight' && !shiftKey) {
      const posts = plan.acted(id);
      const beside = besideCard(id, new Set(posts.map((post) => post.id)));
      void plan.move(posts, { date: day() });
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
