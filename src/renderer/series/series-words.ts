import { dateWords, timeWords } from '../../shared/calendar-time/date-words';
import type { LocalDate, LocalTime } from '../../shared/calendar-time/local-date';
import type { Post } from '../../shared/posts/post';
import type { Settings } from '../../shared/project/project';
import { readRule } from '../../shared/series/rule-parts';
import { listed, ruleWords } from '../../shared/series/rule-words';
import type { ContentField, Series, SeriesPost } from '../../shared/series/series';
import { type LeftAlone, type Reason, reasons, type SeriesShift } from '../../shared/series/series-plan';
import { counted } from '../ui/format-when';

type Words = Pick<Settings, 'hourFormat' | 'language'>;

export const fieldNames: Record<ContentField, string> = {
  title: 'title',
  text: 'text',
  channels: 'channels',
  pillar: 'pillar',
  campaign: 'campaign',
  format: 'format',
  labels: 'labels',
  link: 'link',
  firstComment: 'first comment',
  notes: 'notes',
  media: 'pictures and videos',
  variants: 'versions for single channels',
  custom: 'own fields',
};

export const reasonNames: Record<Reason, string> = {
  changed: 'changed by hand',
  moved: 'moved by hand',
  settled: 'approved or scheduled',
  published: 'published',
};

/** `Every Monday at 09:00`; for a rule that says more than the form asks for, the rule itself. */
export function rhythmWords({ rule, start, time, offset }: Series, { hourFormat, language }: Words): string {
  const read = readRule(rule);
  const words = 'parts' in read ? ruleWords(read.parts, start, language) : null;
  const at = time ? ` at ${timeWords(time, hourFormat)}` : '';
  const away = offset ? `, ${counted(Math.abs(offset), 'day')} ${offset > 0 ? 'later' : 'earlier'}` : '';
  return words === null ? `By the rule ${rule}${at}${away}` : `${words}${at}${away}`;
}

/** `Sat 12 Dec 2026, 09:00`. */
export function placeWords(
  { date, time }: { date?: LocalDate | undefined; time?: LocalTime | undefined },
  { hourFormat, language }: Words,
): string {
  const day = date ? dateWords(date, 'dayYear', language) : 'the ideas';
  return time ? `${day}, ${timeWords(time, hourFormat)}` : day;
}

/** `1 day later`, `90 minutes earlier`, `2 days earlier and at 10:00`. */
export function shiftWords({ days, time }: SeriesShift, { hourFormat }: Words): string {
  const way = (by: number, unit: string) => `${counted(Math.abs(by), unit)} ${by < 0 ? 'earlier' : 'later'}`;
  const parts = days === 0 ? [] : [way(days, 'day')];
  if (time && 'by' in time) parts.push(way(time.by, 'minute'));
  if (time && 'to' in time) parts.push(time.to === null ? 'without a time' : `at ${timeWords(time.to, hourFormat)}`);
  return parts.join(' and ');
}

/** As many days as are named in one line. */
const named = 4;

/** `2 changed by hand (Mon 14 Dec, Mon 21 Dec) and 1 published (Mon 7 Dec)`; empty where nothing was left alone. */
export function leftWords(left: LeftAlone, language?: string): string {
  const parts = reasons.flatMap((reason) => {
    const posts = left.get(reason);
    return posts ? [`${posts.length} ${reasonNames[reason]} (${daysOf(posts, language)})`] : [];
  });
  return listed(parts);
}

/** `Mon 14 Dec, Mon 21 Dec and 3 more`. */
export function daysOf(posts: readonly SeriesPost[], language?: string): string {
  const days = posts.slice(0, named).map((post) => dateWords(dayOf(post), 'day', language));
  const more = posts.length - named;
  return more > 0 ? `${days.join(', ')} and ${more} more` : days.join(', ');
}

/** Where the post lies; for one among the ideas the day of the rule. */
function dayOf(post: SeriesPost): LocalDate {
  return post.date ?? post.series.date;
}

export function countLeft(left: LeftAlone): number {
  return [...left.values()].reduce((sum, posts) => sum + posts.length, 0);
}

/** `12 of 52`. */
export function numberOf(post: Post, posts: readonly SeriesPost[]): string {
  return `${posts.findIndex(({ id }) => id === post.id) + 1} of ${posts.length}`;
}
