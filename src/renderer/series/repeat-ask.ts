import { type LocalDate, type LocalTime, weekdayOf } from '../../shared/calendar-time/local-date';
import type { Post } from '../../shared/posts/post';
import { formFor, formOf, type RuleForm } from '../../shared/series/rule-form';
import { type RuleEnd, readRule } from '../../shared/series/rule-parts';
import type { InSeries } from './use-series';

/** What the form has been told so far. */
export interface RepeatAsk {
  start: LocalDate;
  time: LocalTime | undefined;
  form: RuleForm;
  /** The rule as text, where the user writes it; else null, and the form says it. */
  written: string | null;
  /** The last day to make posts for; absent for the usual stretch. */
  upTo: LocalDate | undefined;
  /** Whether days on which nothing is to go out get no post. */
  leaveOut: boolean;
}

/** What the form begins with: every week on the weekday of the post, or the rhythm that its series has. */
export function firstAsk(post: Post, place: InSeries | null, today: LocalDate): RepeatAsk {
  const start = post.date ?? today;
  const ask = { start, time: post.time, form: formFor(start), written: null, upTo: undefined, leaveOut: true };
  if (!place) return ask;
  const { series, posts } = place;
  const read = readRule(series.rule);
  if ('problem' in read) return ask;
  const before = posts.filter((each) => each.series.date < place.post.series.date).length;
  const end = laterPart(read.parts.end, before + series.skipped.filter((day) => day < place.post.series.date).length);
  const form = formOf({ ...read.parts, end }, series.start);
  if (!form) return { ...ask, written: series.rule };
  // A post that was moved, by itself or with its series, gives the days from here on.
  return { ...ask, form: { ...form, ...(start === place.post.series.date ? {} : daysOf(start)) } };
}

/** What is left of an end after so many days. */
function laterPart(end: RuleEnd, gone: number): RuleEnd {
  return end.kind === 'after' ? { kind: 'after', count: Math.max(end.count - gone, 1) } : end;
}

const daysOf = (start: LocalDate): Pick<RuleForm, 'weekdays' | 'on'> => {
  const { weekdays, on } = formFor(start);
  return { weekdays, on };
};

/** The form for another first day: where it meant the old one's weekday or number, it means the new one's. */
export function followStart(form: RuleForm, from: LocalDate, to: LocalDate): RuleForm {
  const own = form.weekdays.length === 1 && form.weekdays[0] === weekdayOf(from);
  const on = form.on.kind === 'day' && form.on.day === Number(from.slice(8)) ? daysOf(to).on : form.on;
  return { ...form, on, weekdays: own ? [weekdayOf(to)] : form.weekdays };
}
