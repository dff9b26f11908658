import { daysBetween, type LocalDate, type LocalTime, shiftedDay } from '../calendar-time/local-date';
import { moveClock } from '../calendar-time/move-clock';
import type { PayloadOf } from '../history/command';
import { knownStatus, type Post } from '../posts/post';
import { type ContentField, contentFields, exampleOf, type Series, type SeriesPost } from './series';

/** Why a post of a series is left alone unless the user wants otherwise. */
export type Reason = 'changed' | 'moved' | 'settled' | 'published';
export const reasons: readonly Reason[] = ['changed', 'moved', 'settled', 'published'];

/** Posts that a change of several skips, by the reason. */
export type LeftAlone = ReadonlyMap<Reason, readonly SeriesPost[]>;

interface Sorted {
  taken: SeriesPost[];
  left: LeftAlone;
}

/** Where the series by itself puts the post of one of its days. */
export function regularPlace(
  series: Pick<Series, 'offset' | 'time'>,
  day: LocalDate,
): { date: LocalDate; time: LocalTime | undefined } {
  return { date: series.offset ? shiftedDay(day, series.offset) : day, time: series.time };
}

/** True for a post that does not lie where its series put it. */
export function isMoved(series: Series, post: SeriesPost): boolean {
  const { date, time } = regularPlace(series, post.series.date);
  return post.date !== date || post.time !== time;
}

/** The fields in which a post differs from what the series is made with. */
export function differingFields(series: Series, post: Post, posts: readonly Post[]): ContentField[] {
  const example = exampleOf(series, posts);
  return example ? contentFields.filter((field) => !isSame(post[field], example[field])) : [];
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b);
}

