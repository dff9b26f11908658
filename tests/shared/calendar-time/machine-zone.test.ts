import { expect, test } from 'vitest';
import { dateWords } from '../../../src/shared/calendar-time/date-words';

/** Minutes that the clock of each zone is behind UTC in July. */
const behind: Record<string, number> = {
  'Pacific/Apia': -780,
  'America/New_York': 240,
  'Europe/Berlin': -120,
  'Asia/Kolkata': -330,
  'Australia/Lord_Howe': -630,
};

/** The tests of this folder run once for each of these zones (tests/vitest.config.ts), which must really be in force. */
test('the machine is set to the zone that this run is for, and days read the same', () => {
  const asked = behind[process.env.TZ ?? ''];
  if (asked !== undefined) expect(new Date('2026-07-01T00:00:00Z').getTimezoneOffset()).toBe(asked);
  expect(dateWords('2026-12-10', 'dayYear', 'en-GB')).toBe('Thu 10 Dec 2026');
});
