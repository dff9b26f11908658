import type { LocalDate } from '../calendar-time/local-date';
import { toInstant } from '../calendar-time/time-zone';
import type { Column } from './columns';
import type { TakenRow } from './import-rows';
import { readWhen } from './read-date';

/** Whether a zone shows the same time as the project's today. */
export function zoneTest(own: string, today: LocalDate): (zone: string) => boolean {
  const instantIn = (zone: string) => {
    try {
      return toInstant(today, '12:00', zone);
    } catch {
      return zone;
    }
  };
  const here = instantIn(own);
  return (zone) => zone === own || instantIn(zone) === here;
}

/** What to know about zones: which of two columns was taken, and times that are written in another zone. */
export function zoneNotes(
  columns: readonly Column[],
  taken: readonly TakenRow[],
  own: string,
  isOwn: (zone: string) => boolean,
): string[] {
  const used = columns.find(
    ({ role, zone, values }) => (role === 'date' || role === 'time') && zone !== undefined && values.filled > 0,
  );
  const others = columns.filter(
    ({ role, zone, values }) =>
      role === null && zone !== undefined && values.filled > 0 && (values.dates > 0 || values.times > 0),
  );
  const notes: string[] = [];
  if (used?.zone && others.length > 0)
    notes.push(
      `Times are taken from “${used.key}”; ${others.map(({ key }) => `“${key}”`).join(' and ')} ${others.length === 1 ? 'is' : 'are'} kept as ${others.length === 1 ? 'a further column' : 'further columns'}.`,
    );
  if (used?.zone && !isOwn(used.zone))
    notes.push(
      `“${used.key}” names the time zone ${used.zone}; its times are taken as they are written, and the project is set to ${own}.`,
    );
  const inCells = new Set<string>();
  const times = columns.filter(({ role }) => role === 'date' || role === 'time');
  for (const { row } of taken.slice(0, 2000))
    for (const { index } of times) {
      const cell = row.cells[index] ?? '';
      if (!/[A-Za-z]{2,5}\W*$/.test(cell)) continue;
      const time = readWhen(cell).time;
      if (time?.zone && time.zoneId && !isOwn(time.zoneId)) inCells.add(time.zone);
    }
  if (inCells.size > 0)
    notes.push(
      `Times with ${[...inCells].join(', ')} behind them are taken as they are written; the project is set to ${own}.`,
    );
  return notes;
}
