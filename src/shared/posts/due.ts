import { addDays, type LocalDate, type LocalTime } from '../calendar-time/local-date';
import { convertZone, fromInstant, readableZone, toInstant } from '../calendar-time/time-zone';
import { channelPost } from './channel-post';
import type { Post } from './post';
import { type ZoneContext, zoneOf } from './post-clocks';
import { publishedOn } from './published';

/** A post that goes out on one channel, or without a channel where it has none. */
export interface DuePost {
  /** The same for the same post and channel. */
  key: string;
  post: Post;
  channel: string | undefined;
  /** The wall clock that its time is meant by; without a time it goes out at any time of the day. */
  date: LocalDate;
  time: LocalTime | undefined;
  zone: string;
  /** The same moment on the project's clock. */
  here: { date: LocalDate; time: LocalTime | undefined };
}

/** The wall clock of the project. */
export interface WallClock {
  date: LocalDate;
  time: LocalTime;
}

/** What is to be published, in the order of the clock; what was published on the day is told apart. */
export interface Due {
  overdue: DuePost[];
  today: DuePost[];
  tomorrow: DuePost[];
  /** Marked as published today, whenever it was planned; the last one first. */
  done: DuePost[];
  /** Posts that were planned more than `overdueDays` ago and never marked as published. */
  older: number;
}

/** How long a post that was not published counts as overdue; who did not publish it for a month does not mean to any more. */
export const overdueDays = 31;

/** A version may go out a week away from its post, and zones lie up to a day apart. */
const apart = 8;

/** The days in which a post can lie whose channels are due from `from` to `to`. */
export function daysToLookAt(from: LocalDate, to: LocalDate): { from: LocalDate; to: LocalDate } {
  return { from: addDays(from, -apart), to: addDays(to, apart) };
}

/** Whether a post is still to go out: it has a day, is not held and has not the status of one that is out. */
export function isToPublish({ date, held, status }: Pick<Post, 'date' | 'held' | 'status'>): boolean {
  return date !== undefined && !held && status !== 'published';
}

/** A post as each of its channels, published there or not; empty for an idea. Channels that are gone do not count. */
export function outings(post: Post, context: ZoneContext): DuePost[] {
  if (post.date === undefined) return [];
  const known = [...new Set(post.channels)].filter((id) => Object.hasOwn(context.channels, id));
  return known.length === 0 ? [outing(post, undefined, context)] : known.map((id) => outing(post, id, context));
}

function outing(post: Post, channel: string | undefined, { channels, settings }: ZoneContext): DuePost {
  const own = channel === undefined ? post : channelPost(post, channel);
  const date = own.date ?? '';
  const home = readableZone(settings.timeZone);
  const zone = channel === undefined ? home : zoneOf(channels[channel], settings);
  const here = own.time === undefined ? { date, time: undefined } : convertZone(date, own.time, zone, home);
  return { key: `${post.id} ${channel ?? ''}`, post, channel, date, time: own.time, zone, here };
}

/** The moment of an outing in milliseconds since 1970; nothing for one without a time. */
export function momentOf({ date, time, zone }: Pick<DuePost, 'date' | 'time' | 'zone'>): number | undefined {
  return time === undefined ? undefined : Date.parse(toInstant(date, time, zone));
}

/** By day, then by time; what has none comes first, and channels stay in the order of their post. */
export function compareDue(a: DuePost, b: DuePost): number {
  const [one, two] = [`${a.here.date} ${a.here.time ?? ''}`, `${b.here.date} ${b.here.time ?? ''}`];
  return one < two ? -1 : one > two ? 1 : 0;
}

/**
 * What is due on the day of `now` and the next, and what should have gone out before.
 * @param posts all that may be due; see `daysToLookAt`. Ideas are passed over.
 */
export function duePosts(posts: Iterable<Post>, context: ZoneContext, now: WallClock): Due {
  const due: Due = { overdue: [], today: [], tomorrow: [], done: [], older: 0 };
  // An instant of today in any zone lies between these two days of UTC; asking so is quick.
  const yesterday = addDays(now.date, -1);
  const tomorrow = addDays(now.date, 1);
  const oldest = addDays(now.date, -overdueDays);
  const earliest = daysToLookAt(oldest, tomorrow).from;
  const home = readableZone(context.settings.timeZone);
  for (const post of posts) {
    const open = isToPublish(post);
    const fresh = Object.values(post.published ?? {}).some(({ at }) => at >= yesterday && at.slice(0, 10) <= tomorrow);
    if (open && post.date !== undefined && post.date < earliest) due.older += 1;
    if (!fresh && (!open || post.date === undefined || post.date < earliest)) continue;
    let isOlder = false;
    for (const each of outings(post, context)) {
      const out = each.channel === undefined ? undefined : publishedOn(post, each.channel);
      if (out && dayOf(out.at, home) === now.date) due.done.push(each);
      if (out || !open || each.here.date > tomorrow || each.here.date < earliest) continue;
      if (each.here.date < oldest) isOlder = true;
      else if (isOver(each, now)) due.overdue.push(each);
      else due[each.here.date === now.date ? 'today' : 'tomorrow'].push(each);
    }
    if (isOlder) due.older += 1;
  }
  for (const list of [due.overdue, due.today, due.tomorrow]) list.sort(compareDue);
  due.done.sort((a, b) => (outAt(a) < outAt(b) ? 1 : outAt(a) > outAt(b) ? -1 : 0));
  return due;
}

function isOver({ here }: DuePost, now: WallClock): boolean {
  return here.date < now.date || (here.date === now.date && here.time !== undefined && here.time < now.time);
}

function outAt({ post, channel }: DuePost): string {
  return (channel === undefined ? undefined : publishedOn(post, channel)?.at) ?? '';
}

/** The day of an instant in a zone; a file may hold any text there. */
function dayOf(instant: string, zone: string): LocalDate | undefined {
  try {
    return fromInstant(instant, zone).date;
  } catch {
    return undefined;
  }
}
