import { fold } from './fold';
import { readTimeCell, type TimePart, takeTime } from './read-time';
import { monthNamed, weekdayNamed } from './words/date-names';

/** A date as far as one cell tells it. */
export type DatePart =
  | { kind: 'known'; year?: number; month: number; day: number }
  /** Two numbers whose order only the whole column tells. `tail` is a year; `dots` are written only day first. */
  | { kind: 'open'; first: number; second: number; year?: number; tail?: number; dots: boolean }
  /** A moment with an offset from UTC. */
  | { kind: 'instant'; instant: string };

/** What a cell says about when. */
export interface WhenCell {
  date?: DatePart;
  time?: TimePart;
  /** ISO weekday, 1 is Monday. */
  weekday?: number;
  /** The cell says more than one date or time, such as the end of a span, and is kept beside them. */
  more?: boolean;
  /** Text that names neither; the cell is understood only when this is empty. */
  rest: string;
}

const isoMoment =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)$/i;
const yearFirst = /(?<!\d)(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?(?!\d)/;
const yearLast = /(?<!\d)(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)/;
const pair = /(?<![\d.])(\d{1,2})([/.-])(\d{1,2})\.?(?![\d/-])/;
const packed = /^(20\d{2})(\d{2})(\d{2})$/;
/** A label before a date, as in "Week 1 - Mon 3 Mar" or "Day 4: 2026-03-04". */
const counted =
  /^\s*(?:week|wk|woche|kw|semaine|sem|semana|settimana|tydzień|day|tag|jour|día|dia|giorno|dzień)\.?\s*\d+\s*[-–—:,(]*\s*/iu;
/** "March 2-4, 2026" and "30 March – 2 April" begin on the first day that they name. */
const spanOfDays =
  /^(\p{L}+\.?\s+\d{1,2}|\d{1,2}\.?\s+\p{L}+)\s*[-–—]\s*(?:\p{L}+\.?\s+\d{1,2}|\d{1,2}\.?\s+\p{L}+|\d{1,2}),?\s*(\d{4})?$/u;
const spanInMonth = /^(\d{1,2})\.?\s*[-–—]\s*\d{1,2}\.?\s+(?:de\s+)?(\p{L}+\.?)(?:\s+de)?,?\s*(\d{4})?$/u;
const fillers = new Set('of the de del da den der dem le la el il am on w o a r e uhr feira'.split(' '));

/** Reads a cell that should say when: date, time, both, a weekday, or none of them. Never throws. */
export function readWhen(cell: string): WhenCell {
  const text = cell
    .replace(/\u00a0|\u202f/g, ' ')
    // "10:00 AM (GMT+2)" beside a date: the wall clock is what was planned.
    .replace(/\s*\((?:GMT|UTC)(?:[+-]\d{1,2}(?::?\d{2})?)?\)\s*$/i, '')
    .trim();
  if (text === '' || text.length > 80) return { rest: text };
  const arrow = /^(.{4,}?)\s*(?:→|->|–>)\s*\S/.exec(text);
  if (arrow?.[1]) {
    const start = readWhen(arrow[1]);
    if (isWholeDate(start)) return { ...start, more: true };
  }
  const span = spanOfDays.exec(text) ?? spanInMonth.exec(text);
  if (span) {
    const [, first = '', ...others] = span;
    const start = readWhen([first, ...others].filter((part) => part !== undefined).join(' '));
    if (isWholeDate(start)) return { ...start, more: true };
  }
  const moment = isoMoment.exec(text);
  if (moment) return readMoment(moment, text);
  const plain = readParts(text.replace(/^(\d{4}-\d{2}-\d{2})T(?=\d)/, '$1 '));
  if (plain.date || !counted.test(text)) return plain;
  const inside = readParts(text.replace(counted, '').replace(/\)\s*$/, ''));
  return isWholeDate(inside) ? { ...inside, more: true } : plain;
}

/** True when the cell says a date and nothing else that is not understood. */
export function isWholeDate(when: WhenCell): boolean {
  return when.date !== undefined && when.rest === '';
}

function readMoment(moment: RegExpExecArray, text: string): WhenCell {
  const [, year, month, day, hour, minute, zone = 'Z'] = moment;
  const digits = zone.replace(/\D/g, '').padEnd(4, '0');
  const offset = /^[+-]/.test(zone) ? `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2, 4)}` : 'Z';
  const valid =
    Number(hour) < 24 && Number(minute) < 60 && Number(digits.slice(0, 2)) < 15 && isDay(Number(month), Number(day));
  if (!valid) return { rest: text };
  return { date: { kind: 'instant', instant: `${year}-${month}-${day}T${hour}:${minute}:00${offset}` }, rest: '' };
}

function readParts(text: string): WhenCell {
  const numeric = takeNumericDate(text);
  if (numeric) {
    const time = takeTime(numeric.rest, true);
    const words = readWords(time?.rest ?? numeric.rest, true);
    return { date: numeric.date, time: time?.part, weekday: words.weekday, rest: words.rest };
  }
  const time = takeTime(text, !/\d\.\s?\d{1,2}\./.test(text));
  const words = readWords(time?.rest ?? text, false);
  if (words.date || words.weekday || !time) return { ...words, time: time?.part };
  const whole = readTimeCell(text);
  return { time: whole?.part ?? time.part, rest: whole?.rest ?? words.rest };
}

function takeNumericDate(text: string): { date: DatePart; rest: string } | undefined {
  const eight = packed.exec(text);
  if (eight && isDay(Number(eight[2]), Number(eight[3])))
    return {
      date: { kind: 'known', year: Number(eight[1]), month: Number(eight[2]), day: Number(eight[3]) },
      rest: '',
    };
  const iso = yearFirst.exec(text);
  if (iso && isDay(Number(iso[2]), Number(iso[3])))
    return {
      date: { kind: 'known', year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) },
      rest: without(text, iso),
    };
  const three = yearLast.exec(text);
  if (three) {
    const [, first = '', sign, second = '', tail = ''] = three;
    const date: DatePart = {
      kind: 'open',
      first: Number(first),
      second: Number(second),
      year: tail.length === 4 ? Number(tail) : 2000 + Number(tail),
      dots: sign === '.',
    };
    if (tail.length === 2) date.tail = Number(tail);
    return { date, rest: without(text, three) };
  }
  const two = pair.exec(text);
  // "9.30" and "10-12" are more often times and spans than dates; a slash or a closing dot ("3.4.") makes a date.
  if (
    two &&
    (two[2] === '/' ||
      (two[2] === '.' && /\d\.\s?\d{1,2}\./.test(two[0])) ||
      (two[2] === '-' && /^\s*\d{1,2}-\d{1,2}\s*$/.test(text) && /\d\d/.test(two[0])))
  ) {
    const first = Number(two[1]);
    const second = Number(two[3]);
    if (isDay(first, second) || isDay(second, first))
      return { date: { kind: 'open', first, second, dots: two[2] === '.' }, rest: without(text, two) };
  }
  return undefined;
}

