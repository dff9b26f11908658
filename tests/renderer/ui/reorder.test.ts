import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reordered } from '../../../src/renderer/ui/reorder';
import { byOrder } from '../../../src/shared/channels/channel';

const records = (orders: number[]) =>
  byOrder(Object.fromEntries(orders.map((order, at) => [`r${at}`, { id: `r${at}`, name: `n${at}`, order }])));

describe('moving one place in a list', () => {
  it('swaps with the neighbour whatever the orders were, also equal ones', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 2, maxLength: 8 }),
        fc.nat(),
        fc.constantFrom(1 as const, -1 as const),
        (orders, seed, by) => {
          const before = records(orders);
          const at = seed % before.length;
          const expected = before.map(({ id }) => id);
          const other = at + by;
          const inside = other >= 0 && other < before.length;
          if (inside) [expected[at], expected[other]] = [expected[other] ?? '', expected[at] ?? ''];
          const changes = new Map(reordered(before, before[at]?.id ?? '', by).map(({ id, order }) => [id, order]));
          const after = before.map((record) => ({ ...record, order: changes.get(record.id) ?? record.order }));
          const ids = byOrder(Object.fromEntries(after.map((record) => [record.id, record]))).map(({ id }) => id);
          expect(ids).toEqual(expected);
          if (!inside) expect(changes.size).toBe(0);
        },
      ),
    );
  });

  it('names the moved one first', () => {
    expect(reordered(records([0, 1, 2]), 'r0', 1)[0]?.id).toBe('r0');
    expect(reordered(records([0, 1, 2]), 'r2', -1)[0]?.id).toBe('r2');
  });
});
