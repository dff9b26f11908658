import { type LocalDate, type LocalTime, weekdayOf } from '../calendar-time/local-date';
import { moveClock } from '../calendar-time/move-clock';
import { nowIn, readableZone } from '../calendar-time/time-zone';
import { byOrder, type Channel } from '../channels/channel';
import type { Occasion } from '../occasions/occasion';
import { blackoutOn } from '../occasions/occasion-days';
import { variantOf } from '../posts/channel-post';
import type { Post } from '../posts/post';
import { slotTimes } from './slots';

/** A slot of a channel on a day, on the channel's own clock. */
export interface FreeSlot {
  channel: string;
  date: LocalDate;
  time: LocalTime;
}

export interface SlotContext {
  channels: Readonly<Record<string, Channel>>;
  /** The zone of channels that have none of their own. */
  timeZone: string;
  occasions: Readonly<Record<string, Occasion>>;
  /** Slots before this instant (ISO 8601, UTC) are gone. */
  now: string;
}

/** What a post takes up on a channel: where it stands on that channel's clock. */
export type Standing = Pick<Post, 'channels' | 'date' | 'time' | 'variants'>;

/** The slots of a project's channels, asked day by day. Knows no posts: they are handed in. */
export class SlotCalendar {
  private readonly channels: readonly { channel: Channel; now: { date: LocalDate; time: LocalTime } }[];
  /** The channels that have slots, in their order. */
  readonly channelIds: readonly string[];

  constructor(private readonly context: SlotContext) {
    const { channels, timeZone, now } = context;
    const clocks = new Map<string, { date: LocalDate; time: LocalTime }>();
    const clock = (zone: string) => {
      const known = clocks.get(zone) ?? nowIn(readableZone(zone), now);
      clocks.set(zone, known);
      return known;
    };
    this.channels = byOrder(channels)
      .filter(({ archived, slots }) => !archived && slots && slots.length > 0)
      .map((channel) => ({ channel, now: clock(channel.timeZone ?? timeZone) }));
    this.channelIds = this.channels.map(({ channel }) => channel.id);
  }

  /** Whether any channel has slots at all. */
  get any(): boolean {
    return this.channelIds.length > 0;
  }

  /**
   * The slots of a day that no post fills yet and that still lie ahead, the earliest first, of one time in the order of
   * the channels. A blackout day has none.
   *
   * A slot is filled by a post of its channel on that day: by one at its very time, else by the nearest one; a post
   * without a time fills the first that is left. So each post fills one slot of each of its channels.
   * @param posts those that may stand on the day on one of their channels; others are passed over.
   * @param only slots of these channels; all when absent.
   */
  free(date: LocalDate, posts: Iterable<Standing>, only?: ReadonlySet<string>): FreeSlot[] {
    if (!this.any || blackoutOn(this.context.occasions, date)) return [];
    const weekday = weekdayOf(date);
    const standing = [...posts];
    const found: FreeSlot[] = [];
    for (const { channel, now } of this.channels) {
      if (date < now.date || (only && !only.has(channel.id))) continue;
      const times = slotTimes(channel.slots, weekday);
      if (times.length === 0) continue;
      for (const time of leftOf(times, timesOn(standing, channel.id, date)))
        if (date > now.date || time > now.time) found.push({ channel: channel.id, date, time });
    }
    return found.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
  }
}

/** Day and time of a post on one of its channels, whose variant may shift it. */
export function placeOn(post: Standing, channel: string): { date: LocalDate | undefined; time: LocalTime | undefined } {
  const { date, time } = post;
  const shift = variantOf(post, channel)?.shift;
  return shift && date !== undefined && time !== undefined ? moveClock(date, time, shift) : { date, time };
}

/** The times of the posts of a channel on a day; undefined for each that has none. */
function timesOn(posts: readonly Standing[], channel: string, date: LocalDate): (LocalTime | undefined)[] {
  const times: (LocalTime | undefined)[] = [];
  for (const post of posts) {
    if (!post.channels.includes(channel)) continue;
    const place = placeOn(post, channel);
    if (place.date === date) times.push(place.time);
  }
  return times;
}

/** The slots that are left when posts stand at these times. */
function leftOf(slots: readonly LocalTime[], posts: readonly (LocalTime | undefined)[]): LocalTime[] {
  if (posts.length === 0) return [...slots];
  if (posts.length >= slots.length) return [];
  const left = new Set(slots);
  const elsewhere = posts.filter((time) => time === undefined || !left.delete(time));
  // Those with a time choose first: a post without one takes what is left over.
  for (const time of elsewhere.sort((a, b) => (a ?? '~').localeCompare(b ?? '~'))) {
    const nearest = time === undefined ? [...left][0] : nearestOf(left, time);
    if (nearest !== undefined) left.delete(nearest);
  }
  return [...left];
}

function nearestOf(slots: Iterable<LocalTime>, time: LocalTime): LocalTime | undefined {
  let best: { slot: LocalTime; far: number } | undefined;
  for (const slot of slots) {
    const far = Math.abs(minutesOf(slot) - minutesOf(time));
    if (!best || far < best.far) best = { slot, far };
  }
  return best?.slot;
}

const minutesOf = (time: LocalTime) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
