import { type RefObject, useEffect } from 'react';
import type { Plan } from '../plan/plan-context';
import { useProjectStore } from '../project-view/use-project';
import { Press } from './press';

/**
 * Dragging for every view of the plan: whatever carries `data-post` inside `root` can be dragged to whatever carries the
 * attributes of `dropMark`. A project that cannot be changed lets nothing be dragged.
 */
export function useDragLayer(root: RefObject<HTMLElement | null>, plan: Plan): void {
  const store = useProjectStore();
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let press: Press | null = null;
    const onDown = (event: PointerEvent) => {
      if (!event.isPrimary || event.button !== 0 || store.getView().info.readOnly) return;
      const card = draggableAt(event.target);
      if (!card || plan.post(card.dataset.post) === undefined) return;
      press?.cancel();
      press = new Press(plan, element, card, event);
    };
    element.addEventListener('pointerdown', onDown);
    return () => {
      element.removeEventListener('pointerdown', onDown);
      press?.cancel();
    };
  }, [root, plan, store]);
}

/** What is written in keeps the mouse for itself. */
const kept = '[data-nodrag], input, textarea, select, [contenteditable="true"]';

function draggableAt(target: EventTarget | null): HTMLElement | null {
  if (!(target instanceof Element) || target.closest(kept)) return null;
  return target.closest<HTMLElement>('[data-post]');
}
