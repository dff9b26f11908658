import { dateOfDay, dayNumber, weekdayOfDay } from '../balance/day-number';
import { daysIn, type Span } from '../balance/spans';
import type { Channel } from '../channels/channel';
import type { Post } from '../posts/post';
import { placeOn } from './free-slots';

/** Days in a row without a post on a channel, between two posts, or from the last post until the span ends. */
export interface ChannelSilence extends Span {
  days: number;
}

/** How a channel keeps to what it means to do, in a span. */
export interface ChannelCadence {
  channel: string;
  /** Posts wanted in a week, whole ones; absent where it says nothing. */
  wanted: number | undefined;
  /** The most days that it may be silent. */
  mostSilent: number | undefined;
  /** Posts on the days of the span. */
  posts: number;
  /** How many weeks touch the span, and how many of them have the posts that are wanted; all where nothing is wanted. */
  weeks: number;
  kept: number;
  /** The longest silence that touches the span; null where the channel has no post. */
  longest: ChannelSilence | null;
  /** Silences over what it may be, in the order of time. */
  tooLong: readonly ChannelSilence[];
}

/** Counts the days of posts for each channel, post by post, so that thousands can be counted a piece at a time. */
export class CadenceTally {
  /** By channel: posts on each day, by the day's number. */
  private readonly days = new Map<string, Map<number, number>>();

  constructor(channels: readonly Channel[]) {
    for (const { id } of channels) this.days.set(id, new Map());
  }

  add(post: Post): void {
    if (post.date === undefined) return;
    for (const id of new Set(post.channels)) {
      const days = this.days.get(id);
      const { date } = days ? placeOn(post, id) : {};
      if (!days || date === undefined) continue;
      const day = dayNumber(date);
      days.set(day, (days.get(day) ?? 0) + 1);
    }
  }

  /** @param weekStart ISO 8601, 1 is Monday. A week counts as a whole, also where the span cuts it. */
  *result(channels: readonly Channel[], span: Span, weekStart: number): Generator<void, ChannelCadence[]> {
    const results: ChannelCadence[] = [];
    for (const { id, cadence } of channels) {
      yield;
      const days = this.days.get(id) ?? new Map<number, number>();
      const wanted = wantedOf(cadence?.perWeek);
      const mostSilent = cadence?.longestSilence;
      const silences = silencesIn(
        [...days.keys()].sort((a, b) => a - b),
        span,
      );
      results.push({
        channel: id,
        wanted,
        mostSilent,
        ...countsOf(days, span, weekStart, wanted ?? 0),
        longest: silences.reduce<ChannelSilence | null>(
          (best, one) => (best && best.days >= one.days ? best : one),
          null,
        ),
        tooLong: mostSilent === undefined ? [] : silences.filter(({ days: long }) => long > mostSilent),
      });
    }
    return results;
  }
}

/** Whole posts are counted: two and a half a week ask for two. Less than one a week asks for none in a single week. */
function wantedOf(perWeek: number | undefined): number | undefined {
  const wanted = perWeek === undefined ? 0 : Math.floor(perWeek);
  return wanted > 0 ? wanted : undefined;
}

/** Goes through the days with posts, not through the weeks, of which a file may ask for half a million. */
function countsOf(days: ReadonlyMap<number, number>, span: Span, weekStart: number, wanted: number) {
  const [from, to] = [dayNumber(span.from), dayNumber(span.to)];
  const first = from - ((weekdayOfDay(from) - weekStart + 7) % 7);
  const weeks = Math.floor((to - first) / 7) + 1;
  const perWeek = new Map<number, number>();
  let posts = 0;
  for (const [day, count] of days) {
    if (day >= from && day <= to) posts += count;
    const week = Math.floor((day - first) / 7);
    if (week >= 0 && week < weeks) perWeek.set(week, (perWeek.get(week) ?? 0) + count);
  }
  const kept = wanted === 0 ? weeks : [...perWeek.values()].filter((count) => count >= wanted).length;
  return { posts, weeks, kept };
}

/**
 * The silences of a channel that touch a span, in their whole length: from the post before to the post after, wherever
 * these stand. Before the first post nothing was silent; after the last one it lasts until the span ends.
 * @param days with a post, by number, ascending.
 */
function silencesIn(days: readonly number[], span: Span): ChannelSilence[] {
  const [from, to] = [dayNumber(span.from), dayNumber(span.to)];
  const silences: ChannelSilence[] = [];
  for (const [at, day] of days.entries()) {
    const next = days[at + 1];
    const end = next === undefined ? to : next - 1;
    if (end <= day || day + 1 > to || end < from) continue;
    const silence = { from: dateOfDay(day + 1), to: dateOfDay(end) };
    silences.push({ ...silence, days: daysIn(silence) });
  }
  return silences;
}
