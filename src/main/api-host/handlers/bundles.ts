import { basename, dirname, join } from 'node:path';
import { Failure } from '../../../shared/api/failures';
import { bundleStem, isBundle, withBundleEnding } from '../../../shared/bundles/bundle-name';
import { withEnding } from '../../../shared/project/file-name';
import type { Connection } from '../connection';
import { door } from '../door-base';
import { runJob } from '../run-job';
import { zipAddress } from '../zip-address';

export const saveBundle = door.bundles.save.handler(async ({ context: { connection }, input, signal }) => {
  const { session, host, ports } = connection;
  const { path: wanted, choice } = input;
  if (wanted === undefined) return runJob(signal, (job) => forDownload(connection, choice, job));
  // A dialog of the system has asked about replacing a file of this very name, and of no other.
  const isWhole = isBundle(wanted);
  const path = await ports.resolvePath(isWhole ? wanted : withBundleEnding(wanted));
  return runJob(signal, (job) => host.bundles.save(session, choice, path, job, { replace: input.replace && isWhole }));
});

async function forDownload(
  connection: Connection,
  choice: Parameters<Connection['host']['bundles']['save']>[1],
  job: Parameters<Connection['host']['bundles']['save']>[3],
) {
  const { path, ...saved } = await connection.host.bundles.saveForDownload(connection.session, choice, job);
  return { ...saved, url: await zipAddress(connection, path, saved.name) };
}

export const uploadBundle = door.bundles.upload.handler(({ context: { connection }, input }) => {
  const { bundles, tickets, ports } = connection;
  const { id, receive } = bundles.announce(input, ports.projectsFolder);
  return { upload: id, url: tickets.issue({ kind: 'stream', receive }) };
});

export const discardBundle = door.bundles.discard.handler(async ({ context, input }) => {
  await context.connection.bundles.discard(input.upload);
  return {};
});

export const unpackBundle = door.bundles.unpack.handler(async ({ context: { connection }, input, signal }) => {
  const { host, ports, bundles } = connection;
  const { from, to } = input;
  if ('path' in from) {
    const path = await ports.resolvePath(from.path);
    const beside = withEnding(join(dirname(path), bundleStem(path)));
    const target = await ports.resolvePath(to === undefined ? beside : withEnding(to));
    return runJob(signal, (job) => host.bundles.unpack({ path, name: basename(path) }, target, job));
  }
  const source = bundles.get(from.upload);
  const target = await ports.resolvePath(withEnding(to ?? bundleStem(source.name)));
  return runJob(signal, async (job) => {
    try {
      const unpacked = await host.bundles.unpack(source, target, job);
      await bundles.discard(from.upload);
      return unpacked;
    } catch (error) {
      // It may be unpacked under another name; whatever else is wrong with it stays wrong.
      const again = error instanceof Failure && (error.code === 'ALREADY_EXISTS' || error.code === 'REFUSED');
      if (!again) await bundles.discard(from.upload);
      throw error;
    }
  });
});
