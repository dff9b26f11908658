import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import { usePlan } from '../plan/plan-context';
import { type MonthRoom, monthRoom } from './month-room';

/** Below this width of a day, in pixels, a card shows fewer marks. */
const narrowDay = 134;

/**
 * Watches the room that a month of so many weeks has, and tells the cards.
 * @returns null until it is measured, before the first frame, so that the month is drawn once and not once more.
 */
export function useMonthRoom(root: RefObject<HTMLElement | null>, weeks: number): MonthRoom | null {
  const { density } = usePlan();
  const [height, setHeight] = useState<number | null>(null);
  const room = useMemo(() => (height === null ? null : monthRoom(height, weeks)), [height, weeks]);
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const measure = () => {
      element.toggleAttribute('data-narrow', element.clientWidth / 7 < narrowDay);
      setHeight(element.clientHeight);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [root]);
  useLayoutEffect(() => {
    if (room) density.set(room.density);
  }, [room, density]);
  return room;
}
