import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Connection } from './connection';

/** The one-time address of a zip that was made to be downloaded; the file goes when it was fetched or the page leaves. */
export async function zipAddress({ bundles, tickets }: Connection, path: string, name: string): Promise<string> {
  await bundles.keep(path);
  return tickets.issue({
    kind: 'download',
    name,
    mediaType: 'application/zip',
    attachment: true,
    size: (await stat(path)).size,
    read: () => createReadStream(path).once('close', () => void bundles.fetched(path)),
  });
}
