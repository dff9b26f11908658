import { useCallback } from 'react';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import { type RuleDates, ruleDates } from '../../shared/series/rule-dates';
import { type RuleParts, readRule } from '../../shared/series/rule-parts';
import { useSliced } from '../plan/in-slices';

export type RuleLook = { kind: 'dates'; parts: RuleParts; found: RuleDates } | { kind: 'problem'; says: string };

/** What is asked of a rule, each part by itself: a new object at each drawing would begin anew. */
interface Ask {
  start: LocalDate;
  from: LocalDate;
  given?: number;
  upTo: LocalDate | undefined;
}

/** The days on which a rule makes posts, worked out in slices; undefined until the first answer is there. */
export function useRuleDates(rule: string, { start, from, given = 0, upTo }: Ask): RuleLook | undefined {
  const look = useCallback(() => lookAt(rule, { start, from, given, upTo }), [rule, start, from, given, upTo]);
  return useSliced(look).value;
}

function* lookAt(rule: string, ask: Ask): Generator<void, RuleLook> {
  const read = readRule(rule);
  if ('problem' in read) return { kind: 'problem', says: read.problem };
  try {
    return { kind: 'dates', parts: read.parts, found: yield* ruleDates(read.parts, ask) };
  } catch (error) {
    // What the library cannot follow, or gave up on; its words are English and short.
    const why = error instanceof Error ? error.message : String(error);
    return { kind: 'problem', says: `No days could be found by this rule (${why}).` };
  }
}
