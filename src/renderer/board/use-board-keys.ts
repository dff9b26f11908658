import type { KeyboardEvent } from 'react';
import type { BoardColumn } from '../../shared/posts/board';
import { usePlanView } from '../app-frame/plan-view';
import { setStatus } from '../bulk/set-status';
import { usePlan } from '../plan/plan-context';
import { turned } from '../plan/shown-range';
import { stopOf } from '../plan/use-stops';

/**
 * The board without a mouse: arrows walk the cards, Alt with left or right gives the next status before or after,
 * Shift with up or down chooses, Page up and Page down turn the month.
 * @param onGiven hears of a card that is about to stand in another column.
 */
export function useBoardKeys(columns: readonly BoardColumn[], onGiven: (id: string) => void) {
  const plan = usePlan();
  const { focusDate, go } = usePlanView();

  const give = (id: string, status: string) => {
    onGiven(id);
    void setStatus(plan, plan.acted(id), status);
  };

  return (event: KeyboardEvent) => {
    const { key } = event;
    if (key === 'PageUp' || key === 'PageDown') {
      event.preventDefault();
      return go({ focusDate: turned('list', focusDate, key === 'PageUp' ? -1 : 1) });
    }
    const card = stopOf(event.target);
    const id = card?.dataset.post;
    if (!card || id === undefined) return;
    const at = columns.findIndex(({ posts }) => posts.some((post) => post.id === id));
    const cards = cardsIn(card);
    const row = cards.indexOf(card);
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const step = key === 'ArrowLeft' ? -1 : 1;
      if (event.altKey) {
        const next = columns[at + step];
        if (next) give(id, next.status);
      } else {
        let to = at + step;
        while (columns[to]?.posts.length === 0) to += step;
        const drawn = columnsAround(card)[to];
        const beside = drawn ? [...drawn.querySelectorAll<HTMLElement>('[data-post]')] : [];
        beside[Math.min(row, beside.length - 1)]?.focus();
      }
    } else if (key === 'ArrowUp' || key === 'ArrowDown') {
      const next = cards[row + (key === 'ArrowUp' ? -1 : 1)];
      next?.focus();
      if (event.shiftKey && next?.dataset.post) plan.pick(next.dataset.post, 'range');
    } else if (key === 'Home') cards[0]?.focus();
    else if (key === 'End') cards.at(-1)?.focus();
    else return;
    event.preventDefault();
  };
}

function cardsIn(card: HTMLElement): HTMLElement[] {
  return [...(card.closest('[data-column]')?.querySelectorAll<HTMLElement>('[data-post]') ?? [])];
}

function columnsAround(card: HTMLElement): Element[] {
  return [...(card.closest('[data-column]')?.parentElement?.children ?? [])];
}
