import { useEffect } from 'react';
import { usePlanView } from '../app-frame/plan-view';
import { behindDialog, cardOf, isTextPlace } from '../plan/keep-place';
import { type Plan, usePlan } from '../plan/plan-context';
import { useProjectStore } from '../project-view/use-project';
import { deleteCards, duplicateCards, selectAll, shiftCards, swapChosen, toIdeas } from './card-gestures';

/** Where F6 and Escape go to and fro. */
export const bulkBarId = 'bulk-bar';

const days: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Letters and keys that mean something while a card itself has the focus; each acts on all that are chosen with it. */
const onCard: Record<string, (plan: Plan, id: string) => void> = {
  ' ': (plan, id) => plan.pick(id, 'toggle'),
  Delete: deleteCards,
  Backspace: deleteCards,
  m: (plan, id) => plan.asking.set({ form: 'move', ids: plan.acted(id).map((post) => post.id) }),
  c: (plan, id) => plan.asking.set({ form: 'copy', ids: plan.acted(id).map((post) => post.id) }),
  i: toIdeas,
  r: (plan, id) => plan.asking.set({ form: 'series', asked: plan.post(id)?.series ? 'rhythm' : 'repeat', id }),
  x: (plan) => swapChosen(plan),
};

/**
 * Keys that mean the same in every view of the plan; those that mean the whole view are heard from anywhere, as the focus
 * stays on the rail or the head of the program after a press there. They are heard on the page after the views, so a view that gives a
 * key its own meaning keeps it by preventing the default.
 */
export function useCardKeys(): void {
  const plan = usePlan();
  const store = useProjectStore();
  const { area } = usePlanView();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.defaultPrevented || event.isComposing || behindDialog() || isTextPlace(target)) return;
      if (!(target instanceof HTMLElement)) return;
      const card = target.dataset.post;
      const done = anywhere(event, target) || (card !== undefined && plan.post(card) && act(event, card));
      if (done) event.preventDefault();
      else if (key === 'Escape' && target === document.body && plan.selection.get().size > 0) {
        event.preventDefault();
        plan.clear();
      }
    };
    const anywhere = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent, target: HTMLElement): boolean => {
      if (key === 'F6' && !ctrlKey && !altKey) return toBar();
      if (!(ctrlKey || metaKey) || altKey || shiftKey || key.toLowerCase() !== 'a') return false;
      const among = target.closest('[data-drop="ideas"]');
      selectAll(plan, among ? store.index.ideas().map(({ id }) => id) : null);
      return true;
    };
    const act = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent, id: string): boolean => {
      const mod = ctrlKey || metaKey;
      if (altKey && !mod && area === 'calendar' && days[key] !== undefined) {
        void shiftCards(plan, id, days[key], shiftKey);
        return true;
      }
      if (mod && !altKey && !shiftKey && key.toLowerCase() === 'd') {
        void duplicateCards(plan, id);
        return true;
      }
      const meant = mod || altKey || shiftKey ? undefined : onCard[key];
      meant?.(plan, id);
      return meant !== undefined;
    };
    // A button is clicked when Space comes up again, in some browsers even where the press was handled.
    const onKeyUp = (event: KeyboardEvent) => {
      if (event.key === ' ' && event.target instanceof HTMLElement && event.target.dataset.post !== undefined)
        event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('keyup', onKeyUp);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('keyup', onKeyUp);
    };
  }, [plan, store, area]);
}

function toBar(): boolean {
  const first = document.querySelector<HTMLElement>(`#${bulkBarId} button`);
  first?.focus();
  return first !== null;
}

/** Back from the bar: to the card that had the focus last, else to the first chosen one that is drawn. */
export function focusChosen(plan: Plan, last: string | null): void {
  const chosen = [...plan.selection.get()];
  for (const id of last === null ? chosen : [last, ...chosen]) {
    const card = cardOf(id);
    if (!card) continue;
    card.focus();
    return;
  }
}
