import { z } from 'zod';
import { areas } from './app-state';
import { calendarViews, settingsSections } from './plan-view';

const placeSchema = z.object({
  path: z.string(),
  area: z.enum(areas).optional(),
  settingsSection: z.enum(settingsSections).optional(),
  focusDate: z.iso.date().optional(),
  calendarView: z.enum(calendarViews).optional(),
});

/** Where the user was, kept for a reload of this page only. */
export type LastPlace = z.infer<typeof placeSchema>;

const key = 'kalends.place';

/** The place before the reload; null on a fresh start or when the page may not keep anything. */
export function readLastPlace(): LastPlace | null {
  try {
    return placeSchema.parse(JSON.parse(sessionStorage.getItem(key) ?? 'null'));
  } catch {
    return null;
  }
}

/** Remembers the place, or forgets it. A page that may keep nothing only loses the comfort. */
export function keepLastPlace(place: LastPlace | null): void {
  try {
    if (place) sessionStorage.setItem(key, JSON.stringify(place));
    else sessionStorage.removeItem(key);
  } catch {
    return;
  }
}
