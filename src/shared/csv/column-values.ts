import { isDayCount } from './day-count';
import { saysNothing } from './fold';
import { isAddress, isMediaName, readMark, readMediaCell } from './read-cells';
import type { PlatformNames } from './read-channel-cell';
import { isWholeDate, readWhen } from './read-date';
import type { TableRow } from './read-table';
import { readTimeCell } from './read-time';
import { isFormatWord, mentionsFormat } from './words/format-words';
import { isStatusWord } from './words/status-words';

/** Values looked at per column; more of them do not change what a column is. */
const sampleSize = 150;

/** What the cells of one column look like. Shares are parts of its cells that say something, 0 to 1. */
export class ColumnValues {
  /** Number of cells that say something. */
  readonly filled: number;
  /** Number of different ones among them, counted up to 2,000. */
  readonly distinct: number;
  readonly sample: readonly string[];
  private readonly shares = new Map<string, number>();

  constructor(rows: readonly TableRow[], index: number) {
    let filled = 0;
    const distinct = new Set<string>();
    const sample: string[] = [];
    for (const { cells } of rows) {
      const cell = cells[index];
      if (cell === undefined || saysNothing(cell)) continue;
      filled += 1;
      if (distinct.size < 2000 && !distinct.has(cell)) {
        distinct.add(cell);
        if (sample.length < sampleSize) sample.push(cell);
      }
    }
    this.filled = filled;
    this.distinct = distinct.size;
    this.sample = sample;
  }

  /** Part of the different values for which `test` holds; 0 for an empty column. */
  private share(name: string, test: (cell: string) => boolean): number {
    const known = this.shares.get(name);
    if (known !== undefined) return known;
    const share = this.sample.length === 0 ? 0 : this.sample.filter(test).length / this.sample.length;
    this.shares.set(name, share);
    return share;
  }

  get averageLength(): number {
    return this.sample.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, this.sample.length);
  }
  get dates(): number {
    return this.share('dates', (cell) => isWholeDate(readWhen(cell)));
  }
  /** Days that a spreadsheet wrote as numbers. */
  get dayCounts(): number {
    return this.share('day counts', isDayCount);
  }
  get times(): number {
    return this.share('times', (cell) => {
      const when = cell.length < 40 ? readTimeCell(cell) : undefined;
      return when !== undefined && readWhen(cell).date === undefined;
    });
  }
  /** Times that cannot be plain numbers. */
  get clearTimes(): number {
    return this.share(
      'clear times',
      (cell) => !/^\d+$/.test(cell.trim()) && cell.length < 40 && readTimeCell(cell)?.rest === '',
    );
  }
  get weekdays(): number {
    return this.share('weekdays', (cell) => {
      const when = readWhen(cell);
      return when.weekday !== undefined && when.date === undefined && when.rest === '';
    });
  }
  get numbers(): number {
    return this.share('numbers', (cell) => /^[\s#]*-?[\d.,]+\s*[%kKmM]?$/.test(cell));
  }
  /** "3", "Day 3", "W3". */
  get counted(): number {
    return this.share('counted', (cell) => /^\s*\p{L}{0,9}\W{0,3}\d{1,3}\s*$/u.test(cell));
  }
  get addresses(): number {
    return this.share('addresses', isAddress);
  }
  get media(): number {
    return this.share('media', (cell) => readMediaCell(cell) !== undefined);
  }
  /** Names of picture and film files and their addresses, not just any address. */
  get pictures(): number {
    return this.share(
      'pictures',
      (cell) => readMediaCell(cell)?.every(({ url }) => isMediaName(url.replace(/^https?:\/\//, ''))) ?? false,
    );
  }
  get hashtags(): number {
    return this.share('hashtags', (cell) => /^#[^\s#]+(?:[\s,;|]+#[^\s#]+)*$/u.test(cell.trim()));
  }
  get marks(): number {
    return this.share('marks', (cell) => readMark(cell) !== undefined);
  }
  get formats(): number {
    return this.share('formats', isFormatWord);
  }
  get someFormats(): number {
    return this.share('some formats', mentionsFormat);
  }
  get statuses(): number {
    return this.share('statuses', isStatusWord);
  }
  /** Cells of several words. */
  get sentences(): number {
    return this.share('sentences', (cell) => cell.length > 24 && /\s/.test(cell.trim()));
  }
  get spaced(): number {
    return this.share('spaced', (cell) => /\p{L}\S*\s+\S*\p{L}/u.test(cell));
  }
  platforms(names: PlatformNames): number {
    return this.share('platforms', (cell) => names.knows(cell));
  }
  /** True where few values come back often, as themes and kinds do. */
  get repeats(): boolean {
    return this.distinct <= Math.max(4, Math.min(24, this.filled * 0.5));
  }
  /** True where no value of several comes back, as in titles. */
  get allDifferent(): boolean {
    return this.filled > 3 && this.distinct === this.filled;
  }
}
