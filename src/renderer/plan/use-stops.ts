import { type FocusEvent, type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import { usePlan } from './plan-context';

/** Cards, and whatever else of a view the arrow keys reach. */
const stopSelector = '[data-post], [data-stop]';

export interface Stops {
  /** In the order of the page. */
  all(): HTMLElement[];
  /** Gives the focus to a stop, now or, where it is not drawn yet, with the next drawing that holds it. */
  go(key: string): void;
  onFocus(event: FocusEvent): void;
}

/** What a stop is known by: the id of its post, else its `data-stop`. */
export function stopKey(stop: HTMLElement): string {
  return stop.dataset.post ?? stop.dataset.stop ?? '';
}

/** The stop that an event comes from. */
export function stopOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(stopSelector) : null;
}

/**
 * One stop of a view takes part in the tab order (roving tabindex), and the focus goes along with it: a card that a
 * change puts elsewhere keeps it, of one that goes away the next takes it.
 * Must be called by the component whose drawing moves the cards, since it looks at the page before and after.
 * @param first key of the stop that Tab comes to before any had the focus; absent: that of the open post.
 */
export function useStops(root: RefObject<HTMLElement | null>, first?: string): Stops {
  const plan = usePlan();
  const current = useRef<string | null>(null);
  const wanted = useRef<string | null>(null);

  const stops = useMemo<Stops>(() => {
    const all = () => [...(root.current?.querySelectorAll<HTMLElement>(stopSelector) ?? [])];
    return {
      all,
      go(key) {
        const stop = all().find((each) => stopKey(each) === key);
        wanted.current = stop ? null : key;
        stop?.focus();
      },
      onFocus({ target }) {
        const stop = stopOf(target);
        if (!stop) return;
        current.current = stopKey(stop);
        for (const each of all()) setTabIndex(each, each === stop ? 0 : -1);
      },
    };
  }, [root]);

  // Looked up while drawing, before the page changes; afterwards an element that was taken out tells nothing any more.
  const focused = root.current?.contains(document.activeElement) ? stopOf(document.activeElement) : null;
  const had = focused ? stopKey(focused) : null;
  const before = had === null ? [] : stops.all().map(stopKey);

  useLayoutEffect(() => {
    const now = new Map(stops.all().map((stop) => [stopKey(stop), stop]));
    const [any] = now.values();
    let target = wanted.current === null ? undefined : now.get(wanted.current);
    if (target) wanted.current = null;
    else if (had !== null && document.activeElement === document.body) {
      const at = before.indexOf(had);
      const heir = [...before.slice(at), ...before.slice(0, at).reverse()].find((key) => now.has(key));
      target = heir === undefined ? any : now.get(heir);
    }
    const open = plan.selected.get() ?? '';
    const tabbed = target ?? now.get(current.current ?? '') ?? now.get(first ?? open) ?? any;
    for (const stop of now.values()) setTabIndex(stop, stop === tabbed ? 0 : -1);
    target?.focus();
  });

  return stops;
}

/** Set on the element itself: cards are drawn alone, and a walk over hundreds of them must draw none again. */
function setTabIndex(stop: HTMLElement, tabIndex: number): void {
  if (stop.tabIndex !== tabIndex || !stop.hasAttribute('tabindex')) stop.tabIndex = tabIndex;
}
