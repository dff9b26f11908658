import { type RefObject, useEffect } from 'react';
import { usePlan } from './plan-context';

/** Below this height of a row, in pixels, a card is one line. */
const lowRow = 130;
/** Height of the weekday heads over the rows, in pixels. */
const headHeight = 26;
/** Below this width of a day, in pixels, a card shows fewer marks. */
const narrowDay = 134;

/** Watches the room that the rows of the month have, and tells the cards. */
export function useDensity(root: RefObject<HTMLElement | null>, weeks: number): void {
  const { density } = usePlan();
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const measure = () => {
      const height = element.clientHeight;
      element.toggleAttribute('data-narrow', element.clientWidth / 7 < narrowDay);
      if (height > 0) density.set((height - headHeight) / weeks < lowRow ? 'line' : 'full');
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [root, weeks, density]);
}
