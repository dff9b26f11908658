import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formFor, formOf, ruleOf } from '../../../src/shared/series/rule-form';
import { endedRule, readRule, writeRule } from '../../../src/shared/series/rule-parts';
import { ruleWords } from '../../../src/shared/series/rule-words';
import { form, parts, start } from './support';

const problem = (rule: string) => {
  const read = readRule(rule);
  return 'problem' in read ? read.problem : null;
};

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
