import { expect, it } from 'vitest';
import { fillDays, fillSpanWords } from '../../../src/renderer/rhythm/fill-span';

const today = '2026-12-10';

it('what is left of the shown month, the month after it, never a day that is past', () => {
  expect(fillDays('rest', '2026-12-20', today, {})).toEqual({ from: today, to: '2026-12-31' });
  expect(fillDays('rest', '2026-10-20', today, {})).toEqual({ from: today, to: '2026-12-31' });
  expect(fillDays('rest', '2027-02-20', today, {})).toEqual({ from: '2027-02-01', to: '2027-02-28' });
  expect(fillDays('next', '2026-12-31', today, {})).toEqual({ from: '2027-01-01', to: '2027-01-31' });
});

it('days of one’s own begin today at the earliest and are a year at most', () => {
  const own = (from?: string, to?: string) => fillDays('own', today, today, { from, to });
  expect(own('2026-12-01', '2026-12-12')).toEqual({ from: today, to: '2026-12-12' });
  expect(own('2026-12-20', '2026-12-19')).toBeNull();
  expect(own('2026-11-01', '2026-11-30')).toBeNull();
  expect(own('2026-12-10', '2027-12-10')).not.toBeNull();
  expect(own('2026-12-10', '2027-12-11')).toBeNull();
  expect(own('2026-12-10')).toBeNull();
});

it('are named by their month', () => {
  expect(fillSpanWords({ from: '2026-12-10', to: '2026-12-31' }, 'en-GB')).toBe('Rest of December');
  expect(fillSpanWords({ from: '2027-01-01', to: '2027-01-31' }, 'en-GB')).toBe('January');
});
