import type { LocalTime } from '../calendar-time/local-date';
import type { Slot } from '../channels/channel';

const none: readonly LocalTime[] = [];
const known = new WeakMap<readonly Slot[], readonly (readonly LocalTime[])[]>();

/**
 * The times at which a channel usually posts on a weekday (ISO 8601), ascending, each once. Worked out once for each
 * list of slots: a file may hold the same slot many times over.
 */
export function slotTimes(slots: readonly Slot[] | undefined, weekday: number): readonly LocalTime[] {
  if (!slots || slots.length === 0) return none;
  let week = known.get(slots);
  if (!week) {
    const days = Array.from({ length: 8 }, () => new Set<LocalTime>());
    for (const slot of slots) days[slot.weekday]?.add(slot.time);
    week = days.map((times) => [...times].sort());
    known.set(slots, week);
  }
  return week[weekday] ?? none;
}

/** How many different slots a week has. */
export function countSlots(slots: readonly Slot[] | undefined): number {
  let count = 0;
  for (let weekday = 1; weekday <= 7; weekday += 1) count += slotTimes(slots, weekday).length;
  return count;
}

/** The slots with one more, sorted; the same list where it is there already. */
export function withSlot(slots: readonly Slot[], weekday: number, time: LocalTime): readonly Slot[] {
  return slots.some((slot) => slot.weekday === weekday && slot.time === time)
    ? slots
    : [...slots, { weekday, time }].sort((a, b) => a.weekday - b.weekday || (a.time < b.time ? -1 : 1));
}

/** The slots without one, however often it is there. */
export function withoutSlot(slots: readonly Slot[], weekday: number, time: LocalTime): readonly Slot[] {
  return slots.filter((slot) => slot.weekday !== weekday || slot.time !== time);
}
