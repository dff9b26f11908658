import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  maximumColumns,
  maximumRows,
  readBlock,
  writeBlock,
  writeGuardedBlock,
} from '../../../src/shared/table/cell-block';
import { readDay, readTime } from '../../../src/shared/table/read-day';
import { changedFields } from '../../../src/shared/table/table-edits';
import { knownLayout, movedColumn, sortedBy, widthOf } from '../../../src/shared/table/table-layout';
import { allColumns, columnsOf, lookup, post } from './support';

test('the column of versions names what single channels get instead', () => {
  const [versions] = columnsOf('versions');
  const variants = { c1: { text: 'Short', shift: 30 }, c2: { text: '' }, c3: { text: 'kept' } };
  expect(versions?.text(post('a', { channels: ['c1', 'c2'], variants }))).toBe('Board: text and time');
  expect(versions?.text(post('b', { channels: ['c1'] }))).toBe('');
});

describe('a block of cells', () => {
  test('comes back from the clipboard as it was, with tabs, quotes, line breaks and formulas in it', () => {
    const text = fc
      .array(fc.constantFrom('a', '"', '\t', '\n', '=', "'", ' ', 'ü', '👩‍🍳'), { maxLength: 6 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5 }),
        fc.array(fc.array(text, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        (width, lines) => {
          const block = lines.map((line) => line.slice(0, width));
          expect(readBlock(writeBlock(block))).toEqual(block);
        },
      ),
    );
  });

  test('is read as spreadsheets write it, and as a column where it has no tabs', () => {
    expect(readBlock('a\tb\r\n"two\nlines"\t"a ""word"""\r\n')).toEqual([
      ['a', 'b'],
      ['two\nlines', 'a "word"'],
    ]);
    expect(readBlock('one\ntwo')).toEqual([['one'], ['two']]);
    expect(readBlock('"quoted" and more\tb')).toEqual([['"quoted" and more', 'b']]);
  });

  test('is refused with the reason when it is empty or too large', () => {
    expect(readBlock('')).toEqual({ reason: 'The clipboard holds no text.' });
    expect(readBlock('x\n'.repeat(maximumRows + 1))).toMatchObject({ reason: expect.stringContaining('5,000 rows') });
    expect(readBlock('x\n'.repeat(maximumRows))).toHaveLength(maximumRows);
    expect(readBlock('\t'.repeat(maximumColumns))).toMatchObject({ reason: expect.stringContaining('60 columns') });
    expect(readBlock('x'.repeat(5_000_001))).toMatchObject({ reason: expect.stringContaining('5 MB') });
  });

  test('goes to other programs without cells that they would run; a single text goes as it is', () => {
    expect(writeGuardedBlock([['=1+1', 'b']])).toBe("'=1+1\tb");
    expect(writeGuardedBlock([['@anna']])).toBe('@anna');
  });
});

describe('cells', () => {
  test('every text that a column shows is read back as the same value', () => {
    const full = post('a', {
      title: 'T',
      text: 'two\nlines',
      status: 'in review',
      date: '2026-12-24',
      time: '09:05',
      channels: ['c1', 'c2'].slice(0, 1),
      pillar: 'p2',
      labels: ['a b', 'c'],
      format: 'reel',
      link: 'https://example.com',
      custom: { budget: 1234.5, paid: false, kind: 'Long' },
    });
    for (const column of allColumns) {
      const reading = column.read?.(column.text(full));
      if (!reading) continue;
      expect('fields' in reading && changedFields(full, reading.fields), column.name).toBe(undefined);
    }
  });

  test('days and times are read as people write them', () => {
    const day = (text: string, language = 'en-GB') => readDay(text, { ...lookup, language })?.date;
    expect(
      ['24 Dec', '24.12.2026', '2026-12-24', 'December 24, 2026', '24/12/26', '24.12.'].map((text) => day(text)),
    ).toEqual(Array.from({ length: 6 }, () => '2026-12-24'));
    expect([day('3/4/2026'), day('3/4/2026', 'en-US'), day('13/4/2026', 'en-US'), day('3.4.2026', 'en-US')]).toEqual([
      '2026-04-03',
      '2026-03-04',
      '2026-04-13',
      '2026-04-03',
    ]);
    expect(['31.2.2026', 'soon', '99.99.2026', 'Monday'].map((text) => day(text))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(['9', '9:30', '930', '21.30', '9:30 pm', '9a'].map(readTime)).toEqual([
      '09:00',
      '09:30',
      '09:30',
      '21:30',
      '21:30',
      '09:00',
    ]);
    expect(['25:00', '24:00', 'noonish', '9:75'].map(readTime)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('channels are named by name, handle or platform; one that is not there is refused by name', () => {
    const [channels] = columnsOf('channels');
    expect(channels?.read?.('vb; @weekly')).toEqual({ fields: { channels: ['c1', 'c2'] } });
    expect(channels?.read?.('Letter, weekly')).toEqual({ fields: { channels: ['c2'] } });
    expect(channels?.read?.('Board, Radio')).toEqual({ reason: 'There is no channel “Radio” in this project.' });
    expect(channels?.copy?.(post('a', { channels: ['gone', 'c1'] }))).toEqual({ fields: { channels: ['c1'] } });
  });
});

describe('the layout', () => {
  test('leaves out what the project does not have and names it', () => {
    const { columns, sort, group, unknown } = knownLayout(
      {
        columns: ['title', 'custom:gone', 'title', 'custom:budget'],
        sort: [{ column: 'nope', descending: true }],
        group: 'mood',
      },
      allColumns,
    );
    expect(columns.map(({ id }) => id)).toEqual(['title', 'custom:budget']);
    expect([sort, group, unknown]).toEqual([[], undefined, ['custom:gone', 'nope', 'mood']]);
    expect(knownLayout({ columns: ['custom:gone'] }, allColumns).columns.length).toBeGreaterThan(5);
  });

  test('sorts by a click up, down and not at all; a further column comes behind', () => {
    const up = sortedBy({}, 'title', false);
    const down = sortedBy({ sort: up }, 'title', false);
    expect([up, down, sortedBy({ sort: down }, 'title', false)]).toEqual([
      [{ column: 'title', descending: false }],
      [{ column: 'title', descending: true }],
      [],
    ]);
    expect(sortedBy({ sort: up }, 'date', true)?.map(({ column }) => column)).toEqual(['title', 'date']);
    expect(sortedBy({ sort: up }, 'date', false)?.map(({ column }) => column)).toEqual(['date']);
  });

  test('keeps widths usable and moves a column to its place', () => {
    const [title] = columnsOf('title') as [(typeof allColumns)[0]];
    expect([
      widthOf(title, { widths: { title: 9 } }),
      widthOf(title, { widths: { title: 1e9 } }),
      widthOf(title, {}),
    ]).toEqual([56, 800, 240]);
    expect(movedColumn(['a', 'b', 'c'], 'a', 2)).toEqual(['b', 'c', 'a']);
  });
});
