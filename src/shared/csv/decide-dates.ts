import { addDays, daysBetween, isLocalDate, type LocalDate, weekdayOf } from '../calendar-time/local-date';
import { fromInstant } from '../calendar-time/time-zone';
import type { ImportAnswers, ImportQuestion } from './import-preview';
import type { WhenCell } from './read-date';

/** One row's cell of the date column with the weekday that stands in it or beside it. */
export interface DatedRow {
  cell: string;
  when: WhenCell;
  weekday?: number;
}

/** Which of two numbers is the day. */
export type DateOrder = 'day-first' | 'month-first' | 'year-first';

export interface DecidedDate {
  date?: LocalDate;
  /** Wall clock of a moment with an offset, in the project's zone. */
  time?: string;
  reason?: string;
}

export interface DecidedDates {
  dates: DecidedDate[];
  questions: ImportQuestion[];
  /** What was decided and from what, for the preview. */
  notes: string[];
}

interface Context {
  answers: ImportAnswers;
  today: LocalDate;
  timeZone: string;
  /** A year that the file states elsewhere: in a title above the table or in its name. */
  statedYear?: number;
}

interface Reading {
  year?: number;
  month: number;
  day: number;
}

const weekdayWords = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** A calendar more than this many years from today is not looked for when the year is missing. */
const nearestYears = [0, 1, -1, 2, -2, 3, -3];

/**
 * Turns the cells of one date column into days. Day against month and a missing year are decided from all rows
 * together; what the rows leave open becomes a question, and those rows have no date until it is answered.
 */
export function decideDates(rows: readonly DatedRow[], context: Context): DecidedDates {
  const notes: string[] = [];
  const questions: ImportQuestion[] = [];
  const order = decideOrder(rows, context, notes, questions);
  const readings = rows.map((row) => readingOf(row.when, order));
  const years = decideYears(rows, readings, context, notes, questions);
  const dates = rows.map((row, index): DecidedDate => {
    const { date } = row.when;
    if (date?.kind === 'instant') return fromInstant(date.instant, context.timeZone);
    const reading = readings[index];
    const year = years[index];
    if (!reading || year === undefined) return {};
    const text = dateText(year, reading);
    if (!isLocalDate(text)) return { reason: `“${row.cell}” is not a day of the calendar` };
    if (row.weekday !== undefined && weekdayOf(text) !== row.weekday)
      return {
        date: text,
        reason: `${text} is a ${weekdayWords[weekdayOf(text) - 1]}, not a ${weekdayWords[row.weekday - 1]}; the date was taken`,
      };
    return { date: text };
  });
  if (rows.some(({ when }) => when.date?.kind === 'instant'))
    notes.push(`Times with an offset from UTC are converted to the project's time zone, ${context.timeZone}.`);
  return { dates, questions, notes };
}

function dateText(year: number, { month, day }: Reading): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The cell under one order; without an order only where the cell itself leaves no choice. */
function readingOf(when: WhenCell, order: DateOrder | undefined): Reading | undefined {
  const { date } = when;
  if (date?.kind === 'known') return date;
  if (date?.kind !== 'open') return undefined;
  if (order !== undefined) {
    const chosen = under(when, order);
    if (chosen) return chosen;
  }
  const day = under(when, 'day-first');
  const month = under(when, 'month-first');
  if (day && month) return day.month === month.month && day.day === month.day ? day : undefined;
  return day ?? month;
}

function under(when: WhenCell, order: DateOrder): Reading | undefined {
  const { date } = when;
  if (date?.kind !== 'open') return undefined;
  const reading =
    order === 'day-first'
      ? { year: date.year, month: date.second, day: date.first }
      : order === 'month-first'
        ? { year: date.year, month: date.first, day: date.second }
        : { year: 2000 + date.first, month: date.second, day: date.tail ?? 0 };
  return isLocalDate(dateText(reading.year ?? 2024, reading)) ? reading : undefined;
}

