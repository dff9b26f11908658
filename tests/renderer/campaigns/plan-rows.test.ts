import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { campaignDays, campaignName } from '../../../src/renderer/campaigns/campaign-words';
import { planRows, shiftTo } from '../../../src/renderer/campaigns/plan-rows';
import { addDays } from '../../../src/shared/calendar-time/local-date';
import type { PlannedPost } from '../../../src/shared/campaigns/lay-out';

const planned = (step: string, fields: Partial<PlannedPost> = {}): PlannedPost => ({
  step,
  name: step,
  date: '2026-12-14',
  time: '09:00',
  title: step,
  text: '',
  format: undefined,
  labels: [],
  crowded: false,
  ...fields,
});
const none = new Set<string>();

describe('the rows of a plan', () => {
  it('leave out what the campaign has already and what it is too short for, unless told otherwise', () => {
    const posts = [planned('announce'), planned('remind', { crowded: true }), planned('close')];
    const taken = (changes: Parameters<typeof planRows>[1]) =>
      planRows(posts, changes, new Set(['close'])).flatMap((row) => (row.taken ? [row.step] : []));
    expect(taken({})).toEqual(['announce']);
    expect(taken({ close: { taken: true }, announce: { taken: false } })).toEqual(['close']);
    // Put on another day, it fits.
    expect(taken({ remind: { shift: -2 } })).toEqual(['announce', 'remind']);
  });

  it('keep a change of a day when the campaign begins on another day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 60 }), fc.integer({ min: -60, max: 60 }), (by, later) => {
        const shift = shiftTo(planned('a'), addDays('2026-12-14', by));
        const moved = planned('a', { date: addDays('2026-12-14', later) });
        expect(planRows([moved], { a: { shift } }, none)[0]?.date).toBe(addDays('2026-12-14', by + later));
      }),
    );
  });

  it('take a time away, and stay within the calendar', () => {
    expect(planRows([planned('a')], { a: { time: null } }, none)[0]?.time).toBeUndefined();
    expect(planRows([planned('a')], { a: { time: '10:30' } }, none)[0]?.time).toBe('10:30');
    expect(planRows([planned('a', { date: '9999-12-31' })], { a: { shift: 3 } }, none)[0]?.date).toBe('9999-12-31');
  });

  it('go by their own changes alone, whatever a step is called', () => {
    expect(planRows([planned('constructor')], {}, none)[0]).toMatchObject({ date: '2026-12-14', taken: true });
  });
});

describe('words for a campaign', () => {
  it.each([
    [{ start: '2026-12-01', end: '2026-12-24' }, '1\u2009–\u200924 December 2026'],
    [{ start: '2026-12-24', end: '2027-01-02' }, '24 December 2026 – 2 January 2027'],
    [{ start: '2026-12-24', end: '2026-12-01' }, '24 December 2026 – 1 December 2026'],
    [{ start: '2026-12-24', end: '2026-12-24' }, '24 December 2026'],
    [{ start: '2026-12-01' }, 'from 1 December 2026'],
    [{ end: '2026-12-24' }, 'until 24 December 2026'],
    [{}, 'no days yet'],
  ])('%j reads %s', (days, words) => {
    expect(campaignDays(days, 'en-GB')).toBe(words);
  });

  it('one without a name is called what it is', () => {
    expect([campaignName({ name: '  ' }), campaignName({ name: ' Quiz ' })]).toEqual(['Campaign', 'Quiz']);
  });
});
