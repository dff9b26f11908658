import { dateOfDay, dayNumber } from '../balance/day-number';
import type { Span } from '../balance/spans';
import { addDays, type LocalDate } from '../calendar-time/local-date';
import type { Post } from '../posts/post';
import { type Family, tooNear } from './evergreen';
import type { FreeSlot, SlotCalendar, Standing } from './free-slots';
import type { SpacedPosts } from './spaced-posts';
import { postsAround } from './take-slots';

/** A post that waits for a slot: an idea, or an evergreen post that is ready to go out again. */
export interface Candidate {
  post: Post;
  /** The family of an evergreen post, whose days it must lie far enough from. */
  family?: Family | undefined;
}

/** What was chosen for a candidate by hand: a slot, or to leave it out. */
export type SlotChoice = FreeSlot | 'left out';

export interface FillTask {
  /** In the order in which they take slots. */
  candidates: readonly Candidate[];
  span: Span;
  calendar: SlotCalendar;
  onDay(date: LocalDate): readonly Post[];
  /** Tells whether a post would stand too close to another one. */
  spaced: SpacedPosts;
  /** By id of the post. */
  choices: ReadonlyMap<string, SlotChoice>;
}

export interface Filled {
  candidate: Candidate;
  slot: FreeSlot;
  /** Channels of the post on that slot: its own, or the slot's where it has none. */
  channels: readonly string[];
}

/** Why a candidate gets no slot. */
export type WhyNot = 'left out' | 'no slots' | 'none free' | 'too close' | 'resting';

export interface FillPlan {
  /** In the order of time. */
  filled: Filled[];
  unfilled: { candidate: Candidate; why: WhyNot }[];
  /** What is still free afterwards, the earliest first. */
  free: FreeSlot[];
  /** The free slots that a candidate could have instead of its own, the earliest first. */
  others(candidate: Candidate): FreeSlot[];
}

/**
 * Puts candidates on the free slots of a span, each on one: those that were chosen by hand first, then the others in
 * their order, each on the earliest free slot of its first channel; where that has none, of its other channels. A post
 * without channels takes the earliest of all, and the channel with it. No slot is taken twice, none on a blackout day or
 * in the past; a slot is passed over where the post would stand too close to another one on any of its channels, or
 * where an evergreen post would not have rested.
 */
export function* planFill(task: FillTask): Generator<void, FillPlan> {
  const days = new FillDays(task);
  const filled: Filled[] = [];
  const unfilled: FillPlan['unfilled'] = [];
  const waiting: Candidate[] = [];
  for (const candidate of task.candidates) {
    yield;
    const choice = task.choices.get(candidate.post.id);
    if (choice === 'left out') unfilled.push({ candidate, why: 'left out' });
    else if (choice && days.has(choice) && days.whyNot(candidate, choice) === null)
      filled.push(days.take(candidate, choice));
    else waiting.push(candidate);
  }
  for (const candidate of waiting) {
    const found = yield* days.next(candidate);
    if (typeof found === 'string') unfilled.push({ candidate, why: found });
    else filled.push(days.take(candidate, found));
  }
  const free: FreeSlot[] = [];
  for (const day of daysOf(task.span)) {
    yield;
    free.push(...days.free(day));
  }
  filled.sort((a, b) => compare(a.slot.date, b.slot.date) || compare(a.slot.time, b.slot.time));
  const others = (candidate: Candidate) => {
    const { channels } = candidate.post;
    const own = channels.length === 0 ? free : free.filter(({ channel }) => channels.includes(channel));
    return own.filter((slot) => days.whyNot(candidate, slot) === null);
  };
  return { filled, unfilled, free, others };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The slot that one post takes; undefined where it finds none. */
export function nextSlot(task: Omit<FillTask, 'candidates' | 'choices'>, candidate: Candidate): FreeSlot | undefined {
  const steps = new FillDays({ ...task, candidates: [candidate], choices: new Map() }).next(candidate);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return typeof value === 'string' ? undefined : value;
  }
}

function* daysOf({ from, to }: Span): Generator<LocalDate> {
  for (let day = dayNumber(from); day <= dayNumber(to); day += 1) yield dateOfDay(day);
}

/** The days of a span as they fill up. */
class FillDays {
  private readonly known = new Map<LocalDate, FreeSlot[]>();
  private readonly landed = new Map<LocalDate, (Standing & { id: string })[]>();
  /** By channel: before this day it has no free slot. Slots only become fewer, so it only moves on. */
  private readonly firstFree = new Map<string, LocalDate>();

  constructor(private readonly task: FillTask) {}

  free(date: LocalDate): FreeSlot[] {
    let free = this.known.get(date);
    if (!free) {
      free = this.task.calendar.free(date, postsAround(date, this.standing));
      this.known.set(date, free);
    }
    return free;
  }

  has({ channel, date, time }: FreeSlot): boolean {
    return this.free(date).some((slot) => slot.channel === channel && slot.time === time);
  }

  /** Why a post may not stand on a slot: it would not have rested, or be too close to another one. Null where it may. */
  whyNot({ post, family }: Candidate, slot: FreeSlot): WhyNot | null {
    if (family && tooNear(family, slot.date) !== undefined) return 'resting';
    return this.task.spaced.isTooClose(this.moved(post, slot), this.standing) ? 'too close' : null;
  }

  take(candidate: Candidate, slot: FreeSlot): Filled {
    const moved = this.moved(candidate.post, slot);
    const there = this.landed.get(slot.date) ?? [];
    this.landed.set(slot.date, there);
    there.push(moved);
    // A variant may stand on another day than the slot's.
    if (moved.variants) this.known.clear();
    else this.known.delete(slot.date);
    return { candidate, slot, channels: moved.channels };
  }

  /** The slot for a candidate, or why there is none. */
  *next(candidate: Candidate): Generator<void, FreeSlot | WhyNot> {
    const { calendar } = this.task;
    const { channels } = candidate.post;
    const wanted = channels.length > 0 ? channels : calendar.channelIds;
    if (!wanted.some((id) => calendar.channelIds.includes(id))) return 'no slots';
    // Without a channel of its own none comes first.
    const groups = channels.length > 0 ? [wanted.slice(0, 1), wanted.slice(1)] : [wanted];
    let why: WhyNot = 'none free';
    for (const group of groups) {
      const found = yield* this.search(candidate, group);
      if (typeof found !== 'string') return found;
      if (found !== 'none free') why = found;
    }
    return why;
  }

  private *search(candidate: Candidate, channels: readonly string[]): Generator<void, FreeSlot | WhyNot> {
    let why: WhyNot = 'none free';
    const { span } = this.task;
    const start = channels.map((id) => this.firstFree.get(id) ?? span.from).sort()[0];
    for (const day of start === undefined ? [] : daysOf({ from: start, to: span.to })) {
      yield;
      const free = this.free(day);
      for (const id of channels)
        if ((this.firstFree.get(id) ?? span.from) === day && !free.some(({ channel }) => channel === id))
          this.firstFree.set(id, addDays(day, 1));
      for (const slot of free) {
        if (!channels.includes(slot.channel)) continue;
        const not = this.whyNot(candidate, slot);
        if (not === null) return slot;
        why = not;
      }
    }
    return why;
  }

  private readonly standing = (date: LocalDate): (Standing & { id: string })[] => [
    ...this.task.onDay(date),
    ...(this.landed.get(date) ?? []),
  ];

  private moved(post: Post, { channel, date, time }: FreeSlot): Standing & { id: string } {
    const { id, channels, variants } = post;
    return { id, channels: channels.length > 0 ? channels : [channel], variants, date, time };
  }
}
