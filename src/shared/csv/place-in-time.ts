import { addDays, type LocalDate, weekdayOf } from '../calendar-time/local-date';
import type { Post } from '../posts/post';
import type { ColumnRole } from './columns';
import type { ImportEntry } from './import-entries';
import { readWhen } from './read-date';
import { readTimeCell } from './read-time';
import type { By, CellOf, Keep, RowWhen } from './row-cells';

export function placeInTime(
  post: Post,
  entry: ImportEntry,
  { cell, when, decided, composed }: RowWhen,
  by: By,
  cellOf: CellOf,
  keep: Keep,
  reasons: string[],
): void {
  const timeColumn = by('time')[0];
  const timeCell = entry.timeCell ?? (timeColumn ? cellOf(timeColumn) : undefined);
  const minutes = by('minute')[0];
  const own = timeCell === undefined ? undefined : readTimeCell(withMinutes(timeCell, minutes && cellOf(minutes)));
  const time = own?.part ?? when.time;
  if (timeCell !== undefined && timeColumn && entry.timeCell === undefined) {
    if (!own) reasons.push(`“${timeCell.trim()}” is not a time and is kept as it is.`);
    else if (own.rest !== '')
      reasons.push(`The time was read as ${own.part.time}; “${timeCell.trim()}” is kept as it is.`);
    // A zone named behind the time is not the post's; the cell stays readable beside it.
    if (own?.rest !== '' || own.part.zone !== undefined) keep(timeColumn);
  } else if (timeColumn && entry.timeCell !== undefined) keep(timeColumn);
  if (own?.part && when.time && own.part.time !== when.time.time)
    reasons.push(`The date cell says ${when.time.time}, the time cell ${own.part.time}; the time cell was taken.`);
  if (decided.time !== undefined && !own) post.time = decided.time;
  else if (time) post.time = time.time;
  if (decided.reason) reasons.push(`${decided.reason}.`);
  if ((when.more || when.time?.zone !== undefined) && decided.date !== undefined)
    for (const column of by('date')) keep(column);
  const calendar = ['month', 'week', 'weekday', 'year'] as const;
  if (decided.date !== undefined) {
    const day = entry.dayWords === undefined ? decided.date : dayOfWeek(decided.date, entry.dayWords);
    post.date = time?.nextDay && decided.time === undefined ? addDays(day, 1) : day;
    const used = composed ? new Set<ColumnRole>(['month', 'year']) : new Set<ColumnRole>();
    for (const role of calendar)
      for (const column of by(role))
        if (!used.has(role) && !(composed && /^\d+$/.test(cellOf(column).trim()))) keep(column);
    return;
  }
  const parts = [
    cell.trim(),
    ...(composed ? (['week', 'weekday'] as const) : (['month', 'week', 'weekday'] as const)).flatMap((role) =>
      by(role).map((column) => {
        const text = cellOf(column).trim();
        if (composed && role === 'weekday' && /^\d/.test(text)) return '';
        // A bare number says nothing without its heading.
        return /^\d{1,3}$/.test(text) && column.heading !== '' ? `${countedThing(column.heading)} ${text}` : text;
      }),
    ),
    ...(composed ? [] : by('year').map((column) => cellOf(column).trim())),
    entry.dayWords ?? '',
  ].filter((part) => part !== '');
  if (entry.source.section !== undefined && by('week').length === 0) parts.unshift(entry.source.section);
  const words = [...new Set(parts)].join(' ');
  if (words !== '') post.dateWords = words.slice(0, 200);
}

/** In a grid with a date per week a weekday is the first one from that date on. */
function dayOfWeek(date: LocalDate, words: string): LocalDate {
  const { weekday } = readWhen(words);
  return weekday === undefined ? date : addDays(date, (weekday - weekdayOf(date) + 7) % 7);
}

/** "9" and "5" in two columns are 9:05. */
function withMinutes(cell: string, minutes: string | undefined): string {
  const hour = /^\s*\d{1,2}\s*$/.test(cell) && minutes !== undefined;
  return hour ? `${cell.trim()}:${minutes.trim().padStart(2, '0')}` : cell;
}

/** "Day #" and "Week No." before a number read "Day 5" and "Week 2". */
function countedThing(heading: string): string {
  return heading.replace(/[\s_]*(?:#|№|\(#\)|\bno\.?|\bnumber|\bnr\.?|_number)\s*$/i, '').trim() || heading;
}
