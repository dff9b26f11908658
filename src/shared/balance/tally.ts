import type { LocalDate } from '../calendar-time/local-date';
import { type Pillar, type PillarKind, pillarKinds } from '../pillars/pillar';
import type { Post } from '../posts/post';
import { dateOfDay, dayNumber, weekdayOfDay } from './day-number';
import { dayStreak, type Gap, longestGap, type Streak, weekStreak } from './rhythm';
import { count, type Share, shares } from './shares';
import { type Bucket, type Buckets, bucketsOf, type Span } from './spans';

/** A kind as this version understands it; other words of a file read "other". */
export type KnownKind = PillarKind | 'other';

/** What the posts of a pillar do; null where it is not said. */
export function kindOf(pillar: Pick<Pillar, 'kind'>): KnownKind | null {
  if (pillar.kind === undefined || pillar.kind.trim() === '') return null;
  return pillarKinds.find((kind) => kind === pillar.kind) ?? 'other';
}

export interface BalanceContext {
  pillars: Readonly<Record<string, Pillar>>;
  channels: Readonly<Record<string, unknown>>;
  /** ISO 8601, 1 is Monday. */
  weekStart: number;
  /** Only posts on this channel count; each of their other channels is left out too. */
  channel?: string | undefined;
}

export interface BucketCount extends Bucket {
  posts: number;
  pillars: ReadonlyMap<string, number>;
}

/** How many posts one channel has on its fullest day. */
export interface FullDay {
  channel: string;
  date: LocalDate;
  posts: number;
}

/**
 * How the posts of a span are spread. A post counts once for its pillar and its kind whatever the number of its
 * channels, and once on each of its channels, so the shares of channels are shares of everything that is published.
 */
export interface Balance {
  span: Span;
  posts: number;
  pillars: ReadonlyMap<string, Share>;
  /** Posts that no pillar of the project holds; the shares leave them out. */
  withoutPillar: number;
  kinds: ReadonlyMap<KnownKind, Share>;
  withoutKind: number;
  channels: ReadonlyMap<string, Share>;
  withoutChannel: number;
  buckets: Omit<Buckets, 'list'> & { list: readonly BucketCount[] };
  /** Posts of each channel by weekday, Monday first. */
  weekdays: ReadonlyMap<string, readonly number[]>;
  /** Posts in each of the 24 hours of the day. */
  hours: readonly number[];
  withoutTime: number;
  daysWithPost: number;
  longestGap: Gap | null;
  /** The longest silence of each channel that has posts. */
  channelGaps: ReadonlyMap<string, Gap>;
  dayStreak: Streak | null;
  weekStreak: Streak | null;
  /** The fullest day of each channel. */
  fullDays: ReadonlyMap<string, FullDay>;
}

/** Counts posts one by one, so that thousands can be counted a piece at a time. */
export class BalanceTally {
  private posts = 0;
  private readonly pillars = new Map<string, number>();
  private withoutPillar = 0;
  private readonly kinds = new Map<KnownKind, number>();
  private withoutKind = 0;
  private withoutChannel = 0;
  private withoutTime = 0;
  private readonly hours = Array.from({ length: 24 }, () => 0);
  private readonly days = new Set<number>();
  private readonly channelDays = new Map<string, Map<number, number>>();
  private readonly buckets: Buckets;
  private readonly counts: { start: number; posts: number; pillars: Map<string, number> }[];

  constructor(
    private readonly span: Span,
    private readonly context: BalanceContext,
  ) {
    this.buckets = bucketsOf(span, context.weekStart);
    this.counts = this.buckets.list.map(({ from }) => ({ start: dayNumber(from), posts: 0, pillars: new Map() }));
  }

