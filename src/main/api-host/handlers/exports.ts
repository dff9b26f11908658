import type { z } from 'zod';
import { Failure } from '../../../shared/api/failures';
import { type ExportPlan, formatExportFile, planExport } from '../../../shared/csv/plan-export';
import type { exportRequestSchema } from '../../../shared/csv/preset';
import type { ReadyFile } from '../../shells/shell-ports';
import type { Connection } from '../connection';
import { door } from '../door-base';

type Request = z.infer<typeof exportRequestSchema>;

/** Rows of each file that the preview shows; the count says how many there are. */
const previewRows = 200;

export const previewExport = door.exports.preview.handler(({ context, input }) => {
  const { files, notes, timeZone } = plan(context.connection, input);
  return {
    files: files.map(({ name, channel, channelId, columns, rows }) => ({
      name,
      channel,
      channelId,
      columns,
      rowCount: rows.length,
      rows: rows.slice(0, previewRows),
    })),
    notes,
    timeZone,
  };
});

export const writeExport = door.exports.write.handler(async ({ context: { connection }, input }) => {
  const { files, preset } = plan(connection, input);
  const ready = files
    .filter(({ rows }) => rows.length > 0)
    .map((file): ReadyFile => {
      const content = formatExportFile(file, preset, input);
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return { name: file.name, bytes, rows: file.rows.length };
    });
  if (ready.length === 0) {
    throw new Failure('NOTHING_TO_EXPORT', 'No post fits this export, so there is no file to write.', {});
  }
  if (!connection.ports.deliver) return { files: ready.map((file) => asDownload(connection, file)), cancelled: false };
  const paths = await connection.ports.deliver(ready);
  if (!paths) return { files: [], cancelled: true };
  return { files: ready.map(({ name, rows }, at) => ({ name, rows, path: paths[at] })), cancelled: false };
});

function asDownload({ tickets }: Connection, { name, bytes, rows }: ReadyFile) {
  const url = tickets.issue({
    kind: 'download',
    name,
    mediaType: 'text/csv; charset=utf-8',
    attachment: true,
    read: () => bytes,
  });
  return { name, rows, url };
}

function plan(connection: Connection, request: Request): ExportPlan {
  const { host, session } = connection;
  return planExport(request, {
    project: session.project,
    platforms: host.platforms,
    presets: host.resources.presets,
    now: host.now(),
  });
}
