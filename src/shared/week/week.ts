import { addDays } from '../calendar-time/local-date';
import { nowIn, readableZone } from '../calendar-time/time-zone';
import { byOrder } from '../channels/channel';
import { contextOf } from '../checks/check-context';
import { checkPost, needsAttention } from '../checks/check-post';
import type { Platforms } from '../platforms/platform';
import { compareDue, type DuePost, daysToLookAt, isToPublish, outings } from '../posts/due';
import { type Post, postHeadline } from '../posts/post';
import { publishedOn } from '../posts/published';
import type { Project } from '../project/project';
import type { Week } from './week-schema';

/** Days that a week of the start page has, today included. */
export const weekDays = 7;

/** Posts of one project that are listed; the count tells of all. */
const mostListed = 40;

/**
 * What of a project goes out from today on for seven days and has not gone out yet. Each post counts once, on the day on
 * which it goes out first. Whether files of its pictures are missing is not looked at.
 * @param now instant in UTC, ISO 8601
 */
export function weekOfProject(project: Project, platforms: Platforms, now: string): Week {
  const { settings, channels, pillars } = project;
  const today = nowIn(readableZone(settings.timeZone), now).date;
  const last = addDays(today, weekDays - 1);
  const days = daysToLookAt(today, last);
  const checks = contextOf(project, platforms);
  const first = Object.values(project.posts)
    .filter((post) => isToPublish(post) && (post.date ?? '') >= days.from && (post.date ?? '') <= days.to)
    .flatMap((post): DuePost[] => {
      const left = outings(post, { channels, settings })
        .filter(({ channel }) => channel === undefined || !publishedOn(post, channel))
        .filter(({ here }) => here.date >= today && here.date <= last)
        .sort(compareDue);
      return left.slice(0, 1);
    })
    .sort(compareDue);
  const due = first.map(({ post, here }) => ({
    id: post.id,
    headline: postHeadline(post),
    date: here.date,
    ...(here.time !== undefined && { time: here.time }),
    ...(post.pillar !== undefined && Object.hasOwn(pillars, post.pillar) && { colour: pillars[post.pillar]?.colour }),
    attention: needsAttention(checkPost(post, checks)),
  }));
  const counted = (status: string) => first.filter(({ post }) => post.status === status).length;
  const pillarOf = ({ pillar }: Post) => (pillar !== undefined && Object.hasOwn(pillars, pillar) ? pillar : undefined);
  const of = (pillar: string | undefined) => first.filter(({ post }) => pillarOf(post) === pillar).length;
  const spread = [...byOrder(pillars).map(({ id, colour }) => ({ colour, posts: of(id) })), { posts: of(undefined) }];
  return {
    today,
    posts: due.length,
    attention: due.filter(({ attention }) => attention).length,
    inReview: counted('in review'),
    drafts: counted('draft'),
    pillars: spread.filter(({ posts }) => posts > 0),
    due: due.slice(0, mostListed),
    hourFormat: settings.hourFormat,
    ...(settings.language !== undefined && { language: settings.language }),
  };
}
