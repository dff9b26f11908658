import type { NewPlace } from '../plan/plan-context';
import type { Box } from './place-box';

/** What is drawn of the place that is written on, as the shown view draws it; absent when it is not on the screen. */
export function findAnchor({ date, time }: NewPlace): { box: Box; side: 'below' | 'right' } | null {
  if (date === undefined) {
    const ideas = visible('[data-drop="ideas"]')[0];
    return ideas ? { box: ideas.getBoundingClientRect(), side: 'right' } : null;
  }
  const places = visible(`[data-date="${date}"]`);
  const lane = time && places.find((place) => place.matches('[data-lane], [data-drop="hours"]'));
  const slot = lane && time && slotAt(time);
  if (lane && slot) {
    const { left, width } = lane.getBoundingClientRect();
    const { top } = slot.getBoundingClientRect();
    return { box: { left, width, top, height: hourHeight(time, top) }, side: 'below' };
  }
  const day = places.find((place) => place.matches('[role="cell"]')) ?? places[0];
  return day ? { box: day.getBoundingClientRect(), side: 'below' } : null;
}

/** The line of the hours at or just before a time. */
function slotAt(time: string): HTMLElement | undefined {
  const half = `${time.slice(0, 3)}${time.slice(3) < '30' ? '00' : '30'}:00`;
  return visible(`[data-time="${half}"]`)[0];
}

/** As high as a card of that hour. */
function hourHeight(time: string, top: number): number {
  const next = slotAt(`${String(Number(time.slice(0, 2)) + 1).padStart(2, '0')}${time.slice(2)}`);
  return next ? next.getBoundingClientRect().top - top : 48;
}

function visible(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].filter((found) => found.getClientRects().length > 0);
}
