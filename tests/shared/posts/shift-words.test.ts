import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readShift, shiftWords, shortShift } from '../../../src/shared/posts/shift-words';

test.each([
  ['2 hours later', 120],
  ['2h', 120],
  ['2 h later', 120],
  ['1.5 hours later', 90],
  ['1,5 h earlier', -90],
  ['+90', 90],
  ['-30 min', -30],
  ['−30', -30],
  ['30 minutes before', -30],
  ['1 day 2 hours 5 min earlier', -1565],
  ['  Same time ', 0],
  ['', 0],
  ['at the same time', 0],
  ['-0', 0],
  ['11:00', 120],
  ['8:30 am', -30],
  ['9 pm', 720],
])('“%s” is %d minutes from 09:00', (text, shift) => expect(readShift(text, '09:00')).toEqual({ shift }));

test.each(['soon', '2', '2 3 h', '2 moons later', 'later', '+', '1 day earlier later', '2026-12-10', '<b>'])(
  '“%s” is told how to be written',
  (text) => expect(readShift(text, '09:00')).toEqual({ reason: 'Write it as 2 hours later, 30 min earlier or 11:00.' }),
);

test('a time of day needs the time of the post, and a week is as far as it goes', () => {
  expect(readShift('11:00', undefined)).toEqual({ reason: 'Give the post a time first.' });
  expect(readShift('8 days later', '09:00')).toEqual({ reason: 'A channel can go out up to 7 days earlier or later.' });
  expect(readShift('7 days earlier', '09:00')).toEqual({ shift: -10080 });
});

test('what is written is read back, and a megabyte of anything is answered', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10080, max: 10080 }), (shift) => {
      expect(readShift(shiftWords(shift), '09:00')).toEqual({ shift });
      expect(readShift(shortShift(shift), '09:00')).toEqual({ shift });
    }),
  );
  expect(readShift('9'.repeat(1_000_000), '09:00')).toHaveProperty('reason');
});
