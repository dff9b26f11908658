import { dateWords } from '../calendar-time/date-words';
import { addDays, type LocalDate, type LocalTime } from '../calendar-time/local-date';
import { fillPlaceholders, withAnswers } from '../snippets/placeholders';
import type { Phase } from './campaign';
import type { CampaignTemplate, DayOfPlan, TemplateStep } from './campaign-template';

/** When a campaign is; both days included. */
export interface Span {
  start: LocalDate;
  end: LocalDate;
}

/** A post of a plan before it is made. */
export interface PlannedPost {
  /** Id of the step. */
  step: string;
  /** What the step is called. */
  name: string;
  date: LocalDate;
  time: LocalTime | undefined;
  title: string;
  text: string;
  format: string | undefined;
  labels: readonly string[];
  /**
   * True where the campaign is too short for the step: one counted from its first day stands after the last one, or the
   * other way round.
   */
  crowded: boolean;
}

/** What the texts of a plan are filled with. */
export interface PlanWords {
  /** The campaign's name; its placeholder stays where it is empty. */
  campaign: string;
  /** Answers to what the template asks, by placeholder; an empty one leaves its placeholder to be filled in later. */
  answers: Readonly<Record<string, string>>;
  /** BCP 47, for dates in texts. */
  language: string | undefined;
}

/** The posts that a template lays out for a campaign, in the order of their days. */
export function layOut(template: CampaignTemplate, span: Span, words: PlanWords): PlannedPost[] {
  const { campaign, answers, language } = words;
  const known = new Map([
    ['start', dateWords(span.start, 'dayMonth', language)],
    ['end', dateWords(span.end, 'dayMonth', language)],
    ...(campaign.trim() === '' ? [] : [['campaign', campaign.trim()] as const]),
  ]);
  const values = withAnswers(known, answers);
  return template.steps
    .map((step) => plannedPost(step, span, values))
    .sort((a, b) => (`${a.date} ${a.time ?? ''}` < `${b.date} ${b.time ?? ''}` ? -1 : 1));
}

function plannedPost(step: TemplateStep, span: Span, values: ReadonlyMap<string, string>): PlannedPost {
  const date = dayOf(step, span);
  const { id, name, anchor, days, time, title, text, format, labels } = step;
  const crowded = anchor === 'start' ? days > 0 && date > span.end : days < 0 && date < span.start;
  return {
    step: id,
    name,
    date,
    time,
    title: fillPlaceholders(title, values),
    text: fillPlaceholders(text, values),
    format,
    labels,
    crowded,
  };
}

/** The phases of a template between the days of a campaign; one for which there is no day is left out. */
export function phasesOf({ phases }: CampaignTemplate, span: Span): Phase[] {
  return phases.flatMap(({ name, from, to }) => {
    const [start, end] = [dayOf(from, span), dayOf(to, span)];
    return start <= end ? [{ name, start, end }] : [];
  });
}

function dayOf({ anchor, days }: DayOfPlan, { start, end }: Span): LocalDate {
  return addDays(anchor === 'start' ? start : end, days);
}
