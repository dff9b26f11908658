import type { ColumnValues } from './column-values';
import type { ColumnRole, OpenColumn } from './columns';
import { fold } from './fold';
import type { PlatformNames } from './read-channel-cell';
import { type ColumnField, knownHeadings } from './words/heading-words';

/** Columns whose heading says nothing may still be plainly dates, channels or texts where those are missing. */
export function fillGaps(columns: OpenColumn[], names: PlatformNames, headedWidth: number): void {
  const has = (role: ColumnRole) => columns.some((column) => column.role === role && column.values.filled > 0);
  const unknown = columns.filter(
    ({ role, heading, values, index }) =>
      role === null && values.filled > 1 && index < headedWidth && !knownHeadings.has(fold(heading)),
  );
  if (!has('date')) {
    const column = unknown.find(({ values }) => values.dates > 0.8);
    if (column && !/creat|updat|approv|review|deadline|due/i.test(column.heading)) column.role = 'date';
  }
  if (!has('channel') && !has('wide')) {
    const column = unknown.find(({ role, values }) => role === null && values.platforms(names) > 0.8);
    if (column) column.role = 'channel';
  }
  if (!has('text') && !has('title') && !has('wide') && !has('grid')) {
    const column = unknown
      .filter(({ role, values }) => role === null && values.sentences > 0.3 && values.addresses < 0.3)
      .sort((a, b) => b.values.averageLength - a.values.averageLength)[0];
    if (column) column.role = column.values.averageLength > 60 ? 'text' : 'title';
  }
  if (!has('text') && !has('title') && !has('wide') && !has('grid') && !has('hashtags')) {
    // Scripts without spaces, and short titles under a heading in a language that is not known here.
    const column = unknown
      .filter(
        ({ role, values }) =>
          role === null &&
          values.distinct >= values.filled * 0.6 &&
          values.averageLength >= 4 &&
          Math.max(values.numbers, values.addresses, values.marks, values.dates, values.times, values.hashtags) < 0.3,
      )
      .sort((a, b) => b.values.averageLength - a.values.averageLength)[0];
    if (column && has('date')) column.role = 'title';
  }
}

/** For a file without headings: each meaning goes to the column that looks most like it. */
export function guessFromValues(columns: OpenColumn[], names: PlatformNames): void {
  const give = (field: ColumnField, share: (values: ColumnValues) => number) => {
    for (const column of columns)
      if (column.guesses.length === 0 && column.values.filled > 0 && share(column.values) > 0.8)
        column.guesses = [{ field, score: 90 }];
  };
  give('date', (values) => values.dates);
  give('time', (values) => values.clearTimes);
  give('weekday', (values) => values.weekdays);
  give('channel', (values) => values.platforms(names));
  give('hashtags', (values) => values.hashtags);
  give('media', (values) => values.pictures);
  give('link', (values) => values.addresses);
  give('status', (values) => values.statuses);
  give('format', (values) => values.formats);
  const [text] = columns
    .filter(({ guesses, values }) => guesses.length === 0 && values.sentences > 0.3)
    .sort((a, b) => b.values.averageLength - a.values.averageLength);
  if (text) text.guesses = [{ field: 'text', score: 90 }];
}
