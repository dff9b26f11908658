import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellBlock } from '../../../src/shared/table/cell-block';
import { planClear, planFill } from '../../../src/shared/table/plan-fill';
import { type PasteInto, planPaste } from '../../../src/shared/table/plan-paste';
import { columnsOf, post } from './support';

function plan(block: CellBlock, into: PasteInto) {
  const steps = planPaste(block, into);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const cell = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column });
const columns = columnsOf('date', 'time', 'title', 'status', 'pictures');
const rows = ['a', 'b', 'c'].map((id) => post(id));

describe('a pasted block', () => {
  test('is written into the rows from the chosen cell on, each cell as its column reads it', () => {
    const { edits, creates, problems, columnsLeftOut } = plan(
      [
        ['24 Dec', '9.30', 'Merry'],
        ['2026-12-31', '10 pm', 'Happy'],
      ],
      { rows, columns, range: cell(1, 0) },
    );
    expect(edits).toEqual([
      { id: 'b', fields: { date: '2026-12-24', time: '09:30', title: 'Merry' } },
      { id: 'c', fields: { date: '2026-12-31', time: '22:00', title: 'Happy' } },
    ]);
    expect([creates, problems, columnsLeftOut]).toEqual([[], [], 0]);
  });

  test('makes new posts of rows below the last, but none of empty lines, and leaves out columns beyond the last', () => {
    const { edits, creates, columnsLeftOut } = plan([['One', 'draft', '', 'x', 'y'], ['Two'], ['', '', '', '']], {
      rows,
      columns,
      range: cell(2, 2),
    });
    expect(edits).toEqual([{ id: 'c', fields: { title: 'One' } }]);
    expect(creates).toEqual([{ title: 'Two' }]);
    expect(columnsLeftOut).toBe(2);
  });

  test('lists cells that do not fit with row and column, and leaves them alone', () => {
    const { edits, problems } = plan([['99.99.2026', 'late', '=SUM(A1)', 'done', '3']], {
      rows,
      columns,
      range: cell(0, 0),
    });
    expect(edits).toEqual([{ id: 'a', fields: { title: '=SUM(A1)' } }]);
    expect(problems.map(({ row, column, text }) => [row, column, text])).toEqual([
      [1, 'Date', '99.99.2026'],
      [1, 'Time', 'late'],
      [1, 'Status', 'done'],
      [1, 'Pictures', '3'],
    ]);
  });

  test('of one cell fills the whole range; a pattern is repeated where it fits a whole number of times', () => {
    const range = { top: 0, bottom: 2, left: 2, right: 3 };
    expect(
      plan([['draft']], { rows, columns: columnsOf('title', 'status'), range: { ...range, left: 0, right: 0 } }).edits,
    ).toEqual(['a', 'b', 'c'].map((id) => ({ id, fields: { title: 'draft' } })));
    const two = plan([['x'], ['y']], { rows, columns, range: { top: 0, bottom: 2, left: 2, right: 2 } });
    expect(two.edits.map(({ fields }) => fields.title)).toEqual(['x', 'y']);
  });

  test('accounts for every cell: it changes a post, makes one, is listed, says nothing new, or lies beyond the last column', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.constantFrom('', 'draft', '2026-12-24', '9:30', 'nope', '=1+1', '3/13'), {
            minLength: 1,
            maxLength: 7,
          }),
          { minLength: 1, maxLength: 6 },
        ),
        fc.nat(2),
        fc.nat(4),
        (block, row, column) => {
          const planned = plan(block, { rows, columns, range: cell(row, column) });
          const width = Math.max(...block.map((line) => line.length));
          expect(planned.columnsLeftOut).toBe(Math.max(0, column + width - columns.length));
          expect(planned.edits.length + planned.creates.length).toBeLessThanOrEqual(block.length);
          expect(planned.creates.length).toBeLessThanOrEqual(Math.max(0, row + block.length - rows.length));
          for (const [down, line] of block.entries())
            for (const [across, text] of line.entries()) {
              const target = columns[column + across];
              const before = rows[row + down];
              if (!target) continue;
              const reading = target.read?.(text);
              const listed = planned.problems.some(
                (each) => each.row === row + down + 1 && each.column === target.name && each.text === text,
              );
              const said = before ? target.text(before) !== text : text.trim() !== '';
              expect(listed).toBe(said && (reading === undefined || 'reason' in reading));
            }
        },
      ),
    );
  });
});

describe('fill and clear', () => {
  const own = columnsOf('title', 'status', 'custom:budget', 'pictures');
  const filled = [post('a', { title: 'A', status: 'approved', custom: { budget: 3, other: 'x' } }), ...rows.slice(1)];

  test('fill copies values, not texts, and says what cannot be filled', () => {
    const { edits, problems } = planFill(
      { rows: filled, columns: own },
      { top: 0, bottom: 0, left: 0, right: 3 },
      { top: 1, bottom: 2, left: 0, right: 3 },
    );
    expect(edits).toEqual(
      ['b', 'c'].map((id) => ({ id, fields: { title: 'A', status: 'approved', custom: { budget: 3 } } })),
    );
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [2, 'Pictures'],
      [3, 'Pictures'],
    ]);
  });

  test('a pattern goes on over and over, downwards and upwards', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        (height, length, up) => {
          const all = Array.from({ length: height + length }, (_, at) => post(`x${at}`, { title: `t${at}` }));
          const source = up ? { top: length, bottom: length + height - 1 } : { top: 0, bottom: height - 1 };
          const target = up ? { top: 0, bottom: length - 1 } : { top: height, bottom: height + length - 1 };
          const { edits } = planFill(
            { rows: all, columns: own },
            { ...source, left: 0, right: 0 },
            { ...target, left: 0, right: 0 },
          );
          for (const { id, fields } of edits) {
            const row = Number(id.slice(1));
            const distance = Math.abs(row - source.top) % height;
            const from = up ? source.top + ((height - distance) % height) : distance;
            expect(fields.title).toBe(`t${from}`);
          }
          expect(edits).toHaveLength(length);
        },
      ),
    );
  });

  test('clear empties what may be empty; a post keeps a status', () => {
    const { edits, problems } = planClear({ rows: filled, columns: own }, { top: 0, bottom: 0, left: 0, right: 2 });
    expect(edits).toEqual([{ id: 'a', fields: { title: '', custom: { budget: null } } }]);
    expect(problems.map(({ column }) => column)).toEqual(['Status']);
  });
});
