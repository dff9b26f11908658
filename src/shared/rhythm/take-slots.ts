import { addDays, type LocalDate } from '../calendar-time/local-date';
import type { PostMove } from '../posts/plan-moves';
import type { Post } from '../posts/post';
import type { FreeSlot, SlotCalendar, Standing } from './free-slots';

/**
 * The slot that a post takes when it comes to a day without a time being said: the first free one of its first channel;
 * where that has none, the earliest of its other channels. A post without channels takes the earliest of all.
 * @param channels of the post, in their order.
 * @param free the day's free slots, the earliest first.
 */
export function slotFor(channels: readonly string[], free: readonly FreeSlot[]): FreeSlot | undefined {
  const [first] = channels;
  if (first === undefined) return free[0];
  return free.find(({ channel }) => channel === first) ?? free.find(({ channel }) => channels.includes(channel));
}

/** The farthest that a variant can bring a post away from its day, in days. */
const farthestShift = 7;

/** The posts that may stand on a day on one of their channels: those of the day, and shifted ones of the days around it. */
export function postsAround<P extends Standing>(date: LocalDate, onDay: (date: LocalDate) => readonly P[]): P[] {
  const posts = [...onDay(date)];
  for (let days = -farthestShift; days <= farthestShift; days += 1)
    if (days !== 0) for (const post of onDay(addDays(date, days))) if (isShifted(post)) posts.push(post);
  return posts;
}

function isShifted({ variants }: Standing): boolean {
  return variants !== undefined && Object.values(variants).some(({ shift }) => shift);
}

/** What landing on slots leans on. */
export interface Landing {
  calendar: SlotCalendar;
  post(id: string): Post | undefined;
  /** The posts of a day. */
  onDay(date: LocalDate): readonly Post[];
  /** Copies leave their sources where they are. */
  copy?: boolean;
}

/**
 * The moves with the time of a free slot for each post that comes to another day and has one there (see `slotFor`). They
 * take slots in their order, no slot twice. A move that says a time, or stays on its day, is left as it is.
 */
export function takeSlots(moves: readonly PostMove[], { calendar, post, onDay, copy }: Landing): PostMove[] {
  if (!calendar.any) return [...moves];
  const going = new Set(copy ? [] : moves.map(({ id }) => id));
  const landed = new Map<LocalDate, Standing[]>();
  const land = (moved: Post, { date, time = moved.time ?? null }: PostMove) => {
    if (date === null) return;
    const there = landed.get(date) ?? [];
    landed.set(date, there);
    there.push({ ...moved, date, time: time ?? undefined });
  };
  const seeks = ({ id, date, time }: PostMove) => time === undefined && date !== null && post(id)?.date !== date;
  for (const move of moves) {
    const moved = post(move.id);
    if (moved && !seeks(move)) land(moved, move);
  }
  const after = (date: LocalDate): Standing[] => [
    ...onDay(date).filter(({ id }) => !going.has(id)),
    ...(landed.get(date) ?? []),
  ];
  return moves.map((move) => {
    const moved = post(move.id);
    if (!moved || move.date === null || !seeks(move)) return move;
    const slot = slotFor(moved.channels, calendar.free(move.date, postsAround(move.date, after)));
    const taken = slot ? { ...move, time: slot.time } : move;
    land(moved, taken);
    return taken;
  });
}
