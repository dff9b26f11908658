import { timeWords } from '../../shared/calendar-time/date-words';
import { addDays } from '../../shared/calendar-time/local-date';
import { type DuePost, daysToLookAt, isToPublish, momentOf, outings, type WallClock } from '../../shared/posts/due';
import { type Post, postHeadline } from '../../shared/posts/post';
import { publishedOn } from '../../shared/posts/published';
import type { Project } from '../../shared/project/project';

/** One notification: a post at one of the moments at which it goes out, for all channels of that moment. */
export interface Reminder {
  /** The same for the same post and moment, so that nobody is reminded twice; another one when the post is moved. */
  key: string;
  post: string;
  title: string;
  body: string;
}

/** How long after its moment a post is still reminded of, in milliseconds: the clock is not looked at every second. */
const grace = 60_000;

/**
 * The reminders for which it is time. What has no time, is held, or is out on the channel has none, and neither has what
 * is over: that is for the list of what is overdue.
 * @param inRange gives the posts of some days
 * @param now milliseconds since 1970
 */
export function remindersAt(
  project: Project,
  inRange: (from: string, to: string) => readonly Post[],
  minutes: number,
  today: WallClock['date'],
  now: number,
): Reminder[] {
  const { channels, settings } = project;
  const { from, to } = daysToLookAt(today, addDays(today, 1));
  const found = new Map<string, { first: DuePost; names: string[] }>();
  for (const post of inRange(from, to).filter(isToPublish))
    for (const each of outings(post, { channels, settings })) {
      if (each.channel !== undefined && publishedOn(post, each.channel)) continue;
      const moment = momentOf(each);
      if (moment === undefined || now < moment - minutes * 60_000 || now >= moment + grace) continue;
      const key = `${project.id} ${post.id} ${moment}`;
      const entry = found.get(key) ?? { first: each, names: [] };
      const name = each.channel === undefined ? '' : (channels[each.channel]?.name.trim() ?? '');
      if (name !== '') entry.names.push(name);
      found.set(key, entry);
    }
  return [...found].map(([key, { first, names }]) => ({
    key,
    post: first.post.id,
    title: `${first.here.time === undefined ? '' : `${timeWords(first.here.time, settings.hourFormat)} · `}${postHeadline(first.post) || 'Untitled'}`,
    body: [names.join(', '), project.name.trim()].filter((part) => part !== '').join(' · '),
  }));
}
