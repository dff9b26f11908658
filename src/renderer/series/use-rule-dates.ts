import { useCallback } from 'react';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import { type RuleDates, ruleDates } from '../../shared/series/rule-dates';
import { type RuleParts, readRule } from '../../shared/series/rule-parts';
import { useSliced } from '../plan/in-slices';

export type RuleLook = { kind: 'dates'; parts: RuleParts; found: RuleDates } | { kind: 'problem'; says: string };

/**
 * The days that a rule gives, worked out in slices; undefined until the first answer is there.
 * @param from the first day of interest; `given` how many of its days lie before that.
 */
export function useRuleDates(rule: string, start: LocalDate, from: LocalDate, given = 0): RuleLook | undefined {
  const look = useCallback(() => lookAt(rule, start, from, given), [rule, start, from, given]);
  return useSliced(look).value;
}

function* lookAt(rule: string, start: LocalDate, from: LocalDate, given: number): Generator<void, RuleLook> {
  const read = readRule(rule);
  if ('problem' in read) return { kind: 'problem', says: read.problem };
  try {
    return { kind: 'dates', parts: read.parts, found: yield* ruleDates(read.parts, start, from, given) };
  } catch (error) {
    // What the library cannot follow, or gave up on; its words are English and short.
    const why = error instanceof Error ? error.message : String(error);
    return { kind: 'problem', says: `No days could be found by this rule (${why}).` };
  }
}
