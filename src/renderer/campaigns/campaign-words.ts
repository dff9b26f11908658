import { dateWords, rangeWords } from '../../shared/calendar-time/date-words';
import type { Campaign } from '../../shared/campaigns/campaign';
import { pillarColours } from '../../shared/pillars/pillar';

/** What a campaign is called where it has no name. */
export function campaignName({ name }: Pick<Campaign, 'name'>): string {
  return name.trim() || 'Campaign';
}

/** `1–24 December 2026`, `from 1 December 2026`, `until 24 December 2026`, `no days yet`. */
export function campaignDays({ start, end }: Pick<Campaign, 'start' | 'end'>, language: string | undefined): string {
  const whole = (date: string) => `${dateWords(date, 'dayMonth', language)} ${date.slice(0, 4)}`;
  if (start !== undefined && end !== undefined) {
    // A file may hold an end that lies before the start.
    if (start.slice(0, 4) !== end.slice(0, 4) || end < start) return `${whole(start)} – ${whole(end)}`;
    return start === end ? whole(start) : `${rangeWords(start, end, language)} ${end.slice(0, 4)}`;
  }
  if (start !== undefined) return `from ${whole(start)}`;
  return end === undefined ? 'no days yet' : `until ${whole(end)}`;
}

/** Colours of campaigns begin with the last that pillars take, so that the first of both differ. */
export function nextCampaignColour(campaigns: number): string {
  return pillarColours.at(-1 - (campaigns % pillarColours.length)) ?? '#6b7280';
}

/** The campaign's colour as CSS; a quiet one where it has none. */
export function colourOf({ colour }: Pick<Campaign, 'colour'>): string {
  return colour ?? 'var(--k-status-draft)';
}
