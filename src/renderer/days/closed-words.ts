import { dateWords } from '../../shared/calendar-time/date-words';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import type { Plan } from '../plan/plan-context';

/** What is to be said when posts come to stand on these days: on one of them nothing is to go out. Else null. */
export function closedWords(
  { marks, lookup }: Pick<Plan, 'marks' | 'lookup'>,
  dates: Iterable<LocalDate | null | undefined>,
): string | null {
  for (const date of dates) {
    const [first] = date ? marks.get().on(date) : [];
    if (!date || first?.kind !== 'blackout') continue;
    const name = first.occasion?.name.trim();
    const day = dateWords(date, 'long', lookup.get().language);
    return `Nothing is to go out on ${day}${name ? `: ${name}` : ''}. It was planned there all the same.`;
  }
  return null;
}
