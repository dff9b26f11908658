import { describe, expect, it } from 'vitest';
import { dateWords, rangeWords, timeWords } from '../../../src/shared/calendar-time/date-words';

describe('days in words', () => {
  it('writes the same day in any zone of the machine', () => {
    const zone = process.env.TZ;
    for (const TZ of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin']) {
      process.env.TZ = TZ;
      expect(dateWords('2026-12-12', 'dayYear', 'en-GB')).toBe('Sat 12 Dec 2026');
    }
    process.env.TZ = zone;
  });

  it('follows the language of the project, and does without one that Intl does not take', () => {
    expect(dateWords('2026-12-12', 'long', 'de')).toBe('Samstag 12. Dezember');
    expect(dateWords('2026-12-12', 'number', 'not a language')).toBe('12');
  });

  it('names the month once where a week lies in one', () => {
    expect(rangeWords('2026-12-07', '2026-12-13', 'en-GB')).toMatch(/^7\s?–\s?13 December$/);
    expect(rangeWords('2026-11-30', '2026-12-06', 'en-GB')).toMatch(/^30 November\s?–\s?6 December$/);
  });

  it('writes times with 12 hours where the project says so', () => {
    expect(['00:05', '12:00', '21:30'].map((time) => timeWords(time, '12'))).toEqual([
      '12:05 am',
      '12:00 pm',
      '9:30 pm',
    ]);
    expect(timeWords('21:30', '24')).toBe('21:30');
  });
});
