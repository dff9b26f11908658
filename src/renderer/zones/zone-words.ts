import { dateWords, timeWords } from '../../shared/calendar-time/date-words';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import { isTimeZone, toInstant } from '../../shared/calendar-time/time-zone';
import { type Post, postHeadline } from '../../shared/posts/post';
import { zoneOf } from '../../shared/posts/post-clocks';
import type { Project } from '../../shared/project/project';
import { withZone, type ZoneChange, type ZoneMove, type ZonePlan } from '../../shared/zones/zone-change';
import { counted } from '../ui/format-when';

/** `America/New York`. */
export function zoneName(zone: string): string {
  return zone.replaceAll('_', ' ');
}

/** `6 hours`, `5 hours 30 minutes`. */
export function durationWords(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const parts = [hours > 0 ? counted(hours, 'hour') : '', rest > 0 ? counted(rest, 'minute') : ''];
  return parts.filter((part) => part !== '').join(' ');
}

/** What each reading of a change of zone does: to one post as an example, and to all. */
export function readingsOf(
  project: Project,
  change: ZoneChange,
  plan: ZonePlan,
  today: LocalDate,
): { times: string[]; moments: string[] } {
  const { moves, series, otherDay, inexact } = plan;
  const example = exampleOf(project, moves, today);
  const times: string[] = [];
  const moments: string[] = [];
  if (example) {
    times.push(timesWords(example.post, project, change));
    moments.push(momentsWords(example, project, change));
  }
  if (moves.length > 0) {
    times.push(`${counted(moves.length, 'post')} ${moves.length === 1 ? 'goes' : 'go'} out at another moment.`);
    const days = otherDay > 0 ? `, ${otherDay} of them on another day` : '';
    moments.push(`${counted(moves.length, 'post')} ${moves.length === 1 ? 'gets' : 'get'} another time${days}.`);
  }
  if (inexact > 0)
    moments.push(
      `${inexact} of them ${inexact === 1 ? 'falls' : 'fall'} into an hour that happens twice there; the first is meant.`,
    );
  if (series.length > 0) moments.push('What series make later follows.');
  return { times, moments };
}

/** Why the times until now may not be what was meant; nothing where their zone is known. */
export function unknownWords({ settings, channels }: Project, { channel }: ZoneChange): string | undefined {
  const zone = (channel === undefined ? undefined : channels[channel]?.timeZone) ?? settings.timeZone;
  return isTimeZone(zone)
    ? undefined
    : `This machine does not know the zone “${zone}”; until now its times were read as UTC.`;
}

interface Example {
  post: Post;
  move: ZoneMove;
}

/** The next post that is to go out; else the last that did. */
function exampleOf(project: Project, moves: readonly ZoneMove[], today: LocalDate): Example | undefined {
  const all = moves.flatMap((move) => {
    const post = project.posts[move.id];
    return post?.date === undefined ? [] : [{ post, move, date: post.date }];
  });
  all.sort((a, b) => (a.date < b.date ? -1 : 1));
  return all.find(({ date }) => date >= today) ?? all.at(-1);
}

const named = (post: Post) => {
  const headline = postHeadline(post) || 'Untitled';
  return `“${headline.length > 40 ? `${headline.slice(0, 39)}…` : headline}”`;
};

/** `“Rye” stays at Sat 12 Dec 2026, 09:00. That is 6 hours later than before.` */
function timesWords(post: Post, project: Project, change: ZoneChange): string {
  const place = placeOf(post, project);
  const after = withZone(project, change);
  // One of its channels that means another zone afterwards; for a post without channels the project.
  const channel = [...post.channels, undefined].find((id) => zone(project, id) !== zone(after, id));
  const { date = '', time = '' } = post;
  const instant = (of: string) => Date.parse(toInstant(date, time, of));
  const minutes = Math.round((instant(zone(after, channel)) - instant(zone(project, channel))) / 60_000);
  return `${named(post)} stays at ${place}. That is ${durationWords(minutes)} ${minutes < 0 ? 'earlier' : 'later'} than before.`;
}

function zone({ channels, settings }: Pick<Project, 'channels' | 'settings'>, channel: string | undefined): string {
  return zoneOf(channel === undefined ? undefined : channels[channel], settings);
}

/** `“Rye” moves from Sat 12 Dec 2026, 09:00 to 03:00 and goes out when it would have.` */
function momentsWords({ post, move }: Example, project: Project, change: ZoneChange): string {
  const { hourFormat, language } = project.settings;
  if (move.date === post.date && move.time === post.time) {
    const of = Object.keys(move.shifts ?? {}).map((id) => project.channels[id]?.name || 'one channel');
    return `${named(post)} stays at ${placeOf(post, project)}; the time for ${of.join(', ')} is shifted.`;
  }
  const time = timeWords(move.time, hourFormat);
  const day = move.date === post.date ? time : `${dateWords(move.date, 'dayYear', language)}, ${time}`;
  const where = zoneName(change.zone ?? project.settings.timeZone);
  return `${named(post)} moves from ${placeOf(post, project)} to ${day}: the same moment in ${where}.`;
}

function placeOf({ date, time }: Post, { settings }: Project): string {
  return `${date ? dateWords(date, 'dayYear', settings.language) : ''}, ${time ? timeWords(time, settings.hourFormat) : ''}`;
}
