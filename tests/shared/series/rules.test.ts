import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf } from '../../../src/shared/calendar-time/local-date';
import { chooseDates } from '../../../src/shared/series/choose-dates';
import { type RuleDates, ruleDates } from '../../../src/shared/series/rule-dates';
import { formFor, formOf, type RuleForm, ruleOf } from '../../../src/shared/series/rule-form';
import { endedRule, type RuleParts, readRule, writeRule } from '../../../src/shared/series/rule-parts';
import { ruleWords } from '../../../src/shared/series/rule-words';
import { mostAtOnce } from '../../../src/shared/series/series';

/** A Monday. */
const start = '2026-12-07';

function parts(rule: string): RuleParts {
  const read = readRule(rule);
  if ('problem' in read) throw new Error(`${rule}: ${read.problem}`);
  return read.parts;
}
const problem = (rule: string) => {
  const read = readRule(rule);
  return 'problem' in read ? read.problem : null;
};

function all(rule: string | RuleParts, first = start, from = first, given = 0): RuleDates {
  const steps = ruleDates(typeof rule === 'string' ? parts(rule) : rule, first, from, given);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('a rule', () => {
  it.each([
    ['FREQ=WEEKLY;BYDAY=MO,TH', 'Every Monday and Thursday'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', 'Every 2 weeks on Monday'],
    ['FREQ=DAILY', 'Every day'],
    ['FREQ=DAILY;INTERVAL=3;COUNT=10', 'Every 3 days, 10 times'],
    ['FREQ=MONTHLY;BYMONTHDAY=31', 'Every month on the 31st'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1;INTERVAL=2', 'Every 2 months on the last day'],
    ['FREQ=MONTHLY;BYDAY=2MO', 'Every month on the second Monday'],
    ['FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20271231', 'Every month on the last Friday, until Fri 31 Dec 2027'],
    ['FREQ=MONTHLY', 'Every month on the 7th'],
    ['FREQ=YEARLY', 'Every year on 7 December'],
  ])('%s reads %s', (rule, words) => {
    expect(ruleWords(parts(rule), start, 'en-GB')).toBe(words);
  });

  it('that says more than the form is left to other words', () => {
    for (const rule of ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1', 'FREQ=MONTHLY;BYMONTHDAY=1,15', 'FREQ=YEARLY;BYWEEKNO=20'])
      expect(ruleWords(parts(rule), start)).toBeNull();
  });

  it('is read as people write it, and kept in one form', () => {
    expect(writeRule(parts(' rrule:freq=weekly; byday = mo,th ;count=4; '))).toBe('FREQ=WEEKLY;BYDAY=MO,TH;COUNT=4');
    // The time behind UNTIL is the affair of calendars with times.
    expect(parts('FREQ=DAILY;UNTIL=20270131T230000Z').end).toEqual({ kind: 'on', date: '2027-01-31' });
  });

  it.each([
    ['', /Write a rule/],
    ['nonsense', /“NONSENSE” is no part of a rule/],
    ['FREQ=WEEKLY;BYDAY', /“BYDAY” is no part/],
    ['BYDAY=MO', /needs FREQ/],
    ['FREQ=FORTNIGHTLY', /needs FREQ/],
    ['FREQ=SECONDLY', /at most one post a day/],
    ['FREQ=MINUTELY;INTERVAL=30', /at most one post a day/],
    ['FREQ=DAILY;BYHOUR=9,17', /Leave BYHOUR out: the time of day stands in a field of its own/],
    ['FREQ=DAILY;RSCALE=CHINESE', /“RSCALE” is no part/],
    ['FREQ=DAILY;TOSTRING=1', /“TOSTRING” is no part/],
    ['FREQ=DAILY;FREQ=WEEKLY', /FREQ stands in the rule twice/],
    ['FREQ=DAILY;INTERVAL=0', /INTERVAL is a whole number from 1/],
    ['FREQ=DAILY;INTERVAL=99999999999999999999', /INTERVAL is a whole number/],
    ['FREQ=DAILY;COUNT=2.5', /COUNT is a whole number/],
    ['FREQ=DAILY;COUNT=3;UNTIL=20270101', /not by both/],
    ['FREQ=DAILY;UNTIL=20270230', /UNTIL is a day/],
    ['FREQ=WEEKLY;BYDAY=XX', /BYDAY lists weekdays/],
    ['FREQ=WEEKLY;BYDAY=2MO', /numbered weekdays such as 2MO, which go with FREQ=MONTHLY/],
    ['FREQ=MONTHLY;BYMONTHDAY=32', /BYMONTHDAY lists days of the month from 1 to 31/],
    ['FREQ=MONTHLY;BYMONTHDAY=0', /BYMONTHDAY lists/],
    ['FREQ=WEEKLY;BYMONTHDAY=1', /BYMONTHDAY goes with/],
    ['FREQ=MONTHLY;BYWEEKNO=3', /BYWEEKNO goes with FREQ=YEARLY/],
    ['FREQ=MONTHLY;BYMONTH=13', /BYMONTH lists months/],
    ['FREQ=MONTHLY;BYSETPOS=1', /BYSETPOS needs another part/],
    ['FREQ=YEARLY;BYWEEKNO=3;BYDAY=1MO', /carry no number/],
    ['FREQ=WEEKLY;WKST=SUNDAY', /WKST is a weekday/],
  ])('%s is refused with a reason', (rule, reason) => {
    expect(problem(rule)).toMatch(reason);
  });

  it('that is longer than any rule needs is refused as well', () => {
    expect(problem(`FREQ=DAILY;BYMONTHDAY=${'1,'.repeat(300)}1`)).toBe('A rule has at most 500 characters.');
  });

  it('of any text is either taken apart, and then written so that it reads the same, or refused', () => {
    const piece = fc.constantFrom(
      'FREQ=WEEKLY',
      'FREQ=DAILY',
      'INTERVAL=2',
      'BYDAY=MO,-1FR',
      'COUNT=3',
      'UNTIL=20270101',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.oneof(piece, fc.string()), { maxLength: 5 }).map((all) => all.join(';')),
    );
    fc.assert(
      fc.property(text, (rule) => {
        const read = readRule(rule);
        if ('parts' in read) expect(readRule(writeRule(read.parts))).toEqual(read);
        else expect(read.problem).toMatch(/\S/);
      }),
    );
  });

  it('ends earlier when told to; one that cannot be read stays as it is', () => {
    expect(endedRule('FREQ=WEEKLY;BYDAY=MO;COUNT=9', '2027-01-10')).toBe('FREQ=WEEKLY;BYDAY=MO;UNTIL=20270110');
    expect(endedRule('every Monday', '2027-01-10')).toBe('every Monday');
  });
});

const form: fc.Arbitrary<RuleForm> = fc.record({
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

describe('the form', () => {
  it('says the rule that it reads back, whichever day a week starts on', () => {
    fc.assert(
      fc.property(form, fc.constantFrom(1, 7), (asked, weekStart) => {
        const rule = ruleOf(asked, weekStart);
        const back = formOf(parts(rule), start);
        if (!back) throw new Error(rule);
        expect(ruleOf(back, weekStart)).toBe(rule);
        expect(ruleWords(parts(rule), start)).toMatch(/^Every /);
      }),
    );
  });

  it('begins with the weekday of the first day', () => {
    expect(ruleOf(formFor('2026-12-10'), 1)).toBe('FREQ=WEEKLY;BYDAY=TH');
  });
});

describe('the days of a rule', () => {
  it('are what the rule says', () => {
    expect(all('FREQ=WEEKLY;BYDAY=MO,TH;COUNT=4')).toEqual({
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
    expect(all('FREQ=YEARLY;COUNT=2', '2024-02-29').dates).toEqual(['2024-02-29', '2028-02-29']);
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
    expect(all('FREQ=WEEKLY;UNTIL=20261101')).toEqual({ dates: [], goesOn: false });
    expect(all('FREQ=WEEKLY', '9999-12-30').dates).toEqual(['9999-12-30']);
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
        const rest = all(text, start, from, before.length).dates;
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
  const chosen = (rule: string, upTo?: string) => chooseDates(all(rule), start, parts(rule).end, upTo);

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
