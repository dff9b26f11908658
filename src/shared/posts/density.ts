import type { LocalDate } from '../calendar-time/local-date';
import type { Post } from './post';

/** Counts the posts of single days that pass a question. A day whose array stays the same is not counted again. */
export class DayCounter {
  private readonly known = new WeakMap<readonly Post[], number>();

  constructor(private readonly matches: (post: Post) => boolean) {}

  of(posts: readonly Post[]): number {
    if (posts.length === 0) return 0;
    const known = this.known.get(posts);
    if (known !== undefined) return known;
    let count = 0;
    for (const post of posts) if (this.matches(post)) count++;
    this.known.set(posts, count);
    return count;
  }
}

export interface DayCount {
  date: LocalDate;
  posts: number;
}

/** Days without a post in a row, both ends included. */
export interface Gap {
  from: LocalDate;
  to: LocalDate;
  days: number;
}

/** From so many days without a post in a row a year tells of a gap: more than a long weekend. */
const shortestGap = 4;

/** The gaps of at least `shortest` days among days that follow one another. */
export function gapsIn(days: readonly DayCount[], shortest = shortestGap): Gap[] {
  const gaps: Gap[] = [];
  let start = 0;
  for (let at = 0; at <= days.length; at++) {
    const day = days[at];
    if (day && day.posts === 0) continue;
    const first = days[start];
    const last = days[at - 1];
    if (first && last && at - start >= shortest) gaps.push({ from: first.date, to: last.date, days: at - start });
    start = at + 1;
  }
  return gaps;
}

/** The longest gap that has a day in the month, such as `2026-03`; of equal ones the first. */
export function longestGapOf(month: string, gaps: readonly Gap[]): Gap | undefined {
  let longest: Gap | undefined;
  for (const gap of gaps) {
    const touches = gap.from.slice(0, 7) <= month && gap.to.slice(0, 7) >= month;
    if (touches && gap.days > (longest?.days ?? 0)) longest = gap;
  }
  return longest;
}

/** How dark a day of the year is, from 0 (no post) to 4. Fixed steps, so that two years and two projects compare. */
export function shadeOf(posts: number): 0 | 1 | 2 | 3 | 4 {
  if (posts === 0) return 0;
  if (posts === 1) return 1;
  if (posts === 2) return 2;
  return posts < 5 ? 3 : 4;
}
