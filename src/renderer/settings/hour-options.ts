/** The full hours of a day, its last minute, and the value in use if it is another one, as options of a list. */
export function hourOptions(inUse: string, hourFormat: string): { value: string; label: string }[] {
  const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);
  const all = [...new Set([...hours, '23:59', inUse])].sort();
  return all.map((value) => ({ value, label: hourFormat === '12' ? twelveHours(value) : value }));
}

/** `17:30` as `5:30 PM`. */
export function twelveHours(time: string): string {
  const hour = Number(time.slice(0, 2));
  return `${hour % 12 === 0 ? 12 : hour % 12}:${time.slice(3)} ${hour < 12 ? 'AM' : 'PM'}`;
}
