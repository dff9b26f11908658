import { parse } from 'csv-parse/browser/esm/sync';
import { Failure } from '../api/failures';
import { decodeText } from './decode-text';
import { isOwnSheet } from './spreadsheet-cells';

/** The largest file and the most rows that are read; a year of twenty channels has about 7,000. */
export const maximumBytes = 32 * 1024 * 1024;
export const maximumRows = 50_000;

/** One row of the file with the line that it starts on, counted from 1. */
export interface TableRow {
  line: number;
  cells: string[];
}

export interface RawTable {
  encoding: string;
  delimiter: string;
  rows: TableRow[];
  /** What had to be overlooked to read the file. */
  notes: string[];
}

const delimiters = [',', ';', '\t', '|'] as const;
const sampleLength = 60_000;

/**
 * Reads the bytes of a file as a table. `weigh` tells how much a row of cells looks like headings of a calendar and
 * helps to choose the delimiter.
 * @throws Failure UNREADABLE_TABLE with one sentence when the file is empty, too large, or no table.
 */
export function readTable(file: { name: string; bytes: Uint8Array }, weigh: (cells: string[]) => number): RawTable {
  const refuse = refusal(file.name);
  if (file.bytes.length === 0) throw refuse('is empty');
  if (file.bytes.length > maximumBytes) throw refuse('is larger than 32 MB; divide it and import the parts');
  const decoded = decodeText(file.bytes);
  // Our own sheet may hold any character that a post does.
  if (!/^[^\n]*\bpost_id\b/.test(decoded.text)) refuseOtherKinds(decoded.text, refuse);
  const { text, delimiter: stated, skipped } = takeDelimiterLine(decoded.text);
  const delimiter = stated ?? chooseDelimiter(text, weigh);
  const { rows, notes } = parseRows(text, delimiter, maximumRows + 1, skipped);
  if (rows.length > maximumRows)
    throw refuse(`has more than ${maximumRows.toLocaleString('en')} rows; divide it and import the parts`);
  if (rows.every(isBlankRow)) throw refuse('holds no text');
  return { encoding: decoded.encoding, delimiter, rows: delimiter === '|' ? withoutFrame(rows) : rows, notes };
}

/** True for a row without anything in it. */
export function isBlankRow(row: TableRow): boolean {
  return row.cells.every((cell) => cell.trim() === '');
}

/** Makes the failure for a file of this name; `why` continues the sentence. */
export function refusal(name: string): (why: string) => Failure<'UNREADABLE_TABLE'> {
  return (why) => new Failure('UNREADABLE_TABLE', `“${name.slice(0, 120)}” ${why}.`, { source: name.slice(0, 200) });
}

