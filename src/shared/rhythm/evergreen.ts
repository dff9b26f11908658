import { dateOfDay, dayNumber } from '../balance/day-number';
import { addDays, type LocalDate } from '../calendar-time/local-date';
import type { Post } from '../posts/post';

/** A post that may go out again, with all that repeat it. */
export interface Family {
  /** The id that the copies name, whether that post is still there or not. */
  root: string;
  /**
   * The post that says how long it rests and how often it may still go out: the first one; where that is deleted, the
   * copy that was made last. Absent where the first one is there and is not evergreen any more.
   */
  source: Post | undefined;
  /** Every day on which one of them stands, past or planned. */
  dates: readonly LocalDate[];
  /** One of the copies has no day yet. */
  waiting: boolean;
}

/** How things stand with an evergreen post. */
export type EvergreenState =
  | { kind: 'ready'; family: Family; source: Post; since: LocalDate }
  | { kind: 'resting'; family: Family; source: Post; until: LocalDate }
  | { kind: 'used up'; family: Family; source: Post }
  /** It has not been planned for the first time, or a copy waits among the ideas. */
  | { kind: 'waiting'; family: Family; source: Post };

/** The id that says to which family a post belongs: its own, or that of the post that it repeats. */
export function rootOf({ id, evergreen }: Pick<Post, 'id' | 'evergreen'>): string {
  return evergreen?.of ?? id;
}

/** Every family of evergreen posts, by the id of its first post. */
export function families(posts: Readonly<Record<string, Post>>): Map<string, Family> {
  const members = new Map<string, Post[]>();
  for (const post of Object.values(posts)) {
    if (!post.evergreen) continue;
    const root = rootOf(post);
    const family = members.get(root);
    if (family) family.push(post);
    else members.set(root, [post]);
  }
  return new Map([...members].map(([root, family]) => [root, familyOf(root, family, posts)]));
}

/** The family of one post; undefined for a post that is not evergreen. */
export function familyIn(posts: Readonly<Record<string, Post>>, post: Post): Family | undefined {
  if (!post.evergreen) return undefined;
  const root = rootOf(post);
  const members = Object.values(posts).filter((other) => other.evergreen && rootOf(other) === root);
  return familyOf(root, members, posts);
}

function familyOf(root: string, members: readonly Post[], posts: Readonly<Record<string, Post>>): Family {
  const first = Object.hasOwn(posts, root) ? posts[root] : undefined;
  const newest = members.reduce<Post | undefined>(
    (best, post) => (best && (best.createdAt ?? '') > (post.createdAt ?? '') ? best : post),
    undefined,
  );
  const source = first ? (first.evergreen ? first : undefined) : newest;
  return {
    root,
    source,
    dates: members.flatMap(({ date }) => date ?? []).sort(),
    waiting: members.some(({ date }) => date === undefined),
  };
}

/** Where a family stands on a day; undefined where its first post is evergreen no more. */
export function evergreenState(family: Family, today: LocalDate): EvergreenState | undefined {
  const { source, dates, waiting } = family;
  if (!source?.evergreen) return undefined;
  if (source.evergreen.uses === 0) return { kind: 'used up', family, source };
  const last = dates.at(-1);
  if (last === undefined || waiting) return { kind: 'waiting', family, source };
  const until = addDays(last, source.evergreen.restDays);
  return until <= today ? { kind: 'ready', family, source, since: until } : { kind: 'resting', family, source, until };
}

/** The first day from `from` on that is far enough from every day of the family. */
export function restedFrom({ dates, source }: Family, from: LocalDate): LocalDate {
  const rest = source?.evergreen?.restDays ?? 0;
  let day = dayNumber(from);
  for (const date of dates) if (Math.abs(dayNumber(date) - day) < rest) day = dayNumber(date) + rest;
  return dateOfDay(day);
}

/** The day of the family that lies too near, so that the post would not have rested; undefined where it has. */
export function tooNear({ dates, source }: Family, day: LocalDate): LocalDate | undefined {
  const rest = source?.evergreen?.restDays ?? 0;
  return dates.find((date) => Math.abs(dayNumber(date) - dayNumber(day)) < rest);
}
