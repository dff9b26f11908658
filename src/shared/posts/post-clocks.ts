import type { LocalDate, LocalTime } from '../calendar-time/local-date';
import { readableZone } from '../calendar-time/time-zone';
import type { Channel } from '../channels/channel';
import { channelPost } from './channel-post';
import type { Post } from './post';

/** Which zones times are meant in. */
export interface ZoneContext {
  channels: Readonly<Record<string, Channel>>;
  settings: { timeZone: string };
}

/** The zone in which a channel's times are meant: its own where it has one, else the project's; UTC for an unknown name. */
export function zoneOf(channel: Pick<Channel, 'timeZone'> | undefined, settings: { timeZone: string }): string {
  return readableZone(channel?.timeZone ?? settings.timeZone);
}

/** A wall clock by which a post goes out, and the channels for which it does; none for a post without channels. */
export interface PostClock {
  date: LocalDate;
  time: LocalTime;
  zone: string;
  channels: string[];
}

/** The wall clocks by which a post goes out, each once: by zone and, where variants go out later, by their time. */
export function clocksOf(post: Post, { channels, settings }: ZoneContext): PostClock[] {
  const { date, time } = post;
  if (date === undefined || time === undefined) return [];
  const clocks = new Map<string, PostClock>();
  const add = (clock: Omit<PostClock, 'channels'>, channel?: string) => {
    const key = `${clock.date} ${clock.time} ${clock.zone}`;
    const there = clocks.get(key);
    if (!there) clocks.set(key, { ...clock, channels: channel === undefined ? [] : [channel] });
    else if (channel !== undefined) there.channels.push(channel);
  };
  const known = post.channels.filter((id) => Object.hasOwn(channels, id));
  if (known.length === 0) add({ date, time, zone: readableZone(settings.timeZone) });
  for (const id of new Set(known)) {
    const own = channelPost(post, id);
    add({ date: own.date ?? date, time: own.time ?? time, zone: zoneOf(channels[id], settings) }, id);
  }
  return [...clocks.values()];
}
