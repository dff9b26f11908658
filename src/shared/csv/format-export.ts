import { stringify } from 'csv-stringify/browser/esm/sync';
import type { ExportFile } from './plan-export';
import type { ExportRequest, Preset } from './preset';

const byteOrderMark = '\ufeff';

/** The bytes of one file of an export: UTF-8, with a byte-order mark where the request or else the preset says so. */
export function formatExportFile(file: ExportFile, preset: Preset, request: Pick<ExportRequest, 'bom'>): Uint8Array {
  const rows = file.rows.map(({ cells }) => cells);
  const text = stringify(preset.header === 'required' ? [file.columns, ...rows] : rows, {
    delimiter: preset.delimiter,
    record_delimiter: preset.lineEnd,
    quoted: preset.quote === 'all',
    quoted_empty: preset.quote === 'all',
  });
  return new TextEncoder().encode((request.bom ?? preset.bom) ? byteOrderMark + text : text);
}
