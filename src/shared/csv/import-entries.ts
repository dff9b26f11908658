import type { Column } from './columns';
import { saysNothing } from './fold';
import type { TakenRow } from './import-rows';
import { readMark } from './read-cells';
import { readTimeCell } from './read-time';

/** One post to be made from a row; most rows give one, a row with columns per channel or weekday gives several. */
export interface ImportEntry {
  source: TakenRow;
  /** Headings of columns that stand for channels of this entry. */
  wideNames: string[];
  /** What its channel column says instead of the common cells. */
  text?: string;
  format?: string;
  timeCell?: string;
  /** A weekday in the heading of a grid. */
  dayWords?: string;
}

/** The days of the month that a row of a grid gives to the rows below it, by column; undefined for any other row. */
export function daysInGrid({ row }: TakenRow, grid: readonly Column[]): ReadonlyMap<number, string> | undefined {
  const cells = grid.flatMap(({ index }) => {
    const cell = (row.cells[index] ?? '').trim();
    return cell === '' ? [] : [[index, cell] as const];
  });
  const days = cells.every(([, cell]) => /^(?:[1-9]|[12]\d|3[01])\.?$/.test(cell));
  return cells.length > 0 && days ? new Map(cells) : undefined;
}

/**
 * Spreads a row over the posts that its columns per channel, or per weekday, make of it. `days` are the days of the
 * month that stand above it in a grid.
 */
export function entriesOf(
  source: TakenRow,
  wide: readonly Column[],
  grid: readonly Column[],
  days?: ReadonlyMap<number, string>,
): ImportEntry[] {
  const cells = source.row.cells;
  const inGrid = grid.flatMap(({ index, heading }): ImportEntry[] => {
    const text = cells[index] ?? '';
    return saysNothing(text)
      ? []
      : [{ source, wideNames: [], text, dayWords: `${heading} ${days?.get(index) ?? ''}`.trim() }];
  });
  if (grid.length > 0 && inGrid.length > 0) return inGrid;
  if (wide.length === 0) return [{ source, wideNames: [] }];
  const groups = new Map<string, ImportEntry>();
  for (const { index, wide: channel } of wide) {
    const cell = cells[index] ?? '';
    if (!channel || saysNothing(cell)) continue;
    const own = ownCell(cell, channel.holds);
    if (own === undefined) continue;
    const key = JSON.stringify(own);
    const group = groups.get(key);
    if (group) group.wideNames.push(channel.name);
    else groups.set(key, { source, wideNames: [channel.name], ...own });
  }
  return groups.size > 0 ? [...groups.values()] : [{ source, wideNames: [] }];
}

function ownCell(
  cell: string,
  holds: 'marks' | 'text' | 'format' | 'time',
): Pick<ImportEntry, 'text' | 'format' | 'timeCell'> | undefined {
  const mark = readMark(cell);
  if (mark !== undefined) return mark ? {} : undefined;
  if (holds === 'time' && readTimeCell(cell)) return { timeCell: cell };
  if (holds === 'format') return { format: cell };
  return { text: cell };
}
