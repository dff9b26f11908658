import { addDays, monthOf, weekdayOf } from '../../src/shared/calendar-time/local-date';
import { type Post, postSchema, statuses } from '../../src/shared/posts/post';
import { emptyProject } from '../../src/shared/project/empty-project';
import type { Project } from '../../src/shared/project/project';

/** A generator of numbers from 0 to 1 that always gives the same ones (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const words =
  'bread flour water salt oven morning Leipzig sourdough crumb crust winter gift order Saturday Größe rye spelt #bakery'.split(
    ' ',
  );
const platforms = ['instagram', 'facebook', 'linkedin', 'x', 'tiktok'];

/** A project with a post on each of the given days, in their order; the same days give the same project. */
export function generateProject(days: readonly string[]): Project {
  const random = seeded(days.length);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const id = (kind: string, at: number) => `${kind}${String(at).padStart(20 - kind.length, '0')}`;
  const project = emptyProject({ id: id('p', days.length), name: `${days.length} posts`, timeZone: 'UTC' });
  for (const [at, platform] of platforms.entries())
    project.channels[id('c', at)] = { id: id('c', at), name: platform, platform, order: at };
  for (let at = 0; at < 5; at += 1)
    project.pillars[id('l', at)] = { id: id('l', at), name: `Pillar ${at}`, colour: '#2f6fe0', target: 20, order: at };
  for (const [at, date] of days.entries()) {
    const text = Array.from({ length: 15 + Math.floor(random() * 60) }, () => pick(words)).join(' ');
    project.posts[id('o', at)] = postSchema.parse({
      id: id('o', at),
      title: `${pick(words)} ${pick(words)} ${at}`,
      text,
      status: pick(statuses),
      date,
      time: `${String(7 + Math.floor(random() * 12)).padStart(2, '0')}:${pick(['00', '15', '30', '45'])}`,
      channels: [0, 1, 2, 3, 4].filter(() => random() < 0.4).map((channel) => id('c', channel)),
      pillar: id('l', Math.floor(random() * 5)),
      labels: random() < 0.5 ? [pick(words)] : [],
      media: random() < 0.5 ? [{ url: `https://cdn.lindner.example/${at}.jpg`, alt: pick(words) }] : [],
      createdAt: '2026-11-01T08:00:00Z',
      updatedAt: '2026-11-01T08:00:00Z',
    } satisfies Partial<Post>);
  }
  return project;
}

/** The day of the run; the app opens on its month. */
export const today = new Date().toISOString().slice(0, 10);

/** The first day of the month that lies so many months behind today's (before it when negative). */
export function firstOfMonth(months: number): string {
  let first = monthOf(today).first;
  for (let left = Math.abs(months); left > 0; left -= 1)
    first = months > 0 ? addDays(monthOf(first).last, 1) : monthOf(addDays(first, -1)).first;
  return first;
}

/** So many days spread evenly, about 300 posts to a month, with this month in the middle. */
export function spreadDays(count: number): string[] {
  return Array.from({ length: count }, (_, at) => addDays(today, Math.floor((at - count / 2) / 10)));
}

/** 300 posts on the days that the next month's page shows. */
export const nextMonthDays = (): string[] => daysOfPage(1, 300);

/** The same 300, and the rest of `count` on months that neither page shows. */
export const nextMonthAmong = (count: number): string[] => [
  ...nextMonthDays(),
  ...daysElsewhere(firstOfMonth(-2), firstOfMonth(3), count - 300),
];

/** 500 posts on the days that this month's page shows, and the rest of `count` on months that are not shown. */
export const fullMonthAmong = (count: number): string[] => [
  ...daysOfPage(0, 500),
  ...daysElsewhere(firstOfMonth(-2), firstOfMonth(3), count - 500),
];

/** So many days, spread over those that the page of a month shows; months are counted as `firstOfMonth` does. */
function daysOfPage(months: number, count: number): string[] {
  const first = firstOfMonth(months);
  const from = addDays(first, 1 - weekdayOf(first));
  const last = monthOf(first).last;
  const to = addDays(last, 7 - weekdayOf(last));
  const shown: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) shown.push(day);
  return Array.from({ length: count }, (_, at) => shown[at % shown.length] as string);
}

/** So many days from `before` back and from `after` on, ten to a day. */
const daysElsewhere = (before: string, after: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) =>
    at % 2 === 0 ? addDays(before, -Math.floor(at / 20)) : addDays(after, Math.floor(at / 20)),
  );
