import { describe, expect, it } from 'vitest';
import { dateWords } from '../../../src/shared/calendar-time/date-words';
import { readTypedDay, readTypedMonth } from '../../../src/shared/search/read-typed-day';

const how = { near: '2026-12-01', today: '2026-12-10', weekStart: 1, language: 'en-GB', timeZone: 'Europe/Berlin' };

describe('a typed day', () => {
  it.each([
    ['2026-12-24', '2026-12-24'],
    ['24.12.', '2026-12-24'],
    ['24 Dec 2025', '2025-12-24'],
    // Without a year it is the one nearest to what the field holds.
    ['5 jan', '2027-01-05'],
    ['30/11', '2026-11-30'],
    ['tomorrow', '2026-12-11'],
    ['in 3 weeks', '2026-12-31'],
    ['2027-02-30', undefined],
    ['soon', undefined],
    ['', undefined],
  ])('%s', (text, day) => expect(readTypedDay(text, how)).toBe(day));

  it('takes the order of two numbers from the language', () => {
    expect(readTypedDay('1/12', how)).toBe('2026-12-01');
    expect(readTypedDay('1/12', { ...how, language: 'en-US' })).toBe('2027-01-12');
  });

  it.each(['en', 'en-US', 'de', 'fr', 'es', 'it', 'pl', 'ja'])(
    'reads what the field itself writes in %s',
    (language) => {
      for (let month = 1; month <= 12; month += 1) {
        const day = `2026-${String(month).padStart(2, '0')}-07`;
        expect(readTypedDay(dateWords(day, 'date', language), { ...how, language })).toBe(day);
      }
    },
  );
});

describe('a typed month', () => {
  it.each([
    ['2027-02', '2027-02-01'],
    ['February 2028', '2028-02-01'],
    ['feb', '2027-02-01'],
    ['next month', '2027-01-01'],
    ['24 Dec 2026', '2026-12-01'],
    ['2027-13', undefined],
    ['nothing', undefined],
  ])('%s', (text, day) => expect(readTypedMonth(text, how)).toBe(day));

  it('is known by its name in the language of the project', () => {
    expect(readTypedMonth('červen 2027', { ...how, language: 'cs' })).toBe('2027-06-01');
    expect(readTypedMonth('Ocak 2027', { ...how, language: 'tr' })).toBe('2027-01-01');
  });
});
