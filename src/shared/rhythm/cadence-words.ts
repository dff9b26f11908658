import { dateWords } from '../calendar-time/date-words';
import { addDays } from '../calendar-time/local-date';
import type { ChannelCadence } from './cadence';

/** Whether a channel says how often it posts, or how long it may be silent. */
export function hasAim({ wanted, mostSilent }: Pick<ChannelCadence, 'wanted' | 'mostSilent'>): boolean {
  return wanted !== undefined || mostSilent !== undefined;
}

/** Whether a channel falls short of what it means to do. */
export function fallsShort({ kept, weeks, tooLong }: Pick<ChannelCadence, 'kept' | 'weeks' | 'tooLong'>): boolean {
  return kept < weeks || tooLong.length > 0;
}

/** Where a channel falls short of what it means to do, a sentence for each: its weeks, and its longest silence. */
export function cadenceWords(cadence: ChannelCadence, name: string, language: string | undefined): string[] {
  const { wanted, mostSilent, weeks, kept, longest, tooLong } = cadence;
  const sentences: string[] = [];
  if (wanted !== undefined && kept < weeks) {
    const where =
      weeks === 1 ? 'in this week' : kept === 0 ? `in all ${weeks} weeks` : `in ${weeks - kept} of ${weeks} weeks`;
    sentences.push(wanted === 1 ? `${name} has no post ${where}.` : `${name} has fewer than ${wanted} posts ${where}.`);
  }
  if (longest && mostSilent !== undefined && tooLong.length > 0) {
    const after = dateWords(addDays(longest.from, -1), 'dayMonth', language);
    const others = tooLong.length - 1;
    const more =
      others === 0
        ? ''
        : `; ${others === 1 ? 'one other silence is' : `${others} other silences are`} too long as well`;
    sentences.push(
      `${name} is silent for ${longest.days} days after ${after}, ${mostSilent} at most are meant${more}.`,
    );
  }
  return sentences;
}
