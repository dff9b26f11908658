import fc from 'fast-check';
import type { RuleForm } from '../../../src/shared/series/rule-form';
import { type RuleParts, readRule } from '../../../src/shared/series/rule-parts';

/** A Monday. */
export const start = '2026-12-07';

/** The parts of a rule that is one. */
export function parts(rule: string): RuleParts {
  const read = readRule(rule);
  if ('problem' in read) throw new Error(`${rule}: ${read.problem}`);
  return read.parts;
}

/** Whatever can be asked for in the form. */
export const form: fc.Arbitrary<RuleForm> = fc.record({
  every: fc.constantFrom('day', 'week', 'month', 'year'),
  interval: fc.integer({ min: 1, max: 12 }),
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }).map((days) => days.sort()),
  on: fc.oneof(
    fc.record({ kind: fc.constant('day' as const), day: fc.constantFrom(1, 15, 31, -1) }),
    fc.record({
      kind: fc.constant('weekday' as const),
      nth: fc.constantFrom(1, 2, 5, -1),
      weekday: fc.integer({ min: 1, max: 7 }),
    }),
  ),
  end: fc.oneof(
    fc.constant({ kind: 'never' as const }),
    fc.constant({ kind: 'on' as const, date: '2027-12-31' }),
    fc.record({ kind: fc.constant('after' as const), count: fc.integer({ min: 1, max: 500 }) }),
  ),
});
