import { dateWords } from '../../shared/calendar-time/date-words';
import type { EvergreenState } from '../../shared/rhythm/evergreen';
import { counted } from '../ui/format-when';

/** How things stand with an evergreen post, as a sentence. */
export function stateWords(state: EvergreenState, language: string | undefined): string {
  switch (state.kind) {
    case 'ready':
      return `Ready to go out again since ${dateWords(state.since, 'dayYear', language)}.`;
    case 'resting':
      return `Rests until ${dateWords(state.until, 'dayYear', language)}.`;
    case 'used up':
      return 'Used up: no further use is left.';
    case 'waiting':
      return state.family.dates.length === 0 ? 'It has no day yet.' : 'A copy of it waits among the ideas.';
  }
}

/** `2 more times`, or that there is no bound. */
export function usesWords(uses: number | undefined): string {
  return uses === undefined ? 'as often as you like' : counted(uses, 'more time');
}
