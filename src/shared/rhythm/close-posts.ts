import { dayNumber } from '../balance/day-number';
import { timeWords } from '../calendar-time/date-words';
import { type CheckContext, channelWords, knownChannel } from '../checks/check-context';
import type { PlanCheck } from '../checks/check-plan';
import type { Finding } from '../checks/finding';
import { quoted } from '../history/define-command';
import { type Post, postHeadline } from '../posts/post';
import type { MinutesApart, WallClock } from './apart';
import { placeOn } from './free-slots';
import { rhythmSettings } from './rhythm-settings';
import { SpacedPosts } from './spaced-posts';

interface Entry extends WallClock {
  post: Post;
  order: number;
}

/**
 * Finds posts that follow another one of their channel too soon: at the very same minute always, else within the minutes
 * of the settings. Told of the later of the two, with its neighbour. Each channel is looked at on its own clock, and on
 * days of a change of hour what counts are the minutes that pass.
 *
 * The default of ten minutes is what a tool asks for between two posts (facts/platform-limits.md, section 4, point 13;
 * https://github.com/gitroomhq/postiz-app/issues/1779 asks for such a warning).
 */
export const checkCloseness: PlanCheck = function* (posts, context) {
  const { minutesApart } = rhythmSettings(context.settings);
  const spaced = new SpacedPosts(minutesApart, context.channels, context.settings.timeZone);
  const channels = new Map<string, Map<number, Entry[]>>();
  for (const post of posts) {
    if (post.date === undefined || post.time === undefined) continue;
    yield;
    for (const id of new Set(post.channels))
      if (Object.hasOwn(context.channels, id)) put(channels, id, post, spaced.apartOn(id));
  }
  const findings: Finding[] = [];
  for (const [channel, days] of channels) {
    const apart = spaced.apartOn(channel);
    for (const [day, entries] of days) {
      yield;
      inOrder(entries);
      let last = inOrder(days.get(day - 1) ?? []).at(-1);
      for (const entry of entries) {
        const minutes = last && apart.between(last, entry);
        if (last && minutes !== undefined && minutes < Math.max(1, minutesApart) && entry.post.status !== 'published')
          findings.push(findingOf(entry, last, minutes, channel, minutesApart, context));
        last = entry;
      }
    }
  }
  return findings;
};

function put(channels: Map<string, Map<number, Entry[]>>, channel: string, post: Post, apart: MinutesApart): void {
  const { date, time } = placeOn(post, channel);
  if (date === undefined || time === undefined) return;
  const days = channels.get(channel) ?? new Map<number, Entry[]>();
  channels.set(channel, days);
  const day = dayNumber(date);
  const entry = { post, date, time, order: apart.order({ date, time }) };
  const entries = days.get(day);
  if (entries) entries.push(entry);
  else days.set(day, [entry]);
}

/** Sorts the posts of a day by when they go out. Mostly they are in order already, and then this costs little. */
function inOrder(entries: Entry[]): Entry[] {
  return entries.sort((a, b) => a.order - b.order || (a.post.id < b.post.id ? -1 : 1));
}

function findingOf(
  { post }: Entry,
  last: Entry,
  minutes: number,
  channel: string,
  wanted: number,
  context: CheckContext,
): Finding {
  const known = knownChannel(context, channel);
  const name = known ? channelWords(known) : 'The channel';
  const at = timeWords(last.time, context.settings.hourFormat);
  const other = quoted(postHeadline(last.post));
  return {
    rule: minutes < 1 ? 'rhythm.same minute' : 'rhythm.too close',
    severity: minutes < 1 ? 'warning' : 'hint',
    says:
      minutes < 1
        ? `${name} has ${other} at the same minute, ${at}.`
        : `${name} has ${other} only ${minutes === 1 ? 'a minute' : `${minutes} minutes`} before, at ${at}; ${wanted} should lie between two posts.`,
    remedy: 'Move one of the two.',
    post: post.id,
    otherPost: last.post.id,
    channel,
    count: minutes,
    limit: Math.max(1, wanted),
  };
}
