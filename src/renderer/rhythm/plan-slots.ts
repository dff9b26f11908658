import type { LocalDate } from '../../shared/calendar-time/local-date';
import type { PostMove } from '../../shared/posts/plan-moves';
import { type FreeSlot, SlotCalendar, type Standing } from '../../shared/rhythm/free-slots';
import { postsAround, takeSlots } from '../../shared/rhythm/take-slots';
import type { ProjectStore } from '../project-view/project-store';

/** What the plan knows of slots. */
export interface PlanSlots {
  /** The slots of the channels, as of this minute. */
  slots(): SlotCalendar;
  /** The free slots of a day, the earliest first. @param also posts that are about to stand there. */
  freeOn(date: LocalDate, also?: readonly Standing[]): FreeSlot[];
  /**
   * The moves with the time of a free slot for each post that comes to another day without a time being said; see
   * `takeSlots`. Copies leave their sources where they are.
   */
  onSlots(moves: readonly PostMove[], copy?: boolean): PostMove[];
}

const known = new WeakMap<ProjectStore, PlanSlots>();

/** The slots of the open project. */
export function slotsOf(store: ProjectStore): PlanSlots {
  const made = known.get(store) ?? planSlots(store);
  known.set(store, made);
  return made;
}

function planSlots(store: ProjectStore): PlanSlots {
  let last: { minute: string; of: unknown[]; calendar: SlotCalendar } | null = null;
  const onDay = (date: LocalDate) => store.index.onDay(date);
  const slots = () => {
    const { channels, occasions, settings } = store.getView().project;
    const minute = `${new Date().toISOString().slice(0, 16)}:00Z`;
    const of = [channels, occasions, settings.timeZone];
    if (last?.minute !== minute || last.of.some((part, at) => part !== of[at])) {
      const calendar = new SlotCalendar({ channels, occasions, timeZone: settings.timeZone, now: minute });
      last = { minute, of, calendar };
    }
    return last.calendar;
  };
  return {
    slots,
    freeOn: (date, also = []) => (slots().any ? slots().free(date, [...postsAround(date, onDay), ...also]) : []),
    onSlots: (moves, copy = false) =>
      takeSlots(moves, { calendar: slots(), post: (id) => store.getView().project.posts[id], onDay, copy }),
  };
}
