import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Arrangement, arrangeRows } from '../../../src/shared/table/arrange-rows';
import { sortInSteps } from '../../../src/shared/table/sort-rows';
import { columnsOf, lookup, post } from './support';

function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const arrangement = (changes: Partial<Arrangement>): Arrangement => ({
  matches: () => true,
  sort: [],
  group: undefined,
  lookup,
  ...changes,
});
const [title, status] = columnsOf('title', 'status') as [
  ReturnType<typeof columnsOf>[0],
  ReturnType<typeof columnsOf>[0],
];

test('sorting in steps is the stable sort of the language, however many rows there are', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 900, maxLength: 5000, size: 'max' }), (keys) => {
      const rows = keys.map((key, at) => ({ key, at }));
      const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
      expect(finish(sortInSteps(rows, compare))).toEqual([...rows].sort(compare));
    }),
    { numRuns: 20 },
  );
});

test('sorting rests at least once in a thousand rows', () => {
  const steps = sortInSteps(
    Array.from({ length: 30_000 }, (_, at) => (at * 7919) % 30_000),
    (a, b) => a - b,
  );
  let rests = 0;
  while (!steps.next().done) rests += 1;
  expect(rests).toBeGreaterThanOrEqual(30 * 5);
});

describe('rows', () => {
  const posts = [
    post('d', { title: 'b', status: 'draft', date: '2026-12-02', pillar: 'p2' }),
    post('i', { title: '', status: 'draft', channels: ['c2', 'c1'] }),
    post('e', { title: 'a', status: 'approved', date: '2026-12-01', pillar: 'gone' }),
    post('f', { title: 'B', status: 'draft', date: '2026-11-30', pillar: 'p1', channels: ['c1', 'c2'] }),
    post('w', { title: 'c', status: 'waiting', date: '2027-01-01', extra: { Mood: 'calm' } }),
  ];
  const ids = (changes: Partial<Arrangement>) =>
    finish(arrangeRows(posts, arrangement(changes))).groups.map((group) => [group.label, group.ids.join('')]);

  test('stand in the order of the plan, ideas last, until they are sorted', () => {
    expect(ids({})).toEqual([['', 'fedwi']]);
  });

  test('are sorted by several columns, stable, with empty cells last in either direction', () => {
    expect(ids({ sort: [{ column: title, descending: false }] })).toEqual([['', 'efdwi']]);
    expect(ids({ sort: [{ column: title, descending: true }] })).toEqual([['', 'wfdei']]);
    const both = [
      { column: status, descending: false },
      { column: title, descending: true },
    ];
    expect(ids({ sort: both })).toEqual([['', 'fdiew']]);
  });

  test('are grouped, groups in the order of the project, what is gone or unknown behind', () => {
    expect(ids({ group: 'status' })).toEqual([
      ['draft', 'fdi'],
      ['approved', 'e'],
      ['waiting', 'w'],
    ]);
    expect(ids({ group: 'pillar' })).toEqual([
      ['Know-how', 'f'],
      ['Offers', 'd'],
      ['No pillar', 'ewi'],
    ]);
    expect(ids({ group: 'channel' })).toEqual([
      ['Board, Letter, weekly', 'fi'],
      ['No channel', 'edw'],
    ]);
    expect(ids({ group: 'month' }).map(([label]) => label)).toEqual([
      'November 2026',
      'December 2026',
      'January 2027',
      'Ideas, without a date',
    ]);
  });

  test('tell which kept columns they hold', () => {
    expect(finish(arrangeRows(posts, arrangement({}))).extras).toEqual(['Mood']);
    expect(finish(arrangeRows(posts, arrangement({ matches: ({ id }) => id !== 'w' }))).extras).toEqual([]);
  });
});
