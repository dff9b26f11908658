import { dayNumber } from '../balance/day-number';
import type { LocalDate, LocalTime } from '../calendar-time/local-date';
import { daysOfClockChange, readableZone, toInstant } from '../calendar-time/time-zone';

/** A day and a time of day on some wall clock. */
export interface WallClock {
  date: LocalDate;
  time: LocalTime;
}

/** Minutes since the first day of 1970 as a wall clock counts them. */
export function wallMinutes({ date, time }: WallClock): number {
  return dayNumber(date) * 1440 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** Minutes that pass between two near places on the wall clock of one zone. */
export class MinutesApart {
  private readonly zone: string;
  private readonly changes = new Map<string, ReadonlySet<LocalDate>>();
  /** Minutes since 1970, of days around a change of hour. */
  private readonly instants = new Map<string, number>();

  /** @param zone a name that this machine does not know is read as UTC. */
  constructor(zone: string) {
    this.zone = readableZone(zone);
  }

  /**
   * Minutes between two places, whichever comes first. Instants are asked only on the days around a change of hour: on
   * all others the wall clock says the same, and a plan has thousands of neighbours. So of two that lie days apart, with
   * a change in between, it may be wrong by that hour.
   */
  between(a: WallClock, b: WallClock): number {
    if (!this.changesOn(a.date) && !this.changesOn(b.date)) return Math.abs(wallMinutes(a) - wallMinutes(b));
    return Math.abs(this.instant(a) - this.instant(b));
  }

  /** A number by which the places of one day are put in order. */
  order(place: WallClock): number {
    return this.changesOn(place.date) ? this.instant(place) : wallMinutes(place);
  }

  private instant({ date, time }: WallClock): number {
    const key = `${date} ${time}`;
    const known = this.instants.get(key) ?? Date.parse(toInstant(date, time, this.zone)) / 60_000;
    this.instants.set(key, known);
    return known;
  }

  private changesOn(date: LocalDate): boolean {
    const year = date.slice(0, 4);
    let days = this.changes.get(year);
    if (!days) {
      days = new Set(daysOfClockChange(this.zone, Number(year)));
      this.changes.set(year, days);
    }
    return days.has(date);
  }
}
