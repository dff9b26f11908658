import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bounded, carried, headRow, moved, oneCell } from '../../../src/renderer/table/cell-selection';
import { completed, offered } from '../../../src/renderer/table/completion';
import { recycled } from '../../../src/renderer/table/recycled';
import { columnsOf } from '../../shared/table/support';

const size = { rows: 5, columns: 3, page: 2 };
const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey, metaKey: false });

describe('the active cell', () => {
  test('moves by the keys of a spreadsheet and stays inside', () => {
    expect(moved({ row: 0, column: 0 }, key('ArrowUp'), size)).toEqual({ row: headRow, column: 0 });
    expect(moved({ row: headRow, column: 1 }, key('ArrowDown'), size)).toEqual({ row: 0, column: 1 });
    expect(moved({ row: 4, column: 2 }, key('ArrowDown'), size)).toEqual({ row: 4, column: 2 });
    expect(moved({ row: 1, column: 1 }, key('End', true), size)).toEqual({ row: 4, column: 2 });
    expect(moved({ row: 3, column: 1 }, key('PageUp'), size)).toEqual({ row: 1, column: 1 });
    expect(moved({ row: 3, column: 1 }, key('a'), size)).toBeUndefined();
  });

  test('follows its post and its column; a range whose corners draw apart becomes one cell', () => {
    const columns = [{ id: 'x' }, { id: 'y' }];
    const before = { ids: ['a', 'b', 'c'], columns };
    const at = { row: 1, column: 1, anchor: { row: 0, column: 1 } };
    expect(carried(at, before, { ids: ['n', 'a', 'b', 'c'], columns })).toEqual({
      row: 2,
      column: 1,
      anchor: { row: 1, column: 1 },
    });
    expect(carried(at, before, { ids: ['b', 'c', 'a'], columns })).toMatchObject({
      row: 0,
      anchor: { row: 0, column: 1 },
    });
    expect(carried(oneCell(0, 1), before, { ids: ['a'], columns: [{ id: 'y' }, { id: 'x' }] })).toMatchObject({
      column: 0,
    });
    expect(carried(oneCell(2, 0), before, { ids: ['a'], columns })).toMatchObject({ row: 0 });
  });

  test('is always a cell of the table', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -3, max: 9 }),
        fc.integer({ min: -3, max: 9 }),
        fc.nat(4),
        fc.integer({ min: 1, max: 4 }),
        (row, column, rows, columns) => {
          const cell = bounded(oneCell(row, column), rows, columns);
          expect(cell.column).toBeGreaterThanOrEqual(0);
          expect(cell.column).toBeLessThan(columns);
          if (rows === 0) expect(cell.row).toBe(headRow);
          else expect(cell.row).toBeLessThan(rows);
        },
      ),
    );
  });
});

test('drawn rows keep their line while it is in sight, and no two lines share one', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 12 }), (windows) => {
      let before: ReadonlyMap<number, number> = new Map();
      let most = 0;
      for (const [start, length] of windows) {
        const lines = Array.from({ length }, (_, at) => start + at);
        const now = recycled(before, lines);
        most = Math.max(most, length);
        expect(new Set(now.values()).size).toBe(length);
        for (const [line, row] of before) if (now.has(line)) expect(now.get(line)).toBe(row);
        expect(Math.max(...now.values())).toBeLessThan(2 * most);
        before = now;
      }
    }),
  );
});

describe('completion', () => {
  const [channels, status, labels] = columnsOf('channels', 'status', 'labels') as [
    ReturnType<typeof columnsOf>[0],
    ReturnType<typeof columnsOf>[0],
    ReturnType<typeof columnsOf>[0],
  ];

  test('offers what begins with the typed item first, and not what is there already', () => {
    expect(offered(status, status.choices ?? [], 'pu', true)).toEqual(['published']);
    expect(offered(status, status.choices ?? [], 'draft', false)).toHaveLength(5);
    expect(offered(labels, ['bread', 'rye bread', 'offers'], 'offers, br', true)).toEqual(['bread', 'rye bread']);
    expect(offered(channels, ['Board', 'Letter'], 'Board, ', true)).toEqual(['Letter']);
  });

  test('puts the choice in the place of the typed item', () => {
    expect(completed(channels, 'Board, le', 'Letter', true)).toBe('Board, Letter, ');
    expect(completed(status, 'pu', 'published', false)).toBe('published');
  });
});
