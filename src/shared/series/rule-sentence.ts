import { RRuleTemporal } from 'rrule-temporal';
import { toText } from 'rrule-temporal/totext';
import type { LocalDate } from '../calendar-time/local-date';
import { type RuleParts, writeRule } from './rule-parts';
import { endWords, ruleWords } from './rule-words';

/** Any rule in words: our own where the form can ask for it, else the library's. */
export function ruleSentence(parts: RuleParts, start: LocalDate, language?: string): string {
  const words = ruleWords(parts, start, language);
  if (words !== null) return words;
  const bare = writeRule({ ...parts, end: { kind: 'never' } });
  const rule = new RRuleTemporal({ rruleString: `DTSTART:${start.replaceAll('-', '')}T000000Z\nRRULE:${bare}` });
  const long = toText(rule, 'en', { excludeTzAbbreviation: true });
  return `${long.charAt(0).toUpperCase()}${long.slice(1)}${endWords(parts.end, language)}`;
}
