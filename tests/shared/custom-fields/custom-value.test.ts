import { describe, expect, test } from 'vitest';
import { readCustom as readCell, writeCustom } from '../../../src/shared/csv/spreadsheet-cells';
import { type CustomField, customFieldSchema } from '../../../src/shared/custom-fields/custom-field';
import { customText, customValue, fitsType, readCustom } from '../../../src/shared/custom-fields/custom-value';

const field = (type: string, choices?: string[]): CustomField =>
  customFieldSchema.parse({ id: 'f', name: 'F', type, ...(choices && { choices }) });
const read = (type: string, text: string, choices?: string[]) =>
  readCustom(field(type, choices), text, (words) => (words === 'tomorrow' ? '2026-12-11' : undefined));

describe('a value of an own field', () => {
  test('is read by the type of its field, and refused with the reason', () => {
    expect(['7', '1.250,50', '1,250.50', '1 250', '-3', '2e3'].map((text) => read('number', text))).toEqual(
      [7, 1250.5, 1250.5, 1250, -3, 2000].map((value) => ({ value })),
    );
    expect(['yes', 'X', 'TRUE', 'no', '0'].map((text) => read('checkbox', text))).toEqual(
      [true, true, true, false, false].map((value) => ({ value })),
    );
    expect([read('date', 'tomorrow'), read('date', '2026-12-24')]).toEqual([
      { value: '2026-12-11' },
      { value: '2026-12-24' },
    ]);
    expect([read('choice', ' long ', ['Short', 'Long']), read('link', 'example.com/a')]).toEqual([
      { value: 'Long' },
      { value: 'https://example.com/a' },
    ]);
    for (const [type, text] of [
      ['number', 'a lot'],
      ['number', '1,2,3'],
      ['number', 'Infinity'],
      ['checkbox', 'maybe'],
      ['date', 'soon'],
      ['choice', 'other'],
      ['link', 'two words'],
    ] as const)
      expect(read(type, text, ['Short']), `${type} ${text}`).toHaveProperty('reason');
  });

  test('is emptied by a blank text, whatever its type; text is kept as it was typed', () => {
    for (const type of ['text', 'number', 'checkbox', 'date', 'choice', 'link', 'mood'])
      expect(read(type, '  ')).toEqual({ value: null });
    expect(read('text', ' =1+1 ')).toEqual({ value: ' =1+1 ' });
    expect(read('mood', 'calm')).toEqual({ value: 'calm' });
  });

  test('that does not fit a changed type is told apart and shown as it is', () => {
    expect([
      fitsType(field('number'), 'three'),
      fitsType(field('number'), 3),
      fitsType(field('choice', ['a']), 'b'),
    ]).toEqual([false, true, false]);
    expect([customText('three'), customText(true), customText(null), customText(1.5)]).toEqual([
      'three',
      'yes',
      '',
      '1.5',
    ]);
    expect(customValue({ custom: {} }, 'toString')).toBeUndefined();
  });

  test('comes back from the cell of the sheet as it was', () => {
    const custom = { a: 1.5, b: false, c: '=1+1', d: '2026-12-24', e: 'ü "x"' };
    expect(readCell(writeCustom(custom))).toEqual(custom);
  });
});
