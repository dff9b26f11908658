import { dateWords } from '../calendar-time/date-words';
import { dateOfDay, dayNumber } from './day-number';
import type { Finding } from './findings';
import type { KnownKind } from './tally';

export interface FindingNames {
  pillar(id: string): string;
  channel(id: string): string;
  /** The span in words, as after "of": `December`, `these days`. */
  span: string;
  language?: string | undefined;
}

/** What posts of a kind do, as a user says it. */
export const kindWords: Record<KnownKind, string> = {
  promote: 'Promote',
  help: 'Help',
  talk: 'Talk',
  other: 'Other',
};

const missingKind: Record<KnownKind, string> = {
  promote: 'sells anything',
  help: 'is of help',
  talk: 'begins a conversation',
  other: 'does anything else',
};

/** One finding as a sentence; `would` speaks of what a drop would bring, else of what is. */
export function findingWords(finding: Finding, names: FindingNames, would: boolean): string {
  const { span, language } = names;
  const has = would ? 'would have' : 'has';
  switch (finding.about) {
    case 'target': {
      const { points, percent } = finding;
      const far = `${Math.abs(points)} points ${points > 0 ? 'over' : 'under'} its target`;
      return `${brief(names.pillar(finding.pillar))} ${would ? 'would be' : 'is'} ${percent}% of ${span}, ${far}.`;
    }
    case 'full day': {
      const { channel, date, posts } = finding.day;
      return `${brief(names.channel(channel))} ${has} ${posts} posts on ${dateWords(date, would ? 'day' : 'dayYear', language)}.`;
    }
    case 'gap': {
      const { gap } = finding;
      if (gap.after)
        return `No post for ${gap.days} days after ${dateWords(dayBefore(gap.from), 'dayMonth', language)}.`;
      if (gap.before) return `No post in the first ${gap.days} days of ${span}.`;
      return `No post in ${span}.`;
    }
    case 'no kind':
      return `No post of ${span} ${missingKind[finding.kind]}.`;
    case 'silent': {
      const { channels } = finding;
      const [one = '', two = ''] = channels.map((id) => brief(names.channel(id)));
      if (channels.length === 1) return `${one} ${has} no post in ${span}.`;
      const all = channels.length === 2 ? `${one} and ${two}` : `${one} and ${channels.length - 1} other channels`;
      return `${all} ${would ? 'would have' : 'have'} no post in ${span}.`;
    }
  }
}

function brief(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}

function dayBefore(date: string): string {
  return dateOfDay(dayNumber(date) - 1);
}
