import { z } from 'zod';

const place = 'kalends.reminded';
const keysSchema = z.array(z.string());
/** Far more than anybody is reminded of in a day. */
const most = 500;

/** What was reminded of in this window, also before the page was loaded again. */
export function readReminded(): Set<string> {
  try {
    return new Set(keysSchema.parse(JSON.parse(sessionStorage.getItem(place) ?? '[]')));
  } catch {
    return new Set();
  }
}

export function keepReminded(keys: ReadonlySet<string>): void {
  try {
    sessionStorage.setItem(place, JSON.stringify([...keys].slice(-most)));
  } catch {
    // Without it one may be reminded twice after a reload.
  }
}
