import type { LocalTime } from '../calendar-time/local-date';
import { parseTime } from '../calendar-time/parse-time';
import { farthestShift } from './variant';

const day = 24 * 60;
const units = [
  { minutes: day, one: 'day', read: /^d(?:ays?)?$/ },
  { minutes: 60, one: 'hour', read: /^h(?:(?:ou)?rs?)?$/ },
  { minutes: 1, one: 'minute', read: /^m(?:in(?:ute)?s?)?$/ },
] as const;

/** How far a channel goes out from the time of its post: `2 hours later`, `1 day 30 minutes earlier`, `at the same time`. */
export function shiftWords(shift: number): string {
  if (shift === 0) return 'at the same time';
  let rest = Math.abs(shift);
  const parts = units.flatMap(({ minutes, one }) => {
    const count = Math.floor(rest / minutes);
    rest -= count * minutes;
    return count === 0 ? [] : [`${count} ${one}${count === 1 ? '' : 's'}`];
  });
  return `${parts.join(' ')} ${shift < 0 ? 'earlier' : 'later'}`;
}

/** The same for where there is little room: `+2 h`, `−1 d 30 min`. */
export function shortShift(shift: number): string {
  const rest = Math.abs(shift);
  const parts = [
    [Math.floor(rest / day), 'd'],
    [Math.floor((rest % day) / 60), 'h'],
    [rest % 60, 'min'],
  ].flatMap(([count, unit]) => (count === 0 ? [] : [`${count} ${unit}`]));
  return `${shift < 0 ? '−' : '+'}${parts.join(' ') || '0 min'}`;
}

export type ShiftReading = { shift: number } | { reason: string };

const howTo = 'Write it as 2 hours later, 30 min earlier or 11:00.';

/**
 * A shift as people write it, in minutes: `2 hours later`, `1 day 2 h earlier`, `-30 min`, `same time`; or the time of
 * day itself, which is taken on the day of the post.
 * @param time of the post; without one a time of day cannot be told.
 */
export function readShift(text: string, time: LocalTime | undefined): ShiftReading {
  const words = text.trim().toLowerCase().replaceAll('−', '-').replace(/\s+/g, ' ');
  if (/^(?:|0|(?:at )?the same time|same(?: time)?)$/.test(words)) return { shift: 0 };
  const clock = /\d[:.]\d|[ap]\.?m\.?$/.test(words) ? parseTime(words) : undefined;
  if (clock !== undefined)
    return time === undefined
      ? { reason: 'Give the post a time first.' }
      : { shift: minutesOf(clock) - minutesOf(time) };
  const sign = /^[+-]/.exec(words)?.[0];
  const plain = words.replace(/^[+-] ?/, '').replace(/ (?:earlier|before|later|after)$/, '');
  // A number alone may be hours, minutes or a time of day.
  const needsUnit = sign === undefined && plain === words;
  let shift = plain === '' || words.length > 60 ? Number.NaN : 0;
  for (const [, count, word = '', strange] of plain.matchAll(/(\d+(?:[.,]\d+)?) ?([a-z]*) ?|(.)/g)) {
    const unit = units.find(({ read }) => read.test(word === '' && !needsUnit ? 'min' : word));
    shift += strange === undefined && unit ? Number(count?.replace(',', '.')) * unit.minutes : Number.NaN;
  }
  if (Number.isNaN(shift)) return { reason: howTo };
  const earlier = sign === '-' || / (?:earlier|before)$/.test(words);
  const minutes = Math.round(shift);
  if (minutes > farthestShift) return { reason: 'A channel can go out up to 7 days earlier or later.' };
  return { shift: earlier && minutes > 0 ? -minutes : minutes };
}

function minutesOf(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
