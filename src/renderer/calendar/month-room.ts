import type { Density } from '../plan/plan-context';

/** Below this height of a day, in pixels, a card is one line. */
const lowDay = 130;
/** The weekday heads over the rows, with the borders around the body. */
const headHeight = 28;
/** A row is never lower, as in CalendarPage.module.css. */
const lowestDay = 66;
/** The number of the day, above its cards; the link to the rest stands beside it and takes nothing from them. */
const numberHeight = 24;
/** A bar of a campaign below the number, with the gap to the next, as in DayBars.module.css. */
const laneHeight = 17;
/** From the top of one card to the top of the next, as in PostCard.module.css. */
const pitch: Record<Density, number> = { full: 51, line: 26 };

/** How much the cards of a month tell, and how many of them a day shows. */
export interface MonthRoom {
  density: Density;
  /**
   * Cards that a day shows. Worked out here and not by the library, which would be handed all posts of a crowded month
   * at each change, and draw cards unseen to find out how many of them fit.
   */
  perDay: number;
  /** Height of a day in pixels; 0 where nothing is laid out. */
  day: number;
}

/**
 * The room that a month of so many weeks has.
 * @param height of the whole calendar in pixels; 0 where nothing is laid out, which then shows every card.
 */
export function monthRoom(height: number, weeks: number): MonthRoom {
  if (height === 0) return { density: 'full', perDay: Number.POSITIVE_INFINITY, day: 0 };
  const borders = weeks - 1;
  const day = Math.max(lowestDay, (height - headHeight - borders) / weeks);
  const density = day < lowDay ? 'line' : 'full';
  return { density, perDay: cardsIn(day, density, 0), day };
}

/** Cards that a day shows below so many lanes of campaigns' bars. */
export function perDayBelow({ density, perDay, day }: MonthRoom, lanes: number): number {
  return lanes === 0 || day === 0 ? perDay : cardsIn(day, density, lanes);
}

function cardsIn(day: number, density: Density, lanes: number): number {
  return Math.max(1, Math.floor((day - numberHeight - lanes * laneHeight) / pitch[density]));
}
