import { addDays, type LocalDate, type LocalTime } from '../calendar-time/local-date';
import { minutesBetween, moveClock } from '../calendar-time/move-clock';
import { convertZone, toInstant } from '../calendar-time/time-zone';
import type { PayloadOf } from '../history/command';
import { channelPost, variantOf } from '../posts/channel-post';
import type { Post } from '../posts/post';
import { zoneOf } from '../posts/post-clocks';
import { farthestShift } from '../posts/variant';
import type { Project } from '../project/project';
import { exampleOf, postsOfSeries, type Series } from '../series/series';
import { regularPlace } from '../series/series-plan';

/** Another zone for the project, or for one of its channels; null gives the channel the project's. */
export type ZoneChange = { zone: string; channel?: undefined } | { zone: string | null; channel: string };

/** Where a post lies by the clocks after a change of zone, so that it goes out at the same moment as before. */
export type ZoneMove = PayloadOf<'zone.change'>['moves'][number];
type SeriesMove = PayloadOf<'zone.change'>['series'][number];

export interface ZonePlan {
  /** Posts that need another wall clock to go out at the same moment; the others mean another one by the same. */
  moves: ZoneMove[];
  series: SeriesMove[];
  /** How many of the moves lead to another day. */
  otherDay: number;
  /** How many cannot keep their moment to the minute: their new time happens twice there, and the first is meant. */
  inexact: number;
}

type Context = Pick<Project, 'channels' | 'settings'>;

/** The channels and settings with the change made. */
export function withZone({ channels, settings }: Context, { zone, channel }: ZoneChange): Context {
  if (channel === undefined) return { channels, settings: { ...settings, timeZone: zone } };
  const of = channels[channel];
  if (!of) return { channels, settings };
  const { timeZone: _, ...rest } = of;
  return { settings, channels: { ...channels, [channel]: zone === null ? rest : { ...rest, timeZone: zone } } };
}

/**
 * Works out where everything lies after a change of zone if all moments are to stay as they are. Yields after each post,
 * as there may be thousands.
 */
export function* planZoneChange(project: Project, change: ZoneChange): Generator<void, ZonePlan> {
  const after = withZone(project, change);
  const plan: ZonePlan = { moves: [], series: [], otherDay: 0, inexact: 0 };
  for (const post of Object.values(project.posts)) {
    const kept = keepMoment(post, project, after);
    if (!kept) continue;
    const { exact, ...move } = kept;
    plan.moves.push({ id: post.id, ...move });
    if (move.date !== post.date) plan.otherDay += 1;
    if (!exact) plan.inexact += 1;
    yield;
  }
  for (const series of Object.values(project.series)) {
    const move = moveSeries(series, project, after);
    if (move) plan.series.push(move);
    yield;
  }
  return plan;
}

interface Kept extends Omit<ZoneMove, 'id'> {
  exact: boolean;
}

/** Null for a post without a moment, and for one that no clock of which changes. */
function keepMoment(post: Post, before: Context, after: Context): Kept | null {
  const { date, time } = post;
  if (date === undefined || time === undefined) return null;
  const known = [...new Set(post.channels)].filter((id) => Object.hasOwn(before.channels, id));
  let moved = false;
  let exact = true;
  const targets = (known.length > 0 ? known : [undefined]).map((channel) => {
    const from = zoneOf(channel === undefined ? undefined : before.channels[channel], before.settings);
    const to = zoneOf(channel === undefined ? undefined : after.channels[channel], after.settings);
    const shift = (channel !== undefined && variantOf(post, channel)?.shift) || 0;
    const own = channel === undefined ? { date, time } : channelPost(post, channel);
    const clock = { date: own.date ?? date, time: own.time ?? time };
    if (from === to) return { channel, shift, clock };
    const target = convertZone(clock.date, clock.time, from, to);
    if (target.date !== clock.date || target.time !== clock.time) moved = true;
    if (toInstant(target.date, target.time, to) !== toInstant(clock.date, clock.time, from)) exact = false;
    return { channel, shift, clock: target };
  });
  if (!moved) return null;
  const base = commonBase(targets, { date, time });
  const shifts: Record<string, number | null> = {};
  for (const { channel, shift, clock } of targets) {
    if (channel === undefined) continue;
    const needed = minutesBetween(base, clock);
    const possible = Math.min(Math.max(needed, -farthestShift), farthestShift);
    if (possible !== needed) exact = false;
    if (possible !== shift) shifts[channel] = possible === 0 ? null : possible;
  }
  return { ...base, ...(Object.keys(shifts).length > 0 && { shifts }), exact };
}

interface Clock {
  date: LocalDate;
  time: LocalTime;
}

/** The place of the post by which most channels go on as they are; where as many go on without a move, it stays. */
function commonBase(targets: readonly { shift: number; clock: Clock }[], now: Clock): Clock {
  const places = new Map<string, { clock: Clock; count: number }>();
  for (const { shift, clock } of targets) {
    const place = shift === 0 ? clock : moveClock(clock.date, clock.time, -shift);
    const key = `${place.date} ${place.time}`;
    const there = places.get(key);
    places.set(key, { clock: place, count: (there?.count ?? 0) + 1 });
  }
  let best = places.get(`${now.date} ${now.time}`);
  for (const place of places.values()) if (!best || place.count > best.count) best = place;
  return best?.clock ?? now;
}

/** Further posts of a series go on at the moments at which the next one would have gone out. */
function moveSeries(series: Series, before: Project, after: Context): SeriesMove | null {
  const content = exampleOf(series, postsOfSeries(before.posts, series.id));
  if (!content || series.time === undefined) return null;
  const next = regularPlace(series, addDays(series.madeUntil, 1));
  const kept = keepMoment({ ...content, ...next, id: series.id, status: 'draft' }, before, after);
  if (!kept) return null;
  const { date, time, shifts } = kept;
  const days = minutesBetween({ ...next, time: '00:00' }, { date, time: '00:00' }) / (24 * 60);
  return { id: series.id, time, offset: (series.offset ?? 0) + days, ...(shifts && { shifts }) };
}
