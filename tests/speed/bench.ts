import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserRows } from './browser-rows';
import { neighboursRow, typedPostRow } from './check-rows';
import { exportRow, openRow, saveRow } from './host-rows';
import { seriesRow } from './series-row';
import { isMet, type Row, type RowGroup, rowGroups, table } from './table';

/**
 * Measures the rows of the bars of speed and prints them as they come, then the table.
 * @param args `--quick` takes fewer samples; names of groups (`drop`, `turn` ...) leave out the others.
 * @returns whether every bar is met.
 */
export async function bench(root: string, args: readonly string[]): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'kalends-bench-'));
  const rows: Row[] = [];
  const add = (row: Row) => {
    rows.push(row);
    console.log(
      `${isMet(row) ? 'met   ' : 'MISSED'}  ${row.what}: ${row.value.toFixed(2)} ${row.unit} (${row.detail})`,
    );
  };
  const named = rowGroups.filter((group) => args.includes(group));
  const wants = (group: RowGroup) => named.length === 0 || named.includes(group);
  const options = { root, folder, samples: args.includes('--quick') ? 5 : 15, wants };
  try {
    if (wants('open')) add(await openRow(options));
    if (wants('save')) add(await saveRow(options));
    if (wants('export')) add(await exportRow(options));
    if (wants('checks')) {
      add(await typedPostRow(root));
      add(neighboursRow());
    }
    if (wants('series')) add(await seriesRow(options));
    const onScreen: readonly RowGroup[] = [
      'turn',
      'drop',
      'bulk',
      'typing',
      'checks',
      'table',
      'filter',
      'heap',
      'first',
      'library',
      'shelf',
    ];
    if (onScreen.some(wants)) await browserRows(options, add);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  console.log(`\n${table(rows)}`);
  return rows.every(isMet);
}
