import { isLocalDate, type LocalDate, weekdayOf } from '../calendar-time/local-date';
import {
  type DateContext,
  type DatedRow,
  type DateOrder,
  dateText,
  nearestYears,
  type Reading,
  under,
  yearOf,
} from './date-readings';
import type { ImportQuestion } from './import-preview';
import type { WhenCell } from './read-date';

/**
 * Day against month for a whole column: a number above 12, then the weekdays, then a list that only runs forward one way.
 * What is left open becomes a question; undefined while it is unanswered.
 */
export function decideOrder(
  rows: readonly DatedRow[],
  context: DateContext,
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
