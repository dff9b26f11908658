/** One bar of speed and what was measured. `value` must not be over `bar`. */
export interface Row {
  what: string;
  value: number;
  bar: number;
  unit: '×' | 'ms' | 'kB';
  /** Both sides of a ratio in milliseconds, or whatever helps to read the value. */
  detail: string;
}

export interface Options {
  root: string;
  /** A fresh folder for the files of this run. */
  folder: string;
  /** How many times each thing is measured. */
  samples: number;
  /** Whether the user asked for these rows; all are wanted unless some are named. */
  wants(rows: RowGroup): boolean;
}

export const rowGroups = [
  'open',
  'save',
  'export',
  'library',
  'shelf',
  'turn',
  'drop',
  'bulk',
  'typing',
  'checks',
  'series',
  'table',
  'filter',
  'heap',
  'first',
] as const;
export type RowGroup = (typeof rowGroups)[number];

export const isMet = ({ value, bar }: Row): boolean => value <= bar;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/**
 * Measures two things in turn, so that whatever else the machine does meets both. The ratio is the median of the pairs'.
 * @param ours and `base` give back how long they took, in milliseconds. One pair is run first and not counted.
 */
export async function ratioRow(
  row: Pick<Row, 'what' | 'bar'>,
  samples: number,
  ours: () => Promise<number>,
  base: () => Promise<number>,
): Promise<Row> {
  const pairs: { ours: number; base: number }[] = [];
  for (let round = 0; round <= samples; round += 1) {
    const first = round % 2 === 0 ? await ours() : await base();
    const second = round % 2 === 0 ? await base() : await ours();
    if (round > 0) pairs.push(round % 2 === 0 ? { ours: first, base: second } : { ours: second, base: first });
  }
  const middle = (side: 'ours' | 'base') => median(pairs.map((pair) => pair[side])).toFixed(1);
  return {
    ...row,
    unit: '×',
    value: median(pairs.map((pair) => pair.ours / pair.base)),
    detail: `${middle('ours')} ms against ${middle('base')} ms`,
  };
}

/** How long something takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.what,
    `${row.value.toFixed(2)} ${row.unit}`,
    `${row.bar} ${row.unit}`,
    isMet(row) ? 'met' : 'MISSED',
    row.detail,
  ]);
  const lines = [['what', 'measured', 'bar', '', 'medians'], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}
