import { type RefObject, useLayoutEffect } from 'react';
import type { NewPlace } from '../plan/plan-context';
import { findAnchor } from './find-anchor';
import { placeBox } from './place-box';

/**
 * Keeps the box beside its day and the frame around it, after each drawing and as the window changes. A day of a page
 * that is just being turned is waited for over a bounded number of frames.
 */
export function useBoxPlace(
  box: RefObject<HTMLElement | null>,
  frame: RefObject<HTMLElement | null>,
  place: NewPlace,
): void {
  useLayoutEffect(() => {
    let waiting = 0;
    const settle = (left: number) => {
      const found = findAnchor(place);
      put(box.current, frame.current, found);
      if (!found && left > 0) waiting = requestAnimationFrame(() => settle(left - 1));
    };
    settle(30);
    const again = () => settle(0);
    window.addEventListener('resize', again);
    document.addEventListener('scroll', again, true);
    return () => {
      cancelAnimationFrame(waiting);
      window.removeEventListener('resize', again);
      document.removeEventListener('scroll', again, true);
    };
  });
}

function put(box: HTMLElement | null, frame: HTMLElement | null, anchor: ReturnType<typeof findAnchor>): void {
  if (!box || !frame) return;
  const page = { width: innerWidth, height: innerHeight };
  const place = placeBox(anchor?.box ?? null, box.getBoundingClientRect(), page, anchor?.side ?? 'below');
  const style = { left: `${place.left}px`, top: 'auto', bottom: 'auto' };
  if ('top' in place) style.top = `${place.top}px`;
  else style.bottom = `${place.bottom}px`;
  Object.assign(box.style, style);
  frame.hidden = anchor === null;
  if (!anchor) return;
  const { left, top, width, height } = anchor.box;
  // A day has its own edge; a panel has none, and its words would touch the frame.
  const air = anchor.side === 'right' ? 6 : 0;
  Object.assign(frame.style, {
    left: `${left - air}px`,
    top: `${top - air}px`,
    width: `${width + 2 * air}px`,
    height: `${height + 2 * air}px`,
  });
}
