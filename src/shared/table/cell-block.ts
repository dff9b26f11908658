import { parse } from 'csv-parse/browser/esm/sync';
import { guardCell } from '../csv/spreadsheet-cells';

/** What one paste may hold: a year of a busy project, and a bound for whatever else lies on the clipboard. */
export const maximumRows = 5000;
export const maximumColumns = 60;
const maximumLength = 5_000_000;

/** A block of cells, row by row; rows may differ in length. */
export type CellBlock = string[][];

/**
 * Reads what a spreadsheet puts on the clipboard: cells with tabs between them, in quotes where they hold a tab, a
 * quote or a line break. Text without tabs is one column. A text that begins with a quote but is not quoted like that
 * stays as it is.
 * @returns the block, or one sentence that says why it is refused.
 */
export function readBlock(text: string): CellBlock | { reason: string } {
  if (text.length > maximumLength)
    return { reason: 'The copied block is larger than 5 MB. Paste it in parts, or import it as a file.' };
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (lines === '') return { reason: 'The clipboard holds no text.' };
  const block = parsed(lines, '"') ?? parsed(lines, false) ?? [[lines]];
  if (block.length > maximumRows)
    return {
      reason: `The copied block has more than ${maximumRows.toLocaleString('en-GB')} rows. Paste it in parts, or import it as a file.`,
    };
  if (block.some((row) => row.length > maximumColumns))
    return { reason: `The copied block has more than ${maximumColumns} columns. Paste fewer at a time.` };
  return block;
}

function parsed(text: string, quote: '"' | false): CellBlock | undefined {
  try {
    return parse(text, {
      delimiter: '\t',
      record_delimiter: '\n',
      quote,
      relax_column_count: true,
      // One more than is taken, so that too many can be told from just enough.
      to: maximumRows + 1,
    });
  } catch {
    return undefined;
  }
}

/** A block as spreadsheets expect it on the clipboard. */
export function writeBlock(block: CellBlock): string {
  return block.map((row) => row.map(writeCell).join('\t')).join('\n');
}

function writeCell(text: string): string {
  return /["\t\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** The same for other programs: in a block of several cells none begins like a formula, which a spreadsheet would run. */
export function writeGuardedBlock(block: CellBlock): string {
  const single = block.length === 1 && block[0]?.length === 1;
  return single ? (block[0]?.[0] ?? '') : writeBlock(block.map((row) => row.map(guardCell)));
}
