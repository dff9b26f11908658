import { addDays, type LocalDate } from '../calendar-time/local-date';
import type { Channel } from '../channels/channel';
import { MinutesApart } from './apart';
import { placeOn, type Standing } from './free-slots';

/** How near to each other posts of one channel may stand. */
export class SpacedPosts {
  private readonly zones = new Map<string, MinutesApart>();

  /** @param minutes that two posts of one channel should lie apart; the very same minute is always too close. */
  constructor(
    private readonly minutes: number,
    private readonly channels: Readonly<Record<string, Channel>>,
    private readonly timeZone: string,
  ) {}

  /** Whether a post stands too close to another one on any of its channels; each is compared on that channel's clock. */
  isTooClose<P extends Standing & { id: string }>(post: P, onDay: (date: LocalDate) => readonly P[]): boolean {
    return post.channels.some((channel) => {
      const at = placeOn(post, channel);
      if (at.date === undefined || at.time === undefined) return false;
      const { date, time } = at;
      const apart = this.apartOn(channel);
      return [-1, 0, 1].some((days) =>
        onDay(addDays(date, days)).some((other) => {
          if (other.id === post.id || !other.channels.includes(channel)) return false;
          const there = placeOn(other, channel);
          if (there.date === undefined || there.time === undefined) return false;
          return apart.between({ date, time }, { date: there.date, time: there.time }) < Math.max(1, this.minutes);
        }),
      );
    });
  }

  /** Measures on the clock of a channel. */
  apartOn(channel: string): MinutesApart {
    const own = Object.hasOwn(this.channels, channel) ? this.channels[channel]?.timeZone : undefined;
    const zone = own ?? this.timeZone;
    let apart = this.zones.get(zone);
    if (!apart) {
      apart = new MinutesApart(zone);
      this.zones.set(zone, apart);
    }
    return apart;
  }
}
