import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockWords } from '../../../src/shared/calendar-time/clock-words';
import { daysInMonth } from '../../../src/shared/calendar-time/local-date';
import {
  clockChangesOn,
  convertZone,
  fromInstant,
  isTimeZone,
  readableZone,
  readClock,
  toInstant,
} from '../../../src/shared/calendar-time/time-zone';
import { channelSchema } from '../../../src/shared/channels/channel';
import { type CheckContext, contextOf } from '../../../src/shared/checks/check-context';
import { checkPost } from '../../../src/shared/checks/check-post';
import { postSchema } from '../../../src/shared/posts/post';
import { clocksOf } from '../../../src/shared/posts/post-clocks';
import { emptyProject } from '../../../src/shared/project/empty-project';

/** Every zone that this machine knows. */
const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
const two = (number: number) => String(number).padStart(2, '0');
const date = fc
  .tuple(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .filter(([year, month, day]) => day <= daysInMonth(year, month))
  .map(([year, month, day]) => `${year}-${two(month)}-${two(day)}`);
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${two(hour)}:${two(minute)}`);

describe('any zone, any date, any time', () => {
  it('there and back is the same wall clock, or the one that is said to be meant', () => {
    fc.assert(
      fc.property(zone, date, time, (where, day, clock) => {
        const back = fromInstant(toInstant(day, clock, where), where);
        const reading = readClock(day, clock, where);
        // Zones had offsets with seconds before 1972, which a wall clock of minutes cannot hold.
        if (day < '1972') return;
        if (reading.kind === 'skipped') expect(reading).toEqual({ kind: 'skipped', ...back });
        else expect(back).toEqual({ date: day, time: clock });
      }),
      { numRuns: 150 },
    );
  });

  it('in another zone is the same instant, and comes back unless it happens twice there', () => {
    fc.assert(
      fc.property(zone, zone, date, time, (from, to, day, clock) => {
        if (day < '1972' || readClock(day, clock, from).kind !== 'once') return;
        const there = convertZone(day, clock, from, to);
        const reading = readClock(there.date, there.time, to);
        expect(reading.kind).not.toBe('skipped');
        if (reading.kind === 'once') {
          expect(toInstant(there.date, there.time, to)).toBe(toInstant(day, clock, from));
          expect(convertZone(there.date, there.time, to, from)).toEqual({ date: day, time: clock });
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is skipped or repeated only on days that are known to have a change', () => {
    fc.assert(
      fc.property(zone, fc.integer({ min: 1972, max: 2040 }), fc.integer({ min: 0, max: 365 }), (where, year, at) => {
        const day = new Date(Date.UTC(year, 0, 1 + at)).toISOString().slice(0, 10);
        if (clockChangesOn(day, where)) return;
        for (const clock of ['00:00', '01:30', '02:30', '12:00', '23:30'])
          expect(fromInstant(toInstant(day, clock, where), where)).toEqual({ date: day, time: clock });
      }),
      { numRuns: 100 },
    );
  });
});

describe('a change of hour', () => {
  it.each([
    ['2027-03-28', '02:30', 'Europe/Berlin', { kind: 'skipped', date: '2027-03-28', time: '03:30' }],
    ['2027-03-28', '01:59', 'Europe/Berlin', { kind: 'once' }],
    ['2027-03-28', '03:00', 'Europe/Berlin', { kind: 'once' }],
    ['2027-10-31', '02:30', 'Europe/Berlin', { kind: 'twice' }],
    ['2027-10-31', '03:00', 'Europe/Berlin', { kind: 'once' }],
    ['2027-11-07', '01:30', 'America/New_York', { kind: 'twice' }],
    // Half an hour.
    ['2027-10-03', '02:15', 'Australia/Lord_Howe', { kind: 'skipped', date: '2027-10-03', time: '02:45' }],
    ['2027-04-04', '01:45', 'Australia/Lord_Howe', { kind: 'twice' }],
    // Over midnight.
    ['2018-11-04', '00:30', 'America/Sao_Paulo', { kind: 'skipped', date: '2018-11-04', time: '01:30' }],
    // The date line was moved: this day was not there at all.
    ['2011-12-30', '09:00', 'Pacific/Apia', { kind: 'skipped', date: '2011-12-31', time: '09:00' }],
    ['2027-03-28', '02:30', 'Asia/Kolkata', { kind: 'once' }],
    ['2027-03-28', '02:30', 'UTC', { kind: 'once' }],
  ])('on %s at %s in %s reads %o', (day, clock, where, reading) => {
    expect(readClock(day, clock, where)).toEqual(reading);
  });

  it('is said in one sentence', () => {
    const settings = { hourFormat: '24', language: 'en-GB' };
    expect(clockWords('2027-03-28', '02:30', 'Europe/Berlin', settings)?.says).toBe(
      '02:30 does not exist on 28 March in Europe/Berlin; it goes out at 03:30.',
    );
    expect(clockWords('2027-10-31', '02:30', 'Europe/Berlin', { ...settings, hourFormat: '12' })?.says).toBe(
      '2:30 am happens twice on 31 October in Europe/Berlin; the first is meant.',
    );
    expect(clockWords('2011-12-30', '09:00', 'Pacific/Apia', settings)?.says).toBe(
      '09:00 does not exist on 30 December in Pacific/Apia; it goes out at 09:00 on 31 December.',
    );
    expect(clockWords('2027-03-28', '09:00', 'Europe/Berlin', settings)).toBeNull();
  });
});

const channels = {
  here: channelSchema.parse({ id: 'here', name: 'Here' }),
  york: channelSchema.parse({ id: 'york', name: 'York', timeZone: 'America/New_York' }),
  mars: channelSchema.parse({ id: 'mars', name: 'Mars', timeZone: 'Mars/Olympus' }),
};
const project = { ...emptyProject({ id: 'p', name: '', timeZone: 'Europe/Berlin', language: 'en-GB' }), channels };
const context: CheckContext = contextOf(project, new Map());
const findings = (fields: object) =>
  checkPost(postSchema.parse({ id: 'a', ...fields }), context).map(({ rule, severity, says, channel }) => ({
    rule,
    severity,
    says,
    channel,
  }));

describe('the clocks of a post', () => {
  it('are one for each zone and time; an unknown zone reads as UTC', () => {
    const post = postSchema.parse({
      id: 'a',
      date: '2026-12-10',
      time: '23:30',
      channels: ['here', 'york', 'mars', 'gone'],
      variants: { york: { shift: 60 } },
    });
    expect(clocksOf(post, project)).toEqual([
      { date: '2026-12-10', time: '23:30', zone: 'Europe/Berlin', channels: ['here'] },
      { date: '2026-12-11', time: '00:30', zone: 'America/New_York', channels: ['york'] },
      { date: '2026-12-10', time: '23:30', zone: 'UTC', channels: ['mars'] },
    ]);
    expect(clocksOf({ ...post, channels: [] }, project)).toEqual([
      { date: '2026-12-10', time: '23:30', zone: 'Europe/Berlin', channels: [] },
    ]);
    expect(clocksOf({ ...post, time: undefined }, project)).toEqual([]);
    expect([readableZone('Mars/Olympus'), readableZone('Asia/Kolkata'), isTimeZone('Mars/Olympus')]).toEqual([
      'UTC',
      'Asia/Kolkata',
      false,
    ]);
  });

  it('are findings where a change of hour skips or repeats them', () => {
    expect(findings({ date: '2027-03-28', time: '02:30', channels: ['here', 'york'] })).toEqual([
      {
        rule: 'time.skipped',
        severity: 'warning',
        says: '02:30 does not exist on 28 March in Europe/Berlin; it goes out at 03:30.',
        channel: 'here',
      },
    ]);
    expect(findings({ date: '2027-11-07', time: '01:30', channels: ['york'] })).toEqual([
      {
        rule: 'time.twice',
        severity: 'hint',
        says: '01:30 happens twice on 7 November in America/New_York; the first is meant.',
        channel: undefined,
      },
    ]);
    expect(findings({ date: '2027-03-28', time: '02:30', channels: ['york'] })).toEqual([]);
    expect(findings({ date: '2027-03-28', channels: ['here'] })).toEqual([]);
  });
});
