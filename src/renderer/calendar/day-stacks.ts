import type { EventInput } from '@fullcalendar/react';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import type { Post } from '../../shared/posts/post';

/** Ids of the posts that stand on each day, in their order. */
export type Stacks = ReadonlyMap<LocalDate, readonly string[]>;
export const noStacks: Stacks = new Map();

/**
 * The month as the calendar library takes it: one event for each day that has posts, whose content is the stack of all
 * cards of that day.
 *
 * The library draws all of its events again when one differs, and measures each to place it. So it is told of days, and
 * a post that moves draws the stacks of its two days and nothing else. What did not change keeps its identity.
 */
export class DayStacks {
  private stacks: Stacks = noStacks;
  private events: EventInput[] = [];

  /** @param posts dated, in the order of the calendar. */
  of(posts: readonly Post[]): { stacks: Stacks; events: EventInput[] } {
    const next = new Map<LocalDate, string[]>();
    for (const { id, date } of posts) {
      if (date === undefined) continue;
      const stack = next.get(date);
      if (stack) stack.push(id);
      else next.set(date, [id]);
    }
    const before = this.stacks;
    const stacks = new Map([...next].map(([date, ids]) => [date, sameIds(before.get(date), ids)]));
    if (stacks.size !== before.size || [...stacks].some(([date, ids]) => before.get(date) !== ids))
      this.stacks = stacks;
    const known = new Map(this.events.map((event) => [event.id, event]));
    const events = [...this.stacks.keys()].map((date) => known.get(date) ?? { id: date, start: date, allDay: true });
    if (events.length !== this.events.length || events.some((event) => known.get(event.id) !== event))
      this.events = events;
    return { stacks: this.stacks, events: this.events };
  }
}

function sameIds(before: readonly string[] | undefined, now: readonly string[]): readonly string[] {
  return before?.length === now.length && before.every((id, at) => id === now[at]) ? before : now;
}