/** Nothing, an empty text and an empty list read the same; keys have no order. */
function canonical(value: unknown): string {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return '';
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** What was done with a post that later steps should respect: approved, or out already. */
function standing({ status }: Post): 'settled' | 'published' | null {
  const known = knownStatus(status);
  if (known === 'published') return 'published';
  return known === 'draft' || known === 'in review' ? null : 'settled';
}

/** Sorts posts into those that a change takes and those that it leaves alone; `wanted` reasons leave nothing alone. */
function sortOut(
  posts: readonly SeriesPost[],
  why: (post: SeriesPost) => Reason | null,
  wanted: ReadonlySet<Reason> = new Set(),
): Sorted {
  const taken: SeriesPost[] = [];
  const left = new Map<Reason, SeriesPost[]>();
  for (const post of posts) {
    const reason = why(post);
    if (reason === null || wanted.has(reason)) taken.push(post);
    else left.set(reason, [...(left.get(reason) ?? []), post]);
  }
  return { taken, left };
}

/** Posts of the same series on later days of the rule; `posts` in their order. */
export function laterThan(post: SeriesPost, posts: readonly SeriesPost[]): SeriesPost[] {
  return posts.filter(({ series }) => series.date > post.series.date);
}

/** Which posts take over content of one of them. @param scope those after it, or all others. */
export function planContent(
  series: Series,
  posts: readonly SeriesPost[],
  from: SeriesPost,
  fields: readonly ContentField[],
  scope: 'later' | 'all',
  wanted: ReadonlySet<Reason>,
): Sorted {
  const others = scope === 'later' ? laterThan(from, posts) : posts.filter(({ id }) => id !== from.id);
  const why = (post: SeriesPost): Reason | null => {
    const own = differingFields(series, post, posts).some((field) => fields.includes(field));
    return standing(post) ?? (own ? 'changed' : null);
  };
  // A post that reads so already needs no change and is not worth naming.
  const unlike = others.filter((post) => fields.some((field) => !isSame(post[field], from[field])));
  return sortOut(unlike, why, wanted);
}

/** How far a post was moved: whole days, and for its time the minutes or, where it had or has none, the new one. */
export interface SeriesShift {
  days: number;
  time?: { by: number } | { to: LocalTime | null };
}

/** The way from one place to another; null where there is none, or where it leads to or from the ideas. */
export function shiftBetween(from: Pick<Post, 'date' | 'time'>, to: Pick<Post, 'date' | 'time'>): SeriesShift | null {
  if (from.date === undefined || to.date === undefined) return null;
  const days = daysBetween(from.date, to.date);
  if (from.time === to.time) return days === 0 ? null : { days };
  if (from.time === undefined || to.time === undefined) return { days, time: { to: to.time ?? null } };
  return { days, time: { by: minutesOf(to.time) - minutesOf(from.time) } };
}

const minutesOf = (time: LocalTime) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Where a post goes; an absent time stays. */
type SeriesMove = PayloadOf<'series.move'>['moves'][number];

/** The later posts of a series, moved as one of them was; and where the series puts further ones from then on. */
export interface ShiftPlan {
  moves: SeriesMove[];
  left: LeftAlone;
  offset: number;
  /** Absent: as before. */
  time?: LocalTime | null;
}

/** Moves the later posts of a series as far as one of them was moved. */
export function planShift(
  series: Series,
  posts: readonly SeriesPost[],
  moved: SeriesPost,
  shift: SeriesShift,
): ShiftPlan {
  const later = laterThan(moved, posts).filter(({ date }) => date !== undefined);
  const why = (post: SeriesPost) => standing(post) ?? (isMoved(series, post) ? 'moved' : null);
  const { taken, left } = sortOut(later, why);
  const moves = shiftAll(taken, shift);
  const { time } = shifted(moved.date ?? moved.series.date, series.time, shift);
  return { moves, left, offset: (series.offset ?? 0) + shift.days, ...(time === undefined ? {} : { time }) };
}

/** Moves those of the posts that have a day, each by the same way. */
export function shiftAll(posts: readonly Post[], shift: SeriesShift): SeriesMove[] {
  return posts.flatMap(({ id, date, time }) => (date === undefined ? [] : [{ id, ...shifted(date, time, shift) }]));
}

function shifted(
  date: LocalDate,
  time: LocalTime | undefined,
  { days, time: change }: SeriesShift,
): Omit<SeriesMove, 'id'> {
  const day = shiftedDay(date, days);
  if (!change) return { date: day };
  if ('to' in change) return { date: day, time: change.to };
  return time === undefined ? { date: day } : moveClock(day, time, change.by);
}

/** What "this and later ones" deletes. Published ones are history and stay. */
export function planEnd(posts: readonly SeriesPost[], from: SeriesPost): Sorted {
  const these = posts.filter(({ series }) => series.date >= from.series.date);
  return sortOut(these, (post) => (standing(post) === 'published' ? 'published' : null));
}

/** How the posts from one on are laid on the days of another rule. */
export interface RhythmPlan {
  /** Posts that go to a day of the new rule, in their order. */
  moves: { id: string; date: LocalDate }[];
  /** Days for which there is no post yet. */
  days: LocalDate[];
  /** Posts for which there is no day any more and on which nobody has worked. */
  remove: string[];
  /** Such on which somebody has: they stay where they are, as posts of their own. */
  leave: SeriesPost[];
  /** Published ones, which stay in the old series. */
  published: SeriesPost[];
}

/** Lays the posts of a series from one on upon the days of a new rule: the first on the first, and so on. */
export function planRhythm(
  series: Series,
  posts: readonly SeriesPost[],
  from: SeriesPost,
  dates: readonly LocalDate[],
): RhythmPlan {
  const these = posts.filter((post) => post.series.date >= from.series.date);
  const published = these.filter((post) => standing(post) === 'published');
  const open = these.filter((post) => !published.includes(post));
  const moves = open.slice(0, dates.length).flatMap(({ id }, at) => {
    const date = dates[at];
    return date === undefined ? [] : [{ id, date }];
  });
  const over = open.slice(dates.length);
  const worked = (post: SeriesPost) =>
    standing(post) !== null || isMoved(series, post) || differingFields(series, post, posts).length > 0;
  return {
    moves,
    days: dates.slice(open.length),
    remove: over.filter((post) => !worked(post)).map(({ id }) => id),
    leave: over.filter(worked),
    published,
  };
}
