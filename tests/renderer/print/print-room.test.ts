import { expect, test } from 'vitest';
import { fitDay, linesPerDay } from '../../../src/renderer/print/print-room';

test('a week takes more lines than a day of a month of six weeks, which still takes five', () => {
  expect([1, 4, 5, 6].map(linesPerDay)).toEqual([44, 10, 7, 6]);
});

test.each([
  [0, 7, { shown: 0, each: 1 }],
  [1, 7, { shown: 1, each: 3 }],
  [3, 7, { shown: 3, each: 2 }],
  [7, 7, { shown: 7, each: 1 }],
  [8, 7, { shown: 6, each: 1 }],
  [50, 7, { shown: 6, each: 1 }],
])('%i posts share %i lines', (posts, lines, expected) => {
  const fit = fitDay(posts, lines);
  expect(fit).toEqual(expected);
  expect(fit.shown * fit.each + (fit.shown < posts ? 1 : 0)).toBeLessThanOrEqual(lines);
});