function decideOrder(
  rows: readonly DatedRow[],
  context: Context,
  notes: string[],
  questions: ImportQuestion[],
): DateOrder | undefined {
  const open = rows.filter(({ when }) => when.date?.kind === 'open');
  if (open.length === 0) return undefined;
  const near = (order: DateOrder) =>
    open.every(({ when }) => {
      const year = under(when, order)?.year;
      return under(when, order) !== undefined && (year === undefined || Math.abs(year - yearOf(context.today)) <= 12);
    });
  const short = open.every(({ when }) => when.date?.kind === 'open' && when.date.tail !== undefined);
  if (short && !near('day-first') && !near('month-first') && near('year-first')) return 'year-first';
  if (open.every(({ when }) => when.date?.kind === 'open' && when.date.dots)) return 'day-first';
  const onlyDay = open.filter(({ when }) => under(when, 'day-first') && !under(when, 'month-first'));
  const onlyMonth = open.filter(({ when }) => under(when, 'month-first') && !under(when, 'day-first'));
  const either = open.filter(({ when }) => bothWays(when));
  if (either.length === 0 && (onlyDay.length === 0 || onlyMonth.length === 0))
    return onlyMonth.length > 0 ? 'month-first' : 'day-first';
  if (onlyMonth.length === 0 && onlyDay[0]) return told('day-first', onlyDay[0].cell, notes);
  if (onlyDay.length === 0 && onlyMonth[0]) return told('month-first', onlyMonth[0].cell, notes);
  if (either.length === 0) {
    notes.push('Some dates can only be day/month and others only month/day; each is read the one way it can be.');
    return undefined;
  }
  const mixed = onlyDay.length > 0;
  const byWeekday = orderByWeekday(either, context.today);
  if (byWeekday) {
    notes.push(`Dates are read ${inWords(byWeekday)}: only so do they agree with the weekdays in the file.`);
    return byWeekday;
  }
  const bySequence = mixed ? undefined : orderBySequence(open, context.today);
  if (bySequence) {
    notes.push(`Dates are read ${inWords(bySequence)}: only so does the list run from earlier to later.`);
    return bySequence;
  }
  const [sample] = either;
  const answer = context.answers['date-order'];
  const chosen = answer === 'day-first' || answer === 'month-first' ? answer : undefined;
  const cell = sample?.when.date;
  const example = (order: DateOrder) => {
    const reading = sample && under(sample.when, order);
    return reading ? spoken(reading) : '';
  };
  if (cell?.kind === 'open')
    questions.push({
      id: 'date-order',
      text: mixed
        ? 'Some dates of this file are written day/month, others month/day. Which are the ones that could be either?'
        : 'Are the dates of this file written day/month or month/day? It does not show which.',
      sample: sample?.cell,
      options: [
        { value: 'day-first', label: `Day first: ${example('day-first')}` },
        { value: 'month-first', label: `Month first: ${example('month-first')}` },
      ],
      answer: chosen,
    });
  return chosen;
}

function bothWays(when: WhenCell): boolean {
  const day = under(when, 'day-first');
  const month = under(when, 'month-first');
  return day !== undefined && month !== undefined && day.day !== month.day;
}

function told(order: DateOrder, cell: string, notes: string[]): DateOrder {
  notes.push(`Dates are read ${inWords(order)}: “${cell.trim()}” can only be that.`);
  return order;
}

function inWords(order: DateOrder): string {
  return order === 'day-first' ? 'day first' : 'month first';
}

const monthWords = 'January February March April May June July August September October November December'.split(' ');

function spoken({ year, month, day }: Reading): string {
  return `${day} ${monthWords[month - 1]}${year === undefined ? '' : ` ${year}`}`;
}

function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** The order under which the weekdays agree (nine in ten, for slips), when the other one does not. */
function orderByWeekday(rows: readonly DatedRow[], today: LocalDate): DateOrder | undefined {
  const withDay = rows.filter(({ weekday }) => weekday !== undefined);
  if (withDay.length === 0) return undefined;
  const share = (order: DateOrder) =>
    Math.max(
      ...nearestYears.map((offset) => {
        const agreeing = withDay.filter(({ when, weekday }) => {
          const reading = under(when, order);
          if (!reading) return false;
          const text = dateText(reading.year ?? yearOf(today) + offset, reading);
          return isLocalDate(text) && weekdayOf(text) === weekday;
        });
        return agreeing.length / withDay.length;
      }),
    );
  const day = share('day-first');
  const month = share('month-first');
  if (day >= 0.9 && month < 0.7) return 'day-first';
  if (month >= 0.9 && day < 0.7) return 'month-first';
  return undefined;
}

/**
 * The order under which the column never goes back, when the other goes back at least twice and at least five different
 * days are named. Fewer are chance; a list that runs forward both ways decides nothing.
 */
function orderBySequence(rows: readonly DatedRow[], today: LocalDate): DateOrder | undefined {
  const texts = (order: DateOrder) =>
    rows.map(({ when }) => {
      const reading = under(when, order);
      return reading ? dateText(reading.year ?? yearOf(today), reading) : '';
    });
  const stepsBack = (list: string[]) =>
    list.filter((text, index) => index > 0 && text < (list[index - 1] ?? '')).length;
  const day = texts('day-first');
  const month = texts('month-first');
  if (new Set(day).size < 5) return undefined;
  if (stepsBack(day) === 0 && stepsBack(month) >= 2) return 'day-first';
  if (stepsBack(month) === 0 && stepsBack(day) >= 2) return 'month-first';
  return undefined;
}

