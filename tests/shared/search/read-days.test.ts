import { describe, expect, it } from 'vitest';
import { readDays } from '../../../src/shared/search/read-days';

// A Thursday.
const today = '2026-12-10';
const read = (typed: string) => readDays(typed, today).map(({ date, span }) => `${span} ${date}`);

describe('days in words', () => {
  it.each([
    ['today', 'day 2026-12-10'],
    ['Tomorrow', 'day 2026-12-11'],
    ['yesterday', 'day 2026-12-09'],
    ['12 dec', 'day 2026-12-12'],
    ['Dec 12', 'day 2026-12-12'],
    ['2026-12-24', 'day 2026-12-24'],
    ['24.12.', 'day 2026-12-24'],
    ['24.12.2027', 'day 2027-12-24'],
    ['3 march', 'day 2027-03-03'],
    ['1 november', 'day 2026-11-01'],
    ['friday', 'day 2026-12-11'],
    ['next thursday', 'day 2026-12-17'],
    ['last thursday', 'day 2026-12-03'],
    ['next week', 'week 2026-12-14'],
    ['last month', 'month 2026-11-01'],
    ['next month', 'month 2027-01-01'],
    ['january', 'month 2027-01-01'],
    ['Dezember', 'month 2026-12-01'],
    ['next december', 'month 2027-12-01'],
    ['march 2028', 'month 2028-03-01'],
    ['2027', 'year 2027-01-01'],
    ['next year', 'year 2027-01-01'],
    ['in 3 days', 'day 2026-12-13'],
    ['in 2 weeks', 'day 2026-12-24'],
    ['1 month ago', 'day 2026-11-10'],
  ])('%s', (typed, expected) => {
    expect(read(typed)).toEqual([expected]);
  });

  it('reads two numbers both ways', () => {
    expect(read('3/4/2027')).toEqual(['day 2027-04-03', 'day 2027-03-04']);
    expect(read('24/12/2026')).toEqual(['day 2026-12-24']);
  });

  it.each(['', 'bread', 'gift boxes', '31 feb', '12', 'in 99999 years', 'x'.repeat(5000), 'marmalade', 'constructor'])(
    'says no day for %j',
    (typed) => {
      expect(read(typed)).toEqual([]);
    },
  );
});
