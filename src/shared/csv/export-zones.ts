import { Temporal } from 'temporal-polyfill';
import { clockChangesOn, fromInstant, isTimeZone, nowIn, toInstant } from '../calendar-time/time-zone';

interface WallClock {
  date: string;
  time: string;
}

/** Zones and wall clocks of one export; every date-time is worked out once, because rows repeat them. */
export class ExportZones {
  private readonly clocks = new Map<string, WallClock>();
  private readonly nows = new Map<string, WallClock>();
  private readonly earliest: string;

  /** @param leadMinutes how far after `now` (ISO 8601, UTC) the future begins. */
  constructor(now: string, leadMinutes: number) {
    this.earliest = Temporal.Instant.from(now).add({ minutes: leadMinutes }).toString();
  }

  /** The first of the names that this machine knows, else UTC. */
  firstKnown(...names: (string | undefined)[]): string {
    return names.find((name) => name !== undefined && isTimeZone(name)) ?? 'UTC';
  }

  /** The wall clock in `to` for one in `from`; a time that a change of hour skips moves to the one it stands for. */
  convert(date: string, time: string, from: string, to: string): WallClock {
    if (from === to && !clockChangesOn(date, from)) return { date, time };
    const key = `${date} ${time} ${from} ${to}`;
    let clock = this.clocks.get(key);
    if (!clock) {
      clock = fromInstant(toInstant(date, time, from), to);
      this.clocks.set(key, clock);
    }
    return clock;
  }

  /** True when the wall clock in `zone` lies before the future begins; a day without a time is past the day after. */
  isPast(date: string, time: string | undefined, zone: string): boolean {
    let now = this.nows.get(zone);
    if (!now) {
      now = nowIn(zone, this.earliest);
      this.nows.set(zone, now);
    }
    return date < now.date || (date === now.date && time !== undefined && time <= now.time);
  }
}