/** The year of each row: its own, or one found for all rows that lack it; undefined while it is asked. */
function decideYears(
  rows: readonly DatedRow[],
  readings: readonly (Reading | undefined)[],
  context: Context,
  notes: string[],
  questions: ImportQuestion[],
): (number | undefined)[] {
  const lacking = readings.flatMap((reading, index) => (reading && reading.year === undefined ? [index] : []));
  if (lacking.length === 0) return readings.map((reading) => reading?.year);
  const wrap = wrapMonth(lacking.map((index) => readings[index]?.month ?? 1));
  const later = (reading: Reading) => (wrap !== undefined && reading.month < wrap ? 1 : 0);
  const base = baseYear();
  return readings.map((reading) =>
    reading && reading.year === undefined ? (base === undefined ? undefined : base + later(reading)) : reading?.year,
  );

  function baseYear(): number | undefined {
    const byWeekday = yearByWeekday();
    if (byWeekday !== undefined) {
      notes.push(`The dates have no year; ${byWeekday} is the nearest one that agrees with the weekdays.`);
      return byWeekday;
    }
    const own = new Set(readings.flatMap((reading) => (reading?.year === undefined ? [] : [reading.year])));
    const [only] = own;
    if (own.size === 1 && only !== undefined) {
      notes.push(`Some dates have no year; ${only} is taken from the others.`);
      return only;
    }
    if (context.statedYear !== undefined) {
      notes.push(`The dates have no year; ${context.statedYear} is taken from the file's name or title.`);
      return context.statedYear;
    }
    const thisYear = yearOf(context.today);
    const given = Number(context.answers.year);
    const chosen = Number.isInteger(given) && given > 1900 && given < 2200 ? given : undefined;
    const first = lacking[0];
    questions.push({
      id: 'year',
      text: 'The dates of this file have no year. Which year do they belong to?',
      sample: first === undefined ? undefined : rows[first]?.cell,
      options: [...new Set([thisYear, thisYear + 1, thisYear - 1, ...(chosen ? [chosen] : [])])].map((year) => ({
        value: String(year),
        label: wrap === undefined ? String(year) : `${year}, going on into ${year + 1}`,
      })),
      answer: chosen === undefined ? undefined : String(chosen),
    });
    return chosen;
  }

  function yearByWeekday(): number | undefined {
    const withDay = lacking.filter((index) => rows[index]?.weekday !== undefined);
    if (withDay.length === 0) return undefined;
    const fits = nearestYears
      .map((offset) => yearOf(context.today) + offset)
      .map((year) => ({
        year,
        agreeing: withDay.filter((index) => {
          const reading = readings[index];
          if (!reading) return false;
          const text = dateText(year + later(reading), reading);
          return isLocalDate(text) && weekdayOf(text) === rows[index]?.weekday;
        }).length,
        distance: distanceFromToday(year),
      }))
      // Nine in ten: one slip in a long list does not leave the year open.
      .filter(({ agreeing }) => agreeing >= withDay.length * 0.9)
      .sort((a, b) => b.agreeing - a.agreeing || a.distance - b.distance);
    return fits[0]?.year;
  }

  function distanceFromToday(year: number): number {
    const [first] = lacking;
    const reading = first === undefined ? undefined : readings[first];
    if (!reading) return 0;
    const text = dateText(year, { ...reading, day: Math.min(reading.day, 28) });
    return Math.abs(daysBetween(context.today, text));
  }
}

/**
 * A list that starts late in a year and goes on early in the next (December, January) has a gap of months before its
 * start. Returns the month it starts in, or undefined when the list stays within one year.
 */
function wrapMonth(months: readonly number[]): number | undefined {
  const used = [...new Set(months)].sort((a, b) => a - b);
  const [first] = months;
  if (used.length < 2 || first === undefined) return undefined;
  let start: number | undefined;
  let widest = 2;
  for (let at = 1; at < used.length; at += 1) {
    const gap = (used[at] ?? 0) - (used[at - 1] ?? 0);
    if (gap > widest) {
      widest = gap;
      start = used[at];
    }
  }
  const around = (used[0] ?? 0) + 12 - (used[used.length - 1] ?? 0);
  return start !== undefined && widest > around && first >= start ? start : undefined;
}

/** The day after, for times written `24:00`. */
export function nextDay(date: LocalDate): LocalDate {
  return addDays(date, 1);
}
