import { addDays, type LocalDate, type LocalTime } from '../calendar-time/local-date';
import type { FreeSlot, SlotCalendar, Standing } from './free-slots';
import { postsAround } from './take-slots';

/** A time of a day at which one channel, or several, have a free slot. */
export interface FreePlace {
  date: LocalDate;
  time: LocalTime;
  channels: readonly string[];
}

/** A day that has free slots. */
export interface FreeDay {
  /** By time. */
  places: readonly FreePlace[];
  /** No post stands on the day, on any channel or on those that are asked about. */
  empty: boolean;
}

export type FreeDaysByDate = ReadonlyMap<LocalDate, FreeDay>;
export const noFreeDays: FreeDaysByDate = new Map();

interface Asked {
  calendar: SlotCalendar;
  from: LocalDate;
  to: LocalDate;
  onDay(date: LocalDate): readonly Standing[];
  /** Only slots and posts of these channels count; all when the set is empty. */
  channels: ReadonlySet<string>;
}

/** The free places of shown days. What is the same as at the last asking is the same object. */
export class FreeDays {
  private last = noFreeDays;

  of({ calendar, from, to, onDay, channels }: Asked): FreeDaysByDate {
    if (!calendar.any) {
      this.last = noFreeDays;
      return noFreeDays;
    }
    const only = channels.size > 0 ? channels : undefined;
    const days = new Map<LocalDate, FreeDay>();
    for (let date = from; date <= to; date = addDays(date, 1)) {
      const free = calendar.free(date, postsAround(date, onDay), only);
      if (free.length > 0) {
        const empty = !onDay(date).some((post) => !only || post.channels.some((id) => only.has(id)));
        days.set(date, sameDay(this.last.get(date), { places: placesOf(free), empty }));
      }
      if (date === to) break;
    }
    const isSame = days.size === this.last.size && [...days].every(([date, day]) => this.last.get(date) === day);
    if (!isSame) this.last = days;
    return this.last;
  }
}

/** @param free the earliest first. */
function placesOf(free: readonly FreeSlot[]): FreePlace[] {
  const places = new Map<LocalTime, { date: LocalDate; time: LocalTime; channels: string[] }>();
  for (const { channel, date, time } of free) {
    const place = places.get(time);
    if (place) place.channels.push(channel);
    else places.set(time, { date, time, channels: [channel] });
  }
  return [...places.values()];
}

function sameDay(before: FreeDay | undefined, now: FreeDay): FreeDay {
  const key = ({ empty, places }: FreeDay) =>
    `${empty} ${places.map(({ time, channels }) => `${time} ${channels.join(' ')}`).join(', ')}`;
  return before && key(before) === key(now) ? before : now;
}
