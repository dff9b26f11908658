import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf } from '../../../src/shared/calendar-time/local-date';
import { type DatesAsk, type RuleDates, ruleDates } from '../../../src/shared/series/rule-dates';
import { ruleOf } from '../../../src/shared/series/rule-form';
import type { RuleParts } from '../../../src/shared/series/rule-parts';
import { mostAtOnce } from '../../../src/shared/series/series';
import { form, parts, start } from './support';

/** The days of a rule as far as it is looked for at all. */
const far = '9999-12-31';

function all(rule: string | RuleParts, ask: Partial<DatesAsk> = {}): RuleDates {
  const steps = ruleDates(typeof rule === 'string' ? parts(rule) : rule, { start, upTo: far, ...ask });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('the days of a rule', () => {
  it('are what the rule says', () => {
    expect(all('FREQ=WEEKLY;BYDAY=MO,TH;COUNT=4')).toMatchObject({
      dates: ['2026-12-07', '2026-12-10', '2026-12-14', '2026-12-17'],
      goesOn: false,
    });
    expect(all('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;COUNT=4').dates).toEqual([
      '2026-12-07',
      '2026-12-13',
      '2026-12-21',
      '2026-12-27',
    ]);
    // With Sunday as the first day of a week, the Sunday belongs to the week after.
    expect(all('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU;COUNT=4').dates).toEqual([
      '2026-12-07',
      '2026-12-20',
      '2026-12-21',
      '2027-01-03',
    ]);
    expect(all('FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3').dates).toEqual(['2026-12-31', '2027-01-31', '2027-03-31']);
    expect(all('FREQ=YEARLY;COUNT=2', { start: '2024-02-29' }).dates).toEqual(['2024-02-29', '2028-02-29']);
    expect(all('FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1;COUNT=2').dates).toEqual(['2026-12-28', '2027-01-25']);
  });

  it('are bounded, whatever the rule', () => {
    const endless = all('FREQ=DAILY');
    expect([endless.dates.length, endless.goesOn]).toEqual([mostAtOnce, true]);
    const many = all('FREQ=DAILY;COUNT=10000');
    expect([many.dates.length, many.goesOn]).toEqual([mostAtOnce, true]);
    expect(all('FREQ=YEARLY;COUNT=20')).toMatchObject({ dates: { length: 11 }, goesOn: true });
    expect(all('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30').dates).toEqual([]);
    expect(all('FREQ=DAILY;BYDAY=MO;BYSETPOS=3').dates).toEqual([]);
    expect(all('FREQ=WEEKLY;UNTIL=20261101')).toMatchObject({ dates: [], goesOn: false });
    expect(all('FREQ=WEEKLY', { start: '9999-12-30' }).dates).toEqual(['9999-12-30']);
  });

  it('go on from a later day as if they had been asked for from the first, and count what went before', () => {
    const rule = fc.constantFrom(
      'FREQ=DAILY;INTERVAL=3',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE',
      'FREQ=MONTHLY;BYDAY=-1FR',
      'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=31',
      'FREQ=YEARLY',
      'FREQ=WEEKLY;BYDAY=TU;COUNT=30',
      'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270630',
    );
    fc.assert(
      fc.property(rule, fc.integer({ min: 0, max: 700 }), (text, days) => {
        const from = addDays(start, days);
        const whole = all(text).dates;
        const before = whole.filter((date) => date < from);
        const later = whole.slice(before.length, before.length + 40);
        const rest = all(text, { from, given: before.length }).dates;
        expect(rest.slice(0, later.length)).toEqual(later);
      }),
      { numRuns: 40 },
    );
  });

  it('lie on the weekdays that the form asked for, from the first day on', () => {
    fc.assert(
      fc.property(form, (asked) => {
        const { dates } = all(ruleOf(asked, 1));
        expect([...dates].sort()).toEqual(dates);
        expect(dates.every((date) => date >= start)).toBe(true);
        expect(new Set(dates).size).toBe(dates.length);
        if (asked.every === 'week') for (const date of dates) expect(asked.weekdays).toContain(weekdayOf(date));
      }),
      { numRuns: 30 },
    );
  });
});

describe('how far posts are made at once', () => {
  const chosen = (rule: string, upTo?: string) => all(rule, { upTo });

  it('is a year of whole weeks where the rule has no end', () => {
    expect(chosen('FREQ=WEEKLY')).toMatchObject({ dates: { length: 52 }, madeUntil: '2027-12-05', goesOn: true });
    expect(chosen('FREQ=MONTHLY')).toMatchObject({ dates: { length: 12 }, madeUntil: '2027-12-05', goesOn: true });
  });

  it('is some more where a year holds few, and all where the rule ends', () => {
    expect(chosen('FREQ=YEARLY')).toMatchObject({ dates: { length: 4 }, madeUntil: '2029-12-07', goesOn: true });
    expect(chosen('FREQ=WEEKLY;COUNT=60')).toMatchObject({ dates: { length: 60 }, goesOn: false });
    expect(chosen('FREQ=WEEKLY;UNTIL=20261220')).toMatchObject({ dates: { length: 2 }, goesOn: false });
  });

  it('is never more than was looked for', () => {
    expect(chosen('FREQ=DAILY;COUNT=10000')).toMatchObject({
      dates: { length: mostAtOnce },
      madeUntil: addDays(start, mostAtOnce - 1),
      goesOn: true,
    });
    expect(chosen('FREQ=DAILY', '2100-01-01').madeUntil).toBe(addDays(start, mostAtOnce - 1));
  });

  it('goes to the day that was asked for', () => {
    expect(chosen('FREQ=WEEKLY', '2026-12-31')).toEqual({
      dates: ['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28'],
      madeUntil: '2026-12-31',
      goesOn: true,
    });
  });
});
