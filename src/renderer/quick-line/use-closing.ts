import { type RefObject, useEffect, useRef } from 'react';
import type { NewPlace } from '../plan/plan-context';

/**
 * Closes the line when the mouse is pressed or the focus goes elsewhere. What is typed is kept, so nothing is asked.
 * @returns closes it by a key or a button, and puts the focus back: on the day that was written on, else where it was.
 */
export function useClosing(box: RefObject<HTMLElement | null>, place: NewPlace, onClose: () => void): () => void {
  const opener = useRef<Element | null>(null);
  const latest = useRef(onClose);
  latest.current = onClose;
  useEffect(() => {
    opener.current ??= document.activeElement;
    const elsewhere = ({ target }: Event) => {
      if (target instanceof Element && target !== document.body && !box.current?.contains(target)) latest.current();
    };
    document.addEventListener('pointerdown', elsewhere, true);
    document.addEventListener('focusin', elsewhere);
    return () => {
      document.removeEventListener('pointerdown', elsewhere, true);
      document.removeEventListener('focusin', elsewhere);
    };
  }, [box]);
  return () => {
    onClose();
    const cell = place.date && document.querySelector<HTMLElement>(`[role="cell"][data-date="${place.date}"]`);
    const from = opener.current;
    if (cell) cell.focus();
    else if (from instanceof HTMLElement && from.isConnected) from.focus();
  };
}