function without(text: string, match: RegExpExecArray): string {
  return `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
}

function isDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** Month names, weekday names, day numbers and years among words; anything else stays as `rest`. */
function readWords(text: string, dateKnown: boolean): WhenCell {
  const spaced = text.replace(/(\d)(st|nd|rd|th|er|ème|º|ª|°|\.)(?![\p{L}\d])/giu, '$1 ');
  const words = fold(spaced.replace(/(\p{L})(\d)/gu, '$1 $2').replace(/(\d)(\p{L})/gu, '$1 $2'))
    .split(' ')
    .filter((word) => word !== '' && !fillers.has(word));
  let month: number | undefined;
  let weekday: number | undefined;
  const numbers: string[] = [];
  const rest: string[] = [];
  const monthsAhead = words.filter((word) => monthNamed(word) !== undefined).length;
  for (const word of words) {
    const asMonth = monthNamed(word);
    const asWeekday = weekdayNamed(word);
    // "mar" is Tuesday in French, Spanish and Italian where a month stands beside it or the date is in numbers.
    const mayBeMonth = asMonth !== undefined && !dateKnown && !(asWeekday !== undefined && monthsAhead > 1);
    if (/^\d{1,4}$/.test(word) && !dateKnown) numbers.push(word);
    else if (mayBeMonth && month === undefined) month = asMonth;
    else if (asWeekday !== undefined && weekday === undefined) weekday = asWeekday;
    else rest.push(word);
  }
  if (rest.length > 0) return { rest: text.trim() };
  if (dateKnown || (month === undefined && numbers.length === 0)) return { weekday, rest: '' };
  const date = month === undefined ? undefined : dateFrom(month, numbers);
  return date ? { date, weekday, rest: '' } : { rest: text.trim() };
}

function dateFrom(month: number, numbers: string[]): DatePart | undefined {
  const days = numbers.filter((word) => word.length <= 2 && Number(word) >= 1 && Number(word) <= 31);
  const years = numbers.filter((word) => word.length === 4);
  if (numbers.length === 1 && days[0]) return { kind: 'known', month, day: Number(days[0]) };
  if (numbers.length !== 2) return undefined;
  if (years[0] && days[0]) return { kind: 'known', year: Number(years[0]), month, day: Number(days[0]) };
  // "3 Mar 26": the number behind the month is the year.
  const [first = '', second = ''] = numbers;
  if (Number(first) >= 1 && Number(first) <= 31 && second.length === 2 && Number(second) > 19)
    return { kind: 'known', year: 2000 + Number(second), month, day: Number(first) };
  return undefined;
}
