import { dateWords, timeWords } from './date-words';
import type { LocalDate, LocalTime } from './local-date';
import { type ClockReading, readClock } from './time-zone';

interface ClockSettings {
  hourFormat: string;
  language?: string | undefined;
}

/**
 * What a change of hour does to a wall-clock time, in one sentence: "02:30 does not exist on 28 March in Europe/Berlin; it
 * goes out at 03:30." Null for a time that is there once.
 * @param zone one that this machine knows.
 */
export function clockWords(
  date: LocalDate,
  time: LocalTime,
  zone: string,
  settings: ClockSettings,
): { kind: Exclude<ClockReading['kind'], 'once'>; says: string } | null {
  const reading = readClock(date, time, zone);
  if (reading.kind === 'once') return null;
  const clock = timeWords(time, settings.hourFormat);
  const day = dateWords(date, 'dayMonth', settings.language);
  if (reading.kind === 'twice')
    return { kind: 'twice', says: `${clock} happens twice on ${day} in ${zone}; the first is meant.` };
  const meant = timeWords(reading.time, settings.hourFormat);
  const later = reading.date === date ? '' : ` on ${dateWords(reading.date, 'dayMonth', settings.language)}`;
  return { kind: 'skipped', says: `${clock} does not exist on ${day} in ${zone}; it goes out at ${meant}${later}.` };
}
