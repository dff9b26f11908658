import { expect, it } from 'vitest';
import { parseTime } from '../../../src/shared/calendar-time/parse-time';

it('reads times as people type them', () => {
  const typed = ['9', '9:30', '09.30', '930', '2130', '9 pm', '12 am', '12:15pm', '0:00', '21h30'];
  expect(typed.map(parseTime)).toEqual([
    '09:00',
    '09:30',
    '09:30',
    '09:30',
    '21:30',
    '21:00',
    '00:00',
    '12:15',
    '00:00',
    '21:30',
  ]);
});

it('refuses what is no time', () => {
  for (const typed of ['', '24:00', '9:60', '13 pm', '0 am', 'noon', '12345', '-9'])
    expect(parseTime(typed)).toBeUndefined();
});
