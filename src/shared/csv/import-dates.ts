import { readableZone } from '../calendar-time/time-zone';
import type { Column } from './columns';
import { fromDayCount, isDayCount } from './day-count';
import { decideDates } from './decide-dates';
import type { HeadedTable } from './find-headings';
import { saysNothing } from './fold';
import type { ImportPreview } from './import-preview';
import type { TakenRow } from './import-rows';
import type { ImportContext } from './plan-import';
import { readWhen } from './read-date';
import type { RowWhen } from './row-cells';

/** When each row is, what is still to be asked, and what was decided for all of them. */
export interface Dated {
  whens: Map<TakenRow, RowWhen>;
  questions: ImportPreview['questions'];
  notes: string[];
}

const midnight = /[T ]0?0:00:00(?:\.0+)?\s*(?:Z|UTC|[+-]00:?00)?$/i;

/** Reads the columns of when of all rows together; a date may stand in one column or in columns of day, month and year. */
export function datesOf(
  taken: readonly TakenRow[],
  columns: readonly Column[],
  table: HeadedTable,
  source: string,
  context: ImportContext,
): Dated {
  const one = (role: Column['role']) => columns.find((column) => column.role === role);
  const date = one('date');
  const weekdays = columns.filter(({ role }) => role === 'weekday');
  const month = one('month');
  const year = one('year');
  const dateCells = date ? taken.map(({ row }) => (row.cells[date.index] ?? '').trim()) : [];
  // Midnight throughout, to the second, is how programs write a day without a time.
  const onlyDays = dateCells.every((cell) => midnight.test(cell) || !/\d:\d/.test(cell));
  const rows = taken.map(({ row }) => {
    const cellOf = (column: Column | undefined) => (column ? (row.cells[column.index] ?? '') : '').trim();
    const days = weekdays.map((column) => readWhen(cellOf(column)));
    let cell = saysNothing(cellOf(date)) ? '' : cellOf(date);
    let when = readWhen(isDayCount(cell) ? fromDayCount(cell) : onlyDays ? cell.replace(midnight, '') : cell);
    let composed = false;
    if (!when.date && month && cell === '') {
      const number = weekdays.map(cellOf).find((text) => /^\d{1,2}(?:st|nd|rd|th|\.)?$/.test(text));
      const made = number === undefined ? undefined : composedDate(number, cellOf(month), cellOf(year));
      if (made?.date) {
        when = made;
        cell = `${number} ${cellOf(month)} ${cellOf(year)}`.trim();
        composed = true;
      }
    }
    if (when.date?.kind === 'known' && when.date.year === undefined && /^20\d\d$/.test(cellOf(year)))
      when = { ...when, date: { ...when.date, year: Number(cellOf(year)) } };
    const beside = days.find((day) => day.weekday !== undefined && !day.date)?.weekday;
    return { cell, when, composed, weekday: when.weekday ?? beside };
  });
  const decided = decideDates(rows, {
    answers: context.answers,
    today: context.today,
    timeZone: readableZone(context.project.settings.timeZone),
    statedYear: statedYear(table, source),
  });
  const whens = new Map<TakenRow, RowWhen>();
  taken.forEach((row, index) => {
    const read = rows[index];
    if (read)
      whens.set(row, {
        cell: read.cell,
        when: read.when,
        composed: read.composed,
        decided: decided.dates[index] ?? {},
      });
  });
  return { whens, questions: decided.questions, notes: decided.notes };
}

function composedDate(day: string, month: string, year: string): ReturnType<typeof readWhen> | undefined {
  const number = Number.parseInt(day, 10);
  if (number < 1 || number > 31) return undefined;
  const named = readWhen(`${number} ${month} ${/^20\d\d$/.test(year) ? year : ''}`.trim());
  if (named.date?.kind === 'known' && named.rest === '') return named;
  if (!/^(?:0?[1-9]|1[0-2])$/.test(month)) return undefined;
  return {
    date: { kind: 'known', year: /^20\d\d$/.test(year) ? Number(year) : undefined, month: Number(month), day: number },
    rest: '',
  };
}

/** The one year that the file's name or a title above the table names. */
function statedYear(table: HeadedTable, source: string): number | undefined {
  const stated = [source, ...table.above.flatMap(({ cells }) => cells)].join(' ');
  const years = new Set(stated.match(/(?<!\d)20[2-4]\d(?!\d)/g) ?? []);
  const [only] = years;
  return years.size === 1 && only ? Number(only) : undefined;
}
