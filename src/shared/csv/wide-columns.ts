import { ColumnValues } from './column-values';
import type { OpenColumn } from './columns';
import { fold } from './fold';
import type { PlatformNames } from './read-channel-cell';
import { knownHeadings } from './words/heading-words';

/** Columns of one channel each (their names side by side, alone or with a word for text) and grids with a column per weekday. */
export function markWide(columns: OpenColumn[], names: PlatformNames, ownChannels: ReadonlySet<string>): void {
  const weekdayHeadings = columns.filter(
    ({ values, heading }) => heading !== '' && values.filled > 0 && isWeekdayHeading(heading),
  );
  if (weekdayHeadings.length >= 2) for (const column of weekdayHeadings) column.role = 'grid';
  const hasChannels = columns.some(
    ({ guesses, values }) => guesses[0]?.field === 'channel' && guesses[0].score >= 70 && values.filled > 0,
  );
  if (hasChannels) return;
  for (const column of columns) {
    if (column.role !== null || column.heading === '' || column.values.filled === 0) continue;
    const name = wideName(column.heading, names, ownChannels);
    if (name === undefined) continue;
    const holds = wideContent(column.values);
    if (holds === undefined) continue;
    column.role = 'wide';
    column.wide = { name, holds };
  }
}

function isWeekdayHeading(heading: string): boolean {
  return new ColumnValues([{ line: 1, cells: [heading] }], 0).weekdays === 1;
}

/** The channel that a heading names, alone or with a word for text beside it. */
function wideName(heading: string, names: PlatformNames, ownChannels: ReadonlySet<string>): string | undefined {
  if (ownChannels.has(fold(heading))) return heading;
  const known = knownHeadings.get(fold(heading))?.[0];
  const platform = names.find(heading);
  if (platform && (!known || known.strength < 2)) return platform.name;
  if (known) return undefined;
  const inside = names.findInside(heading);
  const field = inside && knownHeadings.get(inside.rest)?.[0];
  return inside && (field?.field === 'text' || inside.rest === 'version') ? inside.platform.name : undefined;
}

function wideContent(values: ColumnValues): 'marks' | 'text' | 'format' | 'time' | undefined {
  if (values.marks > 0.8) return 'marks';
  if (values.addresses > 0.5 || values.numbers > 0.5) return undefined;
  if (values.clearTimes > 0.8) return 'time';
  if (values.formats > 0.6) return 'format';
  return 'text';
}
