import { type RefObject, useEffect } from 'react';
import { isLocalDate } from '../../shared/calendar-time/local-date';
import { behindDialog } from '../plan/keep-place';
import type { Plan } from '../plan/plan-context';

/** What has a menu of its own, or the browser's. */
const kept =
  '[data-post], [data-campaign], [role="dialog"], [role="menu"], input, textarea, a, [contenteditable="true"]';

/**
 * Opens the menu of a day in every view that draws days: by the other mouse button, by the menu key or Shift+F10 where a
 * day has the focus, and by a click on its names.
 */
export function useDayMenu(root: RefObject<HTMLElement | null>, plan: Plan): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const dayOf = (target: EventTarget | null) => {
      if (!(target instanceof Element) || target.closest(kept)) return undefined;
      return target.closest<HTMLElement>('[data-plan-view] [data-date], [data-plan-view] [data-stop]');
    };
    const dateOf = ({ dataset }: HTMLElement) => [dataset.date, dataset.stop].find((date) => date && isLocalDate(date));
    const onContext = (event: MouseEvent) => {
      const day = dayOf(event.target);
      const date = day && dateOf(day);
      if (!date) return;
      event.preventDefault();
      plan.dayMenu.set({ date, at: { x: event.clientX, y: event.clientY }, fromKeys: false });
    };
    const onClick = ({ target }: MouseEvent) => {
      const names = target instanceof Element ? target.closest<HTMLElement>('[data-day-names]') : null;
      const date = names?.dataset.dayNames;
      if (!names || !date) return;
      const { left, bottom } = names.getBoundingClientRect();
      plan.dayMenu.set({ date, at: { x: left, y: bottom + 2 }, fromKeys: false });
    };
    const onKey = (event: KeyboardEvent) => {
      const asks = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
      const day = asks && !event.defaultPrevented && !behindDialog() ? dayOf(event.target) : undefined;
      const date = day && dateOf(day);
      if (!day || !date) return;
      event.preventDefault();
      const { left, top } = day.getBoundingClientRect();
      plan.dayMenu.set({ date, at: { x: left + 24, y: top + 24 }, fromKeys: true });
    };
    element.addEventListener('contextmenu', onContext);
    element.addEventListener('click', onClick);
    element.addEventListener('keydown', onKey);
    return () => {
      element.removeEventListener('contextmenu', onContext);
      element.removeEventListener('click', onClick);
      element.removeEventListener('keydown', onKey);
    };
  }, [root, plan]);
}
