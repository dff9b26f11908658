import { daysBetween, isLocalDate, type LocalDate, shiftedDay } from '../calendar-time/local-date';
import type { Post } from '../posts/post';
import type { Campaign, Phase } from './campaign';
import type { CampaignTemplate } from './campaign-template';

/** The days of a campaign; an absent one is open. */
export type CampaignDays = Pick<Campaign, 'start' | 'end'>;

/** What moves along when the days of a campaign change. */
export interface Reschedule {
  moves: { id: string; date: LocalDate }[];
  phases: Phase[] | undefined;
  /** Posts that would move but have gone out already. */
  published: number;
}

/**
 * What moves along when a campaign gets other days.
 *
 * Where the whole campaign moves, all of its dated posts and its phases move by as many days. Where only one end moves,
 * the posts of the steps that the plan counts from that end move with it, and a phase that reached to that end goes on
 * reaching to it; other posts stay. What was published stays in any case.
 * @param posts of this campaign
 * @param template the plan that it was laid out by, where it is known
 */
export function planReschedule(
  campaign: Pick<Campaign, 'start' | 'end' | 'phases'>,
  posts: readonly Post[],
  template: CampaignTemplate | undefined,
  to: CampaignDays,
): Reschedule {
  const byStart = between(campaign.start, to.start);
  const byEnd = between(campaign.end, to.end);
  // An open end goes wherever the other one goes.
  const start = byStart ?? byEnd ?? 0;
  const end = byEnd ?? byStart ?? 0;
  const anchors = new Map(template?.steps.map((step) => [step.id, step.anchor]));
  const daysOf = ({ campaignStep }: Post) => {
    if (start === end) return start;
    const anchor = campaignStep === undefined ? undefined : anchors.get(campaignStep);
    return anchor === undefined ? 0 : anchor === 'start' ? start : end;
  };
  const moving = posts.flatMap((post) => {
    const days = post.date === undefined ? 0 : daysOf(post);
    return days === 0 || post.date === undefined ? [] : [{ post, date: shiftedDay(post.date, days) }];
  });
  const moves = moving
    .filter(({ post }) => post.status !== 'published')
    .map(({ post, date }) => ({ id: post.id, date }));
  return { moves, phases: movedPhases(campaign, start, end), published: moving.length - moves.length };
}

function movedPhases({ start, end, phases }: CampaignDays & Pick<Campaign, 'phases'>, byStart: number, byEnd: number) {
  if (!phases || (byStart === 0 && byEnd === 0)) return phases;
  return phases.map((phase) => {
    if (byStart === byEnd) return { ...phase, start: shifted(phase.start, byStart), end: shifted(phase.end, byStart) };
    const first = phase.start === start ? shifted(phase.start, byStart) : phase.start;
    const last = phase.end === end ? shifted(phase.end, byEnd) : phase.end;
    // A phase keeps at least a day; where it would lose all of them it stays.
    return first <= last ? { ...phase, start: first, end: last } : phase;
  });
}

/** As far as days can be written; the command refuses posts beyond. */
function shifted(date: LocalDate, days: number): LocalDate {
  const there = shiftedDay(date, days);
  return isLocalDate(there) ? there : date;
}

function between(from: LocalDate | undefined, to: LocalDate | undefined): number | undefined {
  return from === undefined || to === undefined ? undefined : daysBetween(from, to);
}

/** The days of a campaign that is moved as a whole. */
export function movedDays({ start, end }: CampaignDays, days: number): CampaignDays {
  return {
    ...(start === undefined ? {} : { start: shiftedDay(start, days) }),
    ...(end === undefined ? {} : { end: shiftedDay(end, days) }),
  };
}
