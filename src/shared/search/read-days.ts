import { Temporal } from 'temporal-polyfill';
import { addDays, isLocalDate, type LocalDate, monthOf, weekdayOf, weekOf } from '../calendar-time/local-date';
import { dateText } from '../csv/date-readings';
import { fold } from '../csv/fold';
import { readWhen } from '../csv/read-date';
import { monthNamed, weekdayNamed } from '../csv/words/date-names';

/** A place in time that was typed in words. */
export interface DayWords {
  date: LocalDate;
  span: 'day' | 'week' | 'month' | 'year';
}

/** "next week" lands on its first day, as a turn of the page does. */
const relative: Record<string, (today: LocalDate, weekStart: number) => DayWords> = {
  today: (date) => ({ date, span: 'day' }),
  now: (date) => ({ date, span: 'day' }),
  tomorrow: (today) => ({ date: addDays(today, 1), span: 'day' }),
  yesterday: (today) => ({ date: addDays(today, -1), span: 'day' }),
  'this week': (today, weekStart) => ({ date: weekOf(today, weekStart), span: 'week' }),
  'next week': (today, weekStart) => ({ date: addDays(weekOf(today, weekStart), 7), span: 'week' }),
  'last week': (today, weekStart) => ({ date: addDays(weekOf(today, weekStart), -7), span: 'week' }),
  'this month': (today) => ({ date: monthOf(today).first, span: 'month' }),
  'next month': (today) => ({ date: addDays(monthOf(today).last, 1), span: 'month' }),
  'last month': (today) => ({ date: monthOf(addDays(monthOf(today).first, -1)).first, span: 'month' }),
  'this year': (today) => ({ date: `${today.slice(0, 4)}-01-01`, span: 'year' }),
  'next year': (today) => ({ date: yearText(Number(today.slice(0, 4)) + 1), span: 'year' }),
  'last year': (today) => ({ date: yearText(Number(today.slice(0, 4)) - 1), span: 'year' }),
};

/**
 * The days that a text may mean, the likeliest first: `12 dec`, `2026-12-24`, `24.12.`, `tomorrow`, `next friday`,
 * `in 3 weeks`, `december`, `2027`. Two numbers may be read both ways. Empty when the text says no time.
 * A day without a year is the one nearest to today.
 */
export function readDays(typed: string, today: LocalDate, weekStart = 1): DayWords[] {
  const text = typed.trim();
  if (text === '' || text.length > 40) return [];
  const words = fold(text);
  const known = Object.hasOwn(relative, words) ? relative[words] : undefined;
  if (known) return [known(today, weekStart)];
  const found = counted(words, today) ?? weekday(words, today) ?? month(words, today) ?? year(text);
  return found ? [found] : writtenDays(text, today);
}

function counted(words: string, today: LocalDate): DayWords | undefined {
  const [, ahead, back] = /^in (\d{1,4} [a-z]+)$|^(\d{1,4} [a-z]+) ago$/.exec(words) ?? [];
  const [, number = '', unit = ''] = /^(\d+) (day|week|month|year)s?$/.exec(ahead ?? back ?? '') ?? [];
  if (unit === '') return undefined;
  const count = Number(number) * (back === undefined ? 1 : -1);
  try {
    const date = Temporal.PlainDate.from(today)
      .add({ [`${unit}s`]: count })
      .toString();
    return isLocalDate(date) ? { date, span: 'day' } : undefined;
  } catch {
    return undefined;
  }
}

function weekday(words: string, today: LocalDate): DayWords | undefined {
  const [, which = '', name = ''] = /^(?:(next|last|this|on) )?(\p{L}{3,})$/u.exec(words) ?? [];
  const day = weekdayNamed(name);
  // "mar" and "may" are months first of all.
  if (day === undefined || (which === '' && monthNamed(name) !== undefined)) return undefined;
  const ahead = (day - weekdayOf(today) + 7) % 7;
  const days = which === 'last' ? (ahead === 0 ? -7 : ahead - 7) : which === 'next' && ahead === 0 ? 7 : ahead;
  return { date: addDays(today, days), span: 'day' };
}

function month(words: string, today: LocalDate): DayWords | undefined {
  const [, which = '', name = '', year] = /^(?:(next|last) )?(\p{L}{3,})(?: (\d{4}))?$/u.exec(words) ?? [];
  const number = monthNamed(name);
  if (number === undefined) return undefined;
  const at = (of: number) => dateText(of, { month: number, day: 1 });
  if (year !== undefined) return { date: at(Number(year)), span: 'month' };
  const now = Number(today.slice(0, 4));
  const present = monthOf(today).first;
  if (which === 'next') return { date: at(now) > present ? at(now) : at(now + 1), span: 'month' };
  if (which === 'last') return { date: at(now) < present ? at(now) : at(now - 1), span: 'month' };
  return { date: nearest([at(now - 1), at(now), at(now + 1)], today), span: 'month' };
}

function year(text: string): DayWords | undefined {
  return /^(19|20|21)\d{2}$/.test(text) ? { date: `${text}-01-01`, span: 'year' } : undefined;
}

function writtenDays(text: string, today: LocalDate): DayWords[] {
  const { date, rest, more } = readWhen(text);
  if (!date || rest !== '' || more || date.kind === 'instant') return [];
  const now = Number(today.slice(0, 4));
  const pairs =
    date.kind === 'known'
      ? [[date.month, date.day] as const]
      : [[date.second, date.first] as const, ...(date.dots ? [] : [[date.first, date.second] as const])];
  const days = pairs.flatMap(([of, day]) => {
    const years = date.year === undefined ? [now - 1, now, now + 1] : [date.year];
    const real = years.map((each) => dateText(each, { month: of, day })).filter(isLocalDate);
    return real.length > 0 ? [nearest(real, today)] : [];
  });
  return [...new Set(days)].map((found) => ({ date: found, span: 'day' }));
}

/** The nearest day; one ahead counts as nearer than one as far back by half, since a plan looks ahead. */
export function nearest(days: readonly LocalDate[], today: LocalDate): LocalDate {
  const far = (day: LocalDate) => {
    const off = (Date.parse(day) - Date.parse(today)) / 86_400_000;
    return off >= 0 ? off : -off * 2;
  };
  return days.reduce((best, day) => (far(day) < far(best) ? day : best));
}

function yearText(value: number): string {
  return dateText(value, { month: 1, day: 1 });
}