function refuseOtherKinds(text: string, refuse: (why: string) => Error): void {
  const head = text.slice(0, 4000);
  if (head.startsWith('PK\u0003\u0004'))
    throw refuse('looks like a spreadsheet workbook or a zip file; save the sheet as CSV and import that');
  if (head.startsWith('%PDF')) throw refuse('is a PDF, not a table; export the calendar as CSV and import that');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what tells a binary file from a text
  const strange = head.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g)?.length ?? 0;
  if (text.includes('\u0000') || strange > Math.max(2, head.length / 200))
    throw refuse('is not a text file; export the calendar as CSV and import that');
  const start = head.trimStart().slice(0, 200).toLowerCase();
  if (/^<(!doctype|html|\?xml|head|body|table|script|svg)\b/.test(start))
    throw refuse('is a web page, not a table; export the calendar as CSV and import that');
  if (/^[[{]/.test(start) && isJson(text))
    throw refuse('is JSON, not a table; export the calendar as CSV and import that');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // A cut JSON file is no table either.
    return /^\s*(\{\s*"[^"\n]*"\s*:|\[\s*\{)/.test(text);
  }
}

/** Spreadsheets honour a first line `sep=;`, and some programs write it. */
function takeDelimiterLine(text: string): { text: string; delimiter?: string; skipped: number } {
  const line = /^"?sep=(.)"?\r?\n/i.exec(text);
  const delimiter = delimiters.find((known) => known === line?.[1]);
  return line && delimiter ? { text: text.slice(line[0].length), delimiter, skipped: 1 } : { text, skipped: 0 };
}

/** The delimiter that gives the most headings we know, then the most even rows. */
function chooseDelimiter(text: string, weigh: (cells: string[]) => number): string {
  const sample = text.length > sampleLength ? text.slice(0, sampleLength) : text;
  let best: { delimiter: string; score: number } = { delimiter: ',', score: -1 };
  for (const delimiter of delimiters) {
    if (!sample.includes(delimiter)) continue;
    const { rows } = parseRows(sample, delimiter, 60, 0);
    const filled = rows.filter((row) => !isBlankRow(row));
    const widths = new Map<number, number>();
    for (const { cells } of filled) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
    const [width, count] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
    if (width < 2 && widths.size < 2) continue;
    const headings = Math.max(0, ...filled.slice(0, 30).map(({ cells }) => weigh(cells)));
    const even = filled.length === 0 ? 0 : count / filled.length;
    const score = headings * 10 + even * 5 + Math.min(width, 10) * even;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function parseRows(
  text: string,
  delimiter: string,
  limit: number,
  skipped: number,
): { rows: TableRow[]; notes: string[] } {
  try {
    return { rows: parseWith(text, delimiter, limit, skipped, true), notes: [] };
  } catch {
    // The one error left with the relaxed options is a quotation mark that never closes.
    return {
      rows: parseWith(text, delimiter, limit, skipped, false),
      notes: ['A quotation mark in the file is never closed; each line is read as a row of its own.'],
    };
  }
}

function parseWith(text: string, delimiter: string, limit: number, skipped: number, quotes: boolean): TableRow[] {
  // As bytes, because the browser build of the parser takes its time to turn a text into them.
  const records = parse(new TextEncoder().encode(text), {
    delimiter,
    quote: quotes ? '"' : false,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: lineEnds(text, delimiter),
    to: limit,
  });
  // The parser's own count of lines takes CRLF inside a cell for two, so lines are counted from the cells.
  let line = 1 + skipped;
  return records.map((cells) => {
    const row = { line, cells };
    line += 1;
    for (const cell of cells) line += lineBreaks(cell);
    return row;
  });
}

/** In a sheet of our own a lone carriage return is part of a text; elsewhere all three kinds of line end may be mixed. */
function lineEnds(text: string, delimiter: string): string[] {
  const end = text.indexOf('\n');
  const first = end < 0 ? text : text.slice(0, end);
  const headings = first.split(delimiter).map((heading) => heading.trim().replace(/^"|"$/g, ''));
  if (!isOwnSheet(headings)) return ['\r\n', '\n', '\r'];
  return first.endsWith('\r') ? ['\r\n'] : ['\n'];
}

function lineBreaks(cell: string): number {
  let count = 0;
  for (let at = 0; at < cell.length; at += 1) {
    const code = cell.charCodeAt(at);
    if (code === 10 || (code === 13 && cell.charCodeAt(at + 1) !== 10)) count += 1;
  }
  return count;
}

/** Tables of Markdown have a bar at both ends of a line and a line of dashes below the headings. */
function withoutFrame(rows: TableRow[]): TableRow[] {
  const filled = rows.filter((row) => !isBlankRow(row));
  const framed =
    filled.length > 0 &&
    filled.every(({ cells }) => cells.length < 2 || (cells[0] === '' && cells.at(-1)?.trim() === ''));
  return rows
    .filter(
      ({ cells }) => !cells.every((cell) => /^\s*:?-*:?\s*$/.test(cell)) || cells.every((cell) => cell.trim() === ''),
    )
    .map(({ line, cells }) => ({
      line,
      cells: framed && cells.length > 1 ? cells.slice(1, -1).map((cell) => cell.trim()) : cells,
    }));
}