  /** Takes a post in; one without a date, outside the span or not on the channel asked for is passed over. */
  add({ date, time, pillar, channels }: Post): void {
    const { span, context } = this;
    if (date === undefined || date < span.from || date > span.to) return;
    if (context.channel !== undefined && !channels.includes(context.channel)) return;
    const day = dayNumber(date);
    const bucket = this.bucketOf(day);
    this.posts += 1;
    this.days.add(day);
    if (bucket) bucket.posts += 1;
    const own = pillar !== undefined && Object.hasOwn(context.pillars, pillar) ? context.pillars[pillar] : undefined;
    const kind = own ? kindOf(own) : null;
    if (own) {
      count(this.pillars, own.id);
      if (bucket) count(bucket.pillars, own.id);
    } else this.withoutPillar += 1;
    if (kind) count(this.kinds, kind);
    else this.withoutKind += 1;
    const hour = time === undefined ? undefined : Number(time.slice(0, 2));
    if (hour === undefined) this.withoutTime += 1;
    else this.hours[hour] = (this.hours[hour] ?? 0) + 1;
    this.addToChannels(channels, day);
  }

  result(): Balance {
    const { span, context, channelDays } = this;
    const days = ascending(this.days);
    const perChannel = [...channelDays].map(([channel, onDays]) => ({
      channel,
      onDays,
      days: ascending(onDays.keys()),
    }));
    return {
      span,
      posts: this.posts,
      pillars: shares(this.pillars),
      withoutPillar: this.withoutPillar,
      kinds: shares(this.kinds),
      withoutKind: this.withoutKind,
      channels: shares(new Map(perChannel.map(({ channel, onDays }) => [channel, sum(onDays.values())]))),
      withoutChannel: this.withoutChannel,
      buckets: {
        unit: this.buckets.unit,
        step: this.buckets.step,
        list: this.buckets.list.map((bucket, at) => ({
          ...bucket,
          posts: this.counts[at]?.posts ?? 0,
          pillars: this.counts[at]?.pillars ?? new Map(),
        })),
      },
      weekdays: new Map(perChannel.map(({ channel, onDays }) => [channel, byWeekday(onDays)])),
      hours: this.hours,
      withoutTime: this.withoutTime,
      daysWithPost: days.length,
      longestGap: longestGap(days, span),
      channelGaps: new Map(
        perChannel.flatMap(({ channel, days: own }) => {
          const gap = longestGap(own, span);
          return gap ? [[channel, gap] as const] : [];
        }),
      ),
      dayStreak: dayStreak(days),
      weekStreak: weekStreak(days, context.weekStart),
      fullDays: new Map(perChannel.map(({ channel, onDays }) => [channel, fullest(channel, onDays)])),
    };
  }

  private addToChannels(channels: readonly string[], day: number): void {
    const { context, channelDays } = this;
    const known = new Set(channels.filter((id) => Object.hasOwn(context.channels, id)));
    if (known.size === 0) this.withoutChannel += 1;
    for (const id of known) {
      if (context.channel !== undefined && id !== context.channel) continue;
      const onDays = channelDays.get(id) ?? new Map<number, number>();
      channelDays.set(id, onDays);
      count(onDays, day);
    }
  }

  /** The last bucket that begins on or before the day. */
  private bucketOf(day: number) {
    let [low, high] = [0, this.counts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.counts[middle]?.start ?? 0) <= day) low = middle;
      else high = middle - 1;
    }
    return this.counts[low];
  }
}

/** The balance of posts that are few enough to be counted at once. */
export function balanceOf(posts: Iterable<Post>, span: Span, context: BalanceContext): Balance {
  const tally = new BalanceTally(span, context);
  for (const post of posts) tally.add(post);
  return tally.result();
}

const ascending = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b);

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function byWeekday(onDays: ReadonlyMap<number, number>): number[] {
  const counts = Array.from({ length: 7 }, () => 0);
  for (const [day, posts] of onDays) {
    const at = weekdayOfDay(day) - 1;
    counts[at] = (counts[at] ?? 0) + posts;
  }
  return counts;
}

function fullest(channel: string, onDays: ReadonlyMap<number, number>): FullDay {
  let best = { day: Number.POSITIVE_INFINITY, posts: 0 };
  for (const [day, posts] of onDays)
    if (posts > best.posts || (posts === best.posts && day < best.day)) best = { day, posts };
  return { channel, date: dateOfDay(best.day), posts: best.posts };
}
