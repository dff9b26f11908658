import { monthSpan, quarterSpan, type Span, yearSpan } from '../../shared/balance/spans';
import { dateWords } from '../../shared/calendar-time/date-words';
import { addDays, type LocalDate } from '../../shared/calendar-time/local-date';
import type { Post } from '../../shared/posts/post';
import { spanWords } from '../csv-export/export-span';
import type { ProjectStore } from '../project-view/project-store';

/** Which days the page looks at: those around the day that the calendar is at, all, or days of one's own. */
export const spanKinds = ['month', 'quarter', 'year', 'everything', 'days'] as const;
export type SpanKind = (typeof spanKinds)[number];

export interface SpanChoice {
  kind: SpanKind;
  /** Days of one's own; kept while another kind is chosen. */
  days: Span | null;
}

const choices = new WeakMap<ProjectStore, SpanChoice>();

/** What was chosen last, as long as the project is open: who goes to the posts comes back to the same days. */
export function rememberedChoice(store: ProjectStore): SpanChoice {
  return choices.get(store) ?? { kind: 'month', days: null };
}

export function rememberChoice(store: ProjectStore, choice: SpanChoice): void {
  choices.set(store, choice);
}

/** The chosen days; null for everything where no post has a date. */
export function spanOf({ kind, days }: SpanChoice, focus: LocalDate, all: Span | null): Span | null {
  if (kind === 'quarter') return quarterSpan(focus);
  if (kind === 'year') return yearSpan(focus);
  if (kind === 'everything') return all;
  return kind === 'days' && days ? days : monthSpan(focus);
}

/** A span without the days before the plan begins and after it ends: they are no silence. Months stay whole. */
export function plannedPart(kind: SpanKind, span: Span, all: Span): Span {
  if (kind === 'month' || all.to < span.from || all.from > span.to) return span;
  return { from: span.from < all.from ? all.from : span.from, to: span.to > all.to ? all.to : span.to };
}

/** First and last day that has a post. */
export function extentOf(posts: Readonly<Record<string, Post>>): Span | null {
  let [from, to] = ['', ''];
  for (const { date } of Object.values(posts)) {
    if (date === undefined) continue;
    if (from === '' || date < from) from = date;
    if (date > to) to = date;
  }
  return from === '' ? null : { from, to };
}

/** A day in the month, quarter or year before or after. */
export function turnedSpan(kind: SpanKind, span: Span, direction: 1 | -1): LocalDate {
  const beside = direction === 1 ? addDays(span.to, 1) : addDays(span.from, -1);
  return kind === 'year' ? `${beside.slice(0, 4)}-01-01` : `${beside.slice(0, 7)}-01`;
}

/** The span as a title: the words, and the year in its quieter tone. */
export function spanTitle(kind: SpanKind, span: Span, language: string | undefined): { words: string; year: string } {
  const year = span.from.slice(0, 4);
  if (kind === 'year') return { words: year, year: '' };
  if (kind === 'month') return { words: dateWords(span.from, 'month', language), year };
  if (kind === 'quarter')
    return { words: `${dateWords(span.from, 'month', language)} – ${dateWords(span.to, 'month', language)}`, year };
  return { words: spanWords(span, language), year: '' };
}

/** The span as it stands after "of" or "in". */
export function spanName(kind: SpanKind, span: Span, language: string | undefined): string {
  if (kind === 'month') return dateWords(span.from, 'month', language);
  if (kind === 'year') return span.from.slice(0, 4);
  if (kind === 'quarter') return 'this quarter';
  return kind === 'everything' ? 'the whole plan' : 'these days';
}
