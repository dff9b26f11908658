import { addDays, daysBetween, type LocalDate, weekOf } from '../calendar-time/local-date';
import type { Campaign } from './campaign';

/** More bars than these do not stand one below the other in a week; the day says how many there are. */
const mostLanes = 2;

/** A part of a campaign's bar, within one week. */
export interface BarPiece {
  campaign: Campaign;
  from: LocalDate;
  /** How many days it covers. */
  days: number;
  /** From the top, 0 or 1. */
  lane: number;
  /** Whether the campaign begins or ends here, rather than goes on in the week before or after. */
  starts: boolean;
  ends: boolean;
  /** The first of its campaign among the days asked about. */
  first: boolean;
}

/** What of the bars belongs to a day. */
export interface DayBars {
  /** Those that begin on this day. */
  pieces: readonly BarPiece[];
  /** Lanes that this day has to leave free, the line for what has no lane included. */
  lanes: number;
  /** Campaigns that have no lane on this day. */
  hidden: number;
}

/** When a campaign takes place: with one day missing the other alone, and an end before the start counts for nothing. */
export function spanOfCampaign({
  start,
  end,
}: Pick<Campaign, 'start' | 'end'>): { from: LocalDate; to: LocalDate } | null {
  const from = start ?? end;
  if (from === undefined) return null;
  return { from, to: end !== undefined && end > from ? end : from };
}

/** The campaigns that take place on a day or between two, the first to begin first. */
export function campaignsBetween(campaigns: Iterable<Campaign>, from: LocalDate, to: LocalDate): Campaign[] {
  return [...campaigns]
    .flatMap((campaign) => {
      const span = spanOfCampaign(campaign);
      return span && span.from <= to && span.to >= from ? [{ campaign, span }] : [];
    })
    .sort(
      (a, b) =>
        compare(a.span.from, b.span.from) || compare(b.span.to, a.span.to) || compare(a.campaign.id, b.campaign.id),
    )
    .map(({ campaign }) => campaign);
}

/** The first campaign of each of the days, of those that have one. @param campaigns as `campaignsBetween` gives them. */
export function firstCampaigns(campaigns: readonly Campaign[], days: readonly LocalDate[]): Map<LocalDate, Campaign> {
  const spans = campaigns.flatMap((campaign) => {
    const span = spanOfCampaign(campaign);
    return span ? [{ campaign, ...span }] : [];
  });
  return new Map(
    days.flatMap((date) => {
      const first = spans.find(({ from, to }) => from <= date && date <= to);
      return first ? [[date, first.campaign] as const] : [];
    }),
  );
}

/**
 * The bars of campaigns over the days from `from` to `to`: cut where a week ends, in as few lanes as they need. Days
 * without any are absent.
 */
export function barsBetween(
  campaigns: Iterable<Campaign>,
  { from, to, weekStart }: { from: LocalDate; to: LocalDate; weekStart: number },
): Map<LocalDate, DayBars> {
  const days = new Map<LocalDate, { pieces: BarPiece[]; lanes: number; hidden: number }>();
  const shown = campaignsBetween(campaigns, from, to);
  const dayOf = (date: LocalDate) => {
    let day = days.get(date);
    if (!day) {
      day = { pieces: [], lanes: 0, hidden: 0 };
      days.set(date, day);
    }
    return day;
  };
  if (shown.length === 0) return days;
  const seen = new Set<string>();
  for (let week = weekOf(from, weekStart); week <= to; week = addDays(week, 7)) {
    const last = min(addDays(week, 6), to);
    const begin = max(week, from);
    const taken: LocalDate[] = [];
    for (const campaign of campaignsBetween(shown, begin, last)) {
      const span = spanOfCampaign(campaign);
      if (!span) continue;
      const [start, end] = [max(span.from, begin), min(span.to, last)];
      const dates = Array.from({ length: daysBetween(start, end) + 1 }, (_, at) => addDays(start, at));
      // A lane is free where its last bar has ended before.
      const lane = Array.from({ length: mostLanes }, (_, at) => at).find((at) => (taken[at] ?? '') < start);
      if (lane === undefined) {
        for (const date of dates) dayOf(date).hidden += 1;
        continue;
      }
      taken[lane] = end;
      const piece = { campaign, from: start, days: dates.length, lane };
      const first = !seen.has(campaign.id);
      seen.add(campaign.id);
      dayOf(start).pieces.push({ ...piece, starts: span.from === start, ends: span.to === end, first });
      for (const date of dates) dayOf(date).lanes = Math.max(dayOf(date).lanes, lane + 1);
    }
    if (last === '9999-12-31') break;
  }
  for (const day of days.values()) if (day.hidden > 0) day.lanes = mostLanes + 1;
  return days;
}

/**
 * How many lanes each week needs, by its first day. The calendar puts the cards of a week at one height, below the day
 * that has the most above them.
 */
export function lanesByWeek(bars: ReadonlyMap<LocalDate, DayBars>, weekStart: number): Map<LocalDate, number> {
  const weeks = new Map<LocalDate, number>();
  for (const [date, { lanes }] of bars) {
    const week = weekOf(date, weekStart);
    weeks.set(week, Math.max(weeks.get(week) ?? 0, lanes));
  }
  return weeks;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const min = (a: LocalDate, b: LocalDate) => (a < b ? a : b);
const max = (a: LocalDate, b: LocalDate) => (a > b ? a : b);

/** The phase that a campaign is in on a day; of several that overlap the last to begin. */
export function phaseOn({ phases }: Pick<Campaign, 'phases'>, date: LocalDate): string | undefined {
  const now = phases?.filter(({ start, end }) => start <= date && date <= end) ?? [];
  return now.sort((a, b) => compare(b.start, a.start))[0]?.name.trim() || undefined;
}
