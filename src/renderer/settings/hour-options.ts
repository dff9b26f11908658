import { timeWords } from '../../shared/calendar-time/date-words';

/** The full hours of a day, its last minute, and the value in use if it is another one, as options of a list. */
export function hourOptions(inUse: string, hourFormat: string): { value: string; label: string }[] {
  const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);
  const all = [...new Set([...hours, '23:59', inUse])].sort();
  return all.map((value) => ({ value, label: timeWords(value, hourFormat) }));
}
