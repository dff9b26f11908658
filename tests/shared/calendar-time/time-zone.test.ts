import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  daysInMonth,
  isLocalDate,
  monthOf,
  weekdayOf,
} from '../../../src/shared/calendar-time/local-date';
import { convertZone, fromInstant, isTimeZone, toInstant } from '../../../src/shared/calendar-time/time-zone';

const machineZone = process.env.TZ;
afterEach(() => {
  if (machineZone === undefined) delete process.env.TZ;
  else process.env.TZ = machineZone;
});

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'UTC',
];
const zone = fc.constantFrom(...zones);
const date = fc
  .tuple(fc.integer({ min: 1980, max: 2090 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .filter(([year, month, day]) => day <= daysInMonth(year, month))
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

describe('wall-clock time and instants', () => {
  it.each(['Europe/Berlin', 'America/Los_Angeles', 'Asia/Tokyo', 'UTC'])(
    'does not depend on the machine being set to %s',
    (tz) => {
      process.env.TZ = tz;
      expect(toInstant('2026-12-10', '09:00', 'Europe/Berlin')).toBe('2026-12-10T08:00:00Z');
      expect(toInstant('2026-07-10', '09:00', 'Europe/Berlin')).toBe('2026-07-10T07:00:00Z');
      expect(fromInstant('2026-12-10T08:00:00Z', 'America/New_York')).toEqual({ date: '2026-12-10', time: '03:00' });
    },
  );

  it('moves a skipped time forward by the gap and takes the first of a repeated one', () => {
    expect(fromInstant(toInstant('2026-03-29', '02:30', 'Europe/Berlin'), 'Europe/Berlin')).toEqual({
      date: '2026-03-29',
      time: '03:30',
    });
    expect(toInstant('2026-10-25', '02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00Z');
  });

  it('comes back to the same wall clock for every instant there is', () => {
    fc.assert(
      fc.property(date, time, zone, zone, (day, clock, from, to) => {
        const instant = toInstant(day, clock, from);
        const there = fromInstant(instant, to);
        // A wall-clock time that a zone has twice names the first one; only then may the instant differ, by the gap.
        const back = toInstant(there.date, there.time, to);
        expect(Math.abs(Date.parse(back) - Date.parse(instant))).toBeLessThanOrEqual(3_600_000);
        expect(convertZone(day, clock, from, from)).toEqual({ date: day, time: clock });
      }),
    );
  });

  it('knows IANA names and nothing else', () => {
    expect(zones.every(isTimeZone)).toBe(true);
    for (const name of ['', 'Europe/Leipzig', 'Mars/Olympus', '+02:00']) expect(isTimeZone(name)).toBe(false);
  });
});

describe('days', () => {
  it('tells days that exist from texts that look like it', () => {
    for (const text of ['2024-02-29', '2026-12-31', '2000-02-29']) expect(isLocalDate(text)).toBe(true);
    for (const text of [
      '2026-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '2026-12-32',
      '2026-12-10T00:00',
      '',
    ])
      expect(isLocalDate(text)).toBe(false);
  });

  it('adds and counts days alike', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day));
      }),
    );
  });

  it('knows the ends of a month', () => {
    expect(monthOf('2028-02-10')).toEqual({ first: '2028-02-01', last: '2028-02-29' });
    expect(monthOf('2026-12-31')).toEqual({ first: '2026-12-01', last: '2026-12-31' });
  });
});
