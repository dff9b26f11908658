import { describe, expect, it } from 'vitest';
import { clockOf, counted, dayOf, sizeOf } from '../../../src/renderer/ui/format-when';

const now = new Date(2026, 10, 22, 0, 30);
const local = (day: number, hour = 12) => new Date(2026, 10, day, hour, 5).toISOString();

describe('how long ago', () => {
  it.each([
    [local(22, 0), 'today'],
    [local(21, 23), 'yesterday'],
    [local(21, 0), 'yesterday'],
    [local(20), '2 days ago'],
    [local(16), '6 days ago'],
    [local(15), '15 Nov 2026'],
    ['nonsense', 'at an unknown time'],
  ])('%s reads %s', (instant, words) => expect(dayOf(instant, now)).toBe(words));
});

describe('small words', () => {
  it('writes the time as the project does', () => {
    expect(clockOf(local(22, 17))).toBe('17:05');
    expect(clockOf(local(22, 17), '12')).toBe('5:05 pm');
    expect(clockOf(local(22, 0))).toBe('00:05');
  });
  it('writes sizes and counts', () => {
    expect([sizeOf(999), sizeOf(25_671), sizeOf(3_400_000)]).toEqual(['999 bytes', '26 kB', '3.4 MB']);
    expect([counted(1, 'post'), counted(0, 'post'), counted(30_000, 'post')]).toEqual([
      '1 post',
      '0 posts',
      '30,000 posts',
    ]);
  });
});
