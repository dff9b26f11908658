import { expect, test } from 'vitest';
import { afterPick, nothingChosen, type Pick, placeOfKey } from '../../../src/renderer/library/choose-assets';

const ids = ['a', 'b', 'c', 'd', 'e'];
const after = (...picks: [string, Pick][]) =>
  picks.reduce((choice, [id, how]) => afterPick(choice, ids, id, how), nothingChosen);

test('a pick chooses one, adds one, chooses or adds a range, or only goes there', () => {
  expect([...after(['b', 'only']).chosen]).toEqual(['b']);
  expect([...after(['b', 'only'], ['d', 'toggle']).chosen]).toEqual(['b', 'd']);
  expect([...after(['b', 'only'], ['d', 'toggle'], ['b', 'toggle']).chosen]).toEqual(['d']);
  expect([...after(['b', 'only'], ['d', 'range']).chosen]).toEqual(['b', 'c', 'd']);
  expect([...after(['b', 'only'], ['d', 'range'], ['a', 'range']).chosen]).toEqual(['a', 'b']);
  expect([...after(['a', 'only'], ['c', 'toggle'], ['e', 'add']).chosen]).toEqual(['a', 'c', 'd', 'e']);
  const moved = after(['b', 'only'], ['d', 'move']);
  expect([moved.at, [...moved.chosen]]).toEqual(['d', ['b']]);
});

// Seven in rows of three: 0 1 2 / 3 4 5 / 6
test.each([
  ['ArrowRight', 2, 3],
  ['ArrowLeft', 0, 0],
  ['ArrowRight', 6, 6],
  ['ArrowDown', 1, 4],
  ['ArrowDown', 4, 6],
  ['ArrowDown', 6, 6],
  ['ArrowUp', 4, 1],
  ['ArrowUp', 1, 1],
  ['PageDown', 1, 6],
  ['PageUp', 6, 0],
  ['Home', 5, 0],
  ['End', 0, 6],
  ['ArrowDown', -1, 0],
  ['x', 1, undefined],
])('%s leads from %d to %s', (key, at, to) => {
  expect(placeOfKey(key, at, 7, 3, 2)).toBe(to);
});
