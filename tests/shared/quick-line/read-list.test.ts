import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listLimit, readList } from '../../../src/shared/quick-line/read-list';

it('a list loses bullets, numbering, boxes and empty lines, and nothing else', () => {
  const text =
    '- Oven tour\r\n\r\n* [x] Rye\t or spelt\n3. 9.30 opening\n12) Bread\n   • خبز\n-\nA. Baker\n2026 in pictures\n-5°C\n';
  expect(readList(text)).toEqual({
    entries: ['Oven tour', 'Rye or spelt', '9.30 opening', 'Bread', 'خبز', 'A. Baker', '2026 in pictures', '-5°C'],
    leftOut: 0,
  });
});

it('a list is bounded, and says by how much', () => {
  const { entries, leftOut } = readList(Array.from({ length: listLimit + 7 }, (_, at) => `Idea ${at}`).join('\n'));
  expect(entries).toHaveLength(listLimit);
  expect(leftOut).toBe(7);
});

it('whatever is pasted, entries are single lines with something in them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const entry of readList(text).entries) expect(entry).toMatch(/^\S(?:[^\r\n]*\S)?$/u);
    }),
  );
});
