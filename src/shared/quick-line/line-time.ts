import type { LocalTime } from '../calendar-time/local-date';
import { clockTime } from '../calendar-time/parse-time';

const pattern = /^(\d{1,2})(?:[:.h](\d{2})|h|uhr)?(am|pm|a\.m\.|p\.m\.)?$/;
const halves = /^(am|pm|a\.m\.|p\.m\.)$/;

/**
 * The time that a line begins with: `12:00`, `9.30`, `9h30`, `21h`, `9am`, `9:30 pm`. A bare number is none: "9 ideas
 * for Christmas" and "2026 in pictures" begin with a count and a year, so hours alone need a mark, a half of the day, or a channel behind them (see `timeOfLine`).
 * @param next the word after it, which may be "am" or "pm".
 * @returns how many words it took.
 */
export function lineTime(word: string, next = ''): { time: LocalTime; words: 1 | 2 } | undefined {
  const first = word.normalize('NFKC').toLowerCase();
  const second = next.normalize('NFKC').toLowerCase();
  const joined = halves.test(second) && /^\d{1,2}([:.]\d{2})?$/.test(first) ? readTime(first + second) : undefined;
  if (joined !== undefined) return { time: joined, words: 2 };
  const alone = /^\d+$/.test(first) ? undefined : readTime(first);
  return alone === undefined ? undefined : { time: alone, words: 1 };
}

function readTime(text: string): LocalTime | undefined {
  const [, hours, minutes, half] = pattern.exec(text) ?? [];
  return hours === undefined ? undefined : clockTime(hours, minutes, half);
}
