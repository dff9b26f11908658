import { type LocalDate, type LocalTime, weekdayOf } from '../calendar-time/local-date';
import type { Project } from '../project/project';

/** What a new post on a day is likely to be like. */
export interface Habit {
  channels: string[];
  time?: LocalTime;
}

/**
 * The channels and the time of the post that was made last for the same weekday. Channels that are gone or archived are
 * left out; so is the time where a post of that day has it already, as two at one minute are rarely meant.
 * Nothing where no post of that weekday has either.
 */
export function weekdayHabit(
  { posts, channels }: Pick<Project, 'posts' | 'channels'>,
  date: LocalDate,
): Habit | undefined {
  const weekday = weekdayOf(date);
  const taken = new Set<string>();
  let newest: { made: string; channels: string[]; time: LocalTime | undefined } | undefined;
  // Newest first, as they were added: most of the others then need no weekday, which costs more than all else here.
  for (const post of Object.values(posts).reverse()) {
    if (post.date === undefined) continue;
    if (post.date === date && post.time !== undefined) taken.add(post.time);
    const made = `${post.createdAt ?? ''} ${post.date} ${post.time ?? ''}`;
    if (newest !== undefined && made <= newest.made) continue;
    if (post.channels.length === 0 && post.time === undefined) continue;
    if (weekdayOf(post.date) === weekday) newest = { made, channels: post.channels, time: post.time };
  }
  if (!newest) return undefined;
  const active = newest.channels.filter((id) => Object.hasOwn(channels, id) && !channels[id]?.archived);
  const time = newest.time !== undefined && !taken.has(newest.time) ? newest.time : undefined;
  return time === undefined ? { channels: active } : { channels: active, time };
}
