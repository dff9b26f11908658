import { describe, expect, test } from 'vitest';
import { Failure } from '../../../src/shared/api/failures';
import { importFile } from './import-project';

function refusalOf(name: string, bytes: Uint8Array | string): string {
  try {
    importFile(name, bytes);
  } catch (error) {
    if (error instanceof Failure && error.code === 'UNREADABLE_TABLE') return error.message;
    throw error;
  }
  throw new Error(`${name} was read`);
}

describe('a file that is no calendar is refused in one sentence', () => {
  test.each<[string, string, Uint8Array | string, string]>([
    ['empty', 'a.csv', '', '“a.csv” is empty.'],
    ['only blanks', 'a.csv', ' \n\n,,\n', '“a.csv” holds no text.'],
    [
      'a picture',
      'a.png',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 0]),
      'not a text file',
    ],
    ['zero bytes', 'a.bin', new Uint8Array(64), 'not a text file'],
    ['a workbook', 'a.xlsx', 'PK\u0003\u0004 xl/workbook.xml', 'save the sheet as CSV'],
    ['a page', 'a.html', '<!DOCTYPE html>\n<html><body>Date,Text</body></html>', 'is a web page'],
    ['JSON', 'a.json', '{"posts": [{"date": "2026-01-01"}]}', 'is JSON'],
    ['cut JSON', 'a.json', '[{"date": "2026-01-01", "text": "a', 'is JSON'],
    ['headings only', 'a.csv', 'Date,Platform,Text\n', 'has headings but no rows'],
    ['measurements', 'a.csv', 'a,b,c\n1,2,3\n4,5,6\n', 'no column'],
    ['too many rows', 'a.csv', `Date,Text\n${'2026-01-01,x\n'.repeat(50_001)}`, 'more than 50,000 rows'],
  ])('%s', (_, name, bytes, says) => {
    const message = refusalOf(name, bytes);
    expect(message).toContain(says);
    expect(message).toMatch(/^“[^”]+” [^\n]+\.$/);
  });
});

test('a cell of one megabyte, hostile headings and an unclosed quotation mark are read', () => {
  const long = importFile('a.csv', `Date,Text\n2026-01-13,${'x'.repeat(1_000_000)}\n`);
  expect(long.payload.posts[0]?.text).toHaveLength(1_000_000);
  expect(long.preview.rows[0]?.headline.length).toBeLessThanOrEqual(200);

  const hostile = importFile('a.csv', 'Date,Text,__proto__,constructor,toString\n2026-01-13,Hello,evil,worse,worst\n');
  const extra = hostile.payload.posts[0]?.extra;
  expect(extra).toEqual({ 'Column 3': 'evil', 'Column 4': 'worse', toString: 'worst' });
  expect(Object.getPrototypeOf(extra)).toBe(Object.prototype);
  expect(hostile.preview.notes).toContain(
    '“constructor” cannot be the name of a field; the column is kept as “Column 4”.',
  );

  const unclosed = importFile('a.csv', 'Date,Text\n2026-01-13,"Hello\n2026-01-14,World\n');
  expect(unclosed.payload.posts).toHaveLength(2);
  expect(unclosed.preview.notes.join(' ')).toContain('never closed');
});
