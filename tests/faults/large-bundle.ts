import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, open, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bundles } from '../../src/main/bundles/bundles';
import { Host } from '../../src/main/host/host';
import { nodeFileSystem } from '../../src/main/project-file/file-system';
import { newId } from '../../src/shared/ids';

/**
 * Packs and unpacks a library with one file of more than 4 GB, which plain zips cannot hold (Zip64 can). Too slow and too
 * large for `npm test`: it takes some 9 GB of disk and a minute or two. Run by `npm run test:large`.
 */
const size = 4 * 1024 ** 3 + 12_345;
/** Bytes by which the host may grow: files go through it in pieces. */
const mostGrowth = 200 * 1024 ** 2;

const folder = await mkdtemp(join(process.env.KALENDS_LARGE ?? tmpdir(), 'kalends-large-'));
try {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < 2.2 * size)
    throw new Error(`${folder} has not enough room; name another place in KALENDS_LARGE`);
  await packAndUnpack();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function packAndUnpack(): Promise<void> {
  const host = await Host.start({ dataFolder: join(folder, 'data'), resourcesFolder: 'resources', version: 'test' });
  const session = await host.create(join(folder, 'plan.kalends'), { name: 'Large' });
  const sparse = join(folder, 'sparse');
  // A hole, with something at its end: it takes no room on the disk until it is packed.
  const handle = await open(sparse, 'w');
  await handle.write(Buffer.from('the end'), 0, 7, size - 7);
  await handle.close();
  const hash = await hashOf(sparse);
  await mkdir(join(folder, 'plan.assets'));
  const library = join(folder, 'plan.assets', `${hash}.mp4`);
  await nodeFileSystem.rename(sparse, library);
  const small = Buffer.from('a small file behind the large one');
  const smallFile = `${createHash('sha256').update(small).digest('hex')}.jpg`;
  await writeFile(join(folder, 'plan.assets', smallFile), small);
  const common = { kind: 'video', type: 'video/mp4', tags: [], collections: [] };
  await session.run({
    id: newId(),
    at: new Date().toISOString(),
    command: {
      name: 'assets.add',
      payload: {
        assets: [
          { id: 'large', name: 'large.mp4', file: `${hash}.mp4`, size, ...common },
          { id: 'small', name: 'small.jpg', file: smallFile, size: small.length, ...common },
        ],
      },
    },
  });
  await session.flush();
  const bundles = new Bundles(nodeFileSystem, join(folder, 'data'), () => new Date().toISOString());
  let most = 0;
  const before = process.memoryUsage().rss;
  const job = {
    signal: new AbortController().signal,
    onProgress: () => {
      most = Math.max(most, process.memoryUsage().rss);
    },
  };
  const target = join(folder, 'large.kalends.zip');
  const saved = await timed('packed', () => bundles.save(session, { media: 'all' }, target, job, { replace: false }));
  check(saved.files === 2 && saved.bytes > size && (await stat(target)).size === saved.bytes, 'the bundle is whole');
  await rm(library);
  const source = { path: target, name: 'large.kalends.zip' };
  const unpacked = await timed('unpacked', () => bundles.unpack(source, join(folder, 'back.kalends'), job));
  check(unpacked.files === 2 && unpacked.missing === 0, 'both files came out');
  check((await hashOf(join(folder, 'back.assets', `${hash}.mp4`))) === hash, 'the large file is the same');
  console.log(`grew by ${Math.round((most - before) / 1024 ** 2)} MB`);
  check(most - before < mostGrowth, 'the memory stayed small');
  await host.closeAll();
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  console.log(`${what} ${(size / 1024 ** 3).toFixed(1)} GB in ${Math.round((performance.now() - start) / 1000)} s`);
  return result;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(piece);
  return hash.digest('hex');
}

function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(`wrong: ${what}`);
  console.log(`right: ${what}`);
}
