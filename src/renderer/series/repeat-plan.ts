import { dateWords } from '../../shared/calendar-time/date-words';
import { addDays, type LocalDate } from '../../shared/calendar-time/local-date';
import type { Command } from '../../shared/history/command';
import { newId } from '../../shared/ids';
import { type Post, postHeadline } from '../../shared/posts/post';
import type { Project, Settings } from '../../shared/project/project';
import { endedRule, type RuleParts, writeRule } from '../../shared/series/rule-parts';
import { ruleSentence } from '../../shared/series/rule-sentence';
import { listed } from '../../shared/series/rule-words';
import { contentOf, mostAtOnce, type Series } from '../../shared/series/series';
import { planRhythm, type RhythmPlan } from '../../shared/series/series-plan';
import { counted } from '../ui/format-when';
import type { PreviewDay } from './DatePreview';
import { marksOf } from './date-marks';
import type { RepeatAsk } from './repeat-ask';
import { rhythmWords } from './series-words';
import type { RuleLook } from './use-rule-dates';
import type { InSeries } from './use-series';

interface Context {
  post: Post;
  place: InSeries | null;
  project: Pick<Project, 'occasions' | 'channels' | 'settings'>;
}

/** What would be done, before it is. */
export interface Repeat {
  days: PreviewDay[];
  madeUntil: LocalDate | undefined;
  /** Sentences that say it. */
  says: string[];
  button: string;
  /** What is said when it was done. */
  done: string;
  /** Makes the command, with new ids; absent where there is nothing to do. */
  command?: () => Command;
}

/** The days that the form asks for, with what speaks against them, and the command that makes their posts. */
export function planRepeat(look: RuleLook, ask: RepeatAsk, { post, place, project }: Context): Repeat {
  const nothing = (says: string): Repeat => ({
    days: [],
    madeUntil: undefined,
    says: [says],
    button: 'Repeat',
    done: '',
  });
  if (look.kind === 'problem') return nothing(look.says);
  const { parts, found } = look;
  const { language } = project.settings;
  if (parts.end.kind === 'on' && parts.end.date < ask.start)
    return nothing(`The rule ends on ${dateWords(parts.end.date, 'dayYear', language)}, before its first day.`);
  const { dates, madeUntil, goesOn } = found;
  const days = dates.map((date): PreviewDay => {
    const marks = marksOf(post, date, ask.time, project);
    return { date, marks, out: ask.leaveOut && marks.some(({ blackout }) => blackout) };
  });
  const kept = days.filter(({ out }) => !out).map(({ date }) => date);
  const [first] = kept;
  if (first === undefined) return { ...nothing('This gives no day for a post.'), days, madeUntil };
  const series: Series = {
    id: newId(),
    name: place?.series.name ?? postHeadline(post).slice(0, 200),
    rule: writeRule(parts),
    start: ask.start,
    ...(ask.time !== undefined && { time: ask.time }),
    skipped: days.filter(({ out }) => out).map(({ date }) => date),
    madeUntil,
    content: contentOf(post),
  };
  const upTo = `up to ${dateWords(kept.at(-1) ?? first, 'dayYear', language)}`;
  const says = [`${sentenceOf(parts, series, project.settings)}.`];
  const more = goesOn
    ? ` ${dates.length === mostAtOnce ? `At most ${mostAtOnce} are made at once; more` : 'More'} can be made later.`
    : '';
  const base = { days, madeUntil, says };
  if (place) return { ...base, ...rhythm(place, series, kept, project.settings, `${upTo}.${more}`, says) };
  says.push(`${counted(kept.length, 'post')} with this one, ${upTo}.${more}`);
  if (first !== post.date)
    says.push(`This post goes to ${dateWords(first, 'dayYear', language)}, the first of the days.`);
  const without = monthsWithout(parts, ask.start);
  if (without) says.push(without);
  if (kept.length > 1) says.push('The others are drafts with the same content.');
  return {
    ...base,
    button: kept.length === 1 ? 'Repeat' : `Make ${counted(kept.length - 1, 'post')}`,
    done: `The post repeats: ${counted(kept.length, 'post')} ${upTo}.`,
    command: () => ({
      name: 'series.create',
      payload: {
        series,
        first: { id: post.id, date: first },
        made: made(kept.slice(1)),
      },
    }),
  };
}

/** What a rule for a day that not every month or year has leaves out. */
function monthsWithout({ freq, by }: RuleParts, start: LocalDate): string | undefined {
  const day = Number(by.get('BYMONTHDAY') ?? start.slice(8));
  if (freq === 'MONTHLY' && day > 28 && !by.has('BYDAY')) return `Months without day ${day} have no post.`;
  return freq === 'YEARLY' && by.size === 0 && start.endsWith('-02-29') ? 'Only leap years have that day.' : undefined;
}

const made = (dates: readonly LocalDate[]) => dates.map((date) => ({ id: newId(), date }));

function sentenceOf(parts: RuleParts, series: Series, settings: Settings): string {
  const words = rhythmWords(series, settings);
  return words.startsWith('By the rule') ? ruleSentence(parts, series.start, settings.language) : words;
}

/** Lays the posts of a series, from one on, upon other days. */
function rhythm(
  { series: old, post, posts }: InSeries,
  next: Series,
  kept: readonly LocalDate[],
  { language }: Settings,
  upTo: string,
  says: string[],
): Pick<Repeat, 'button' | 'done' | 'command'> {
  const plan = planRhythm(old, posts, post, kept);
  const { moves, days, remove, leave, published } = plan;
  says.push(`${listed(partsOf(plan))}, ${upTo}`);
  const day = (date: LocalDate) => dateWords(date, 'day', language);
  if (leave.length > 0)
    says.push(
      `What was changed by hand or approved stays where it is, as a post of its own: ${leave.map((each) => day(each.date ?? each.series.date)).join(', ')}.`,
    );
  if (published.length > 0)
    says.push(
      `${counted(published.length, 'published post')} ${published.length === 1 ? 'stays' : 'stay'} as ${published.length === 1 ? 'it is' : 'they are'}.`,
    );
  // The rule of the part before goes on to the last post that it keeps.
  const before = addDays(post.series.date, -1);
  const last = published.at(-1)?.series.date;
  const end = last !== undefined && last > before ? last : before;
  return {
    button: 'Change the rhythm',
    done: 'The rhythm is changed from this post on.',
    command: () => ({
      name: 'series.rhythm',
      payload: {
        id: old.id,
        rule: endedRule(old.rule, end),
        madeUntil: end,
        // Further posts are made with what the series has, not with what only this post has.
        series: { ...next, content: old.content ?? next.content },
        moves,
        made: made(days),
        remove,
        leave: leave.map(({ id }) => id),
      },
    }),
  };
}

function partsOf({ moves, days, remove }: RhythmPlan): string[] {
  const parts = [`${counted(moves.length, 'post')} from this one on ${moves.length === 1 ? 'gets' : 'get'} other days`];
  if (days.length > 0) parts.push(`${days.length} more ${days.length === 1 ? 'is' : 'are'} made`);
  if (remove.length > 0)
    parts.push(`${counted(remove.length, 'unchanged draft')} ${remove.length === 1 ? 'goes' : 'go'} away`);
  return parts;
}
