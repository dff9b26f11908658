import type { FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Job } from '../bundles/job';
import { removeLeftZips } from '../bundles/left-zips';
import { addEntry, zipTo } from '../bundles/zip-to';
import {
  flushFolder,
  removeLeftovers,
  retried,
  tempName,
  writeAll,
  writeAtomically,
} from '../project-file/atomic-write';
import type { FileSystem } from '../project-file/file-system';

/** What a file of a kit holds: bytes, or an open file that is copied and then closed by whoever opened it. */
export type Content = { bytes: Uint8Array } | { handle: FileHandle; size: number };

/** Puts a file into a kit that is being made. `folder` is one step, absent for the root. */
export type PutFile = (folder: string | undefined, name: string, content: Content) => Promise<void>;

export interface KitPlace {
  path: string;
  /** Instant that the entries of a zip carry. */
  madeAt: string;
}

/** Read at once from a file. */
const pieceBytes = 256 * 1024;

/**
 * Makes a folder of whatever `fill` puts in: a temp folder beside, which gets its name when all of it is there. Nothing is ever
 * replaced, since what a folder of that name holds is not known. A failure or the end of the job leaves nothing.
 * @throws the system's error, EEXIST when something has the name; what `fill` throws; the signal's reason.
 */
export async function folderTo(
  fs: FileSystem,
  { path }: KitPlace,
  { signal }: Pick<Job, 'signal'>,
  fill: (put: PutFile) => Promise<void>,
): Promise<void> {
  await removeLeftovers(fs, path);
  // Said before the work, and once more before it gets its name.
  await refuseTaken(fs, path);
  const temp = tempName(path);
  const made = new Set<string>();
  try {
    await fs.mkdir(temp);
    await fill(async (folder, name, content) => {
      signal.throwIfAborted();
      const into = folder === undefined ? temp : join(temp, folder);
      if (folder !== undefined && !made.has(folder)) await fs.mkdir(into);
      if (folder !== undefined) made.add(folder);
      const file = await fs.open(join(into, name), 'wx');
      try {
        if ('bytes' in content) await writeAll(file, content.bytes);
        else
          await pipeline(
            streamOf(content),
            async (pieces: AsyncIterable<Buffer>) => {
              for await (const piece of pieces) await writeAll(file, piece);
            },
            { signal },
          );
      } finally {
        await file.close();
      }
    });
    signal.throwIfAborted();
    await refuseTaken(fs, path);
    await retried(() => fs.rename(temp, path));
    await flushFolder(fs, dirname(path));
  } catch (error) {
    await fs.rm(temp, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

/** As `folderTo`, but one zip file; one that is there is replaced where the caller says so. */
export async function zipFileTo(
  fs: FileSystem,
  { path, madeAt }: KitPlace,
  job: Pick<Job, 'signal'>,
  fill: (put: PutFile) => Promise<void>,
  { exclusive }: { exclusive: boolean },
): Promise<void> {
  await removeLeftZips(fs, path);
  const common = { mtime: new Date(madeAt), mode: 0o100644 };
  await writeAtomically(
    fs,
    path,
    async (file) => {
      await zipTo(file, job, (writer) =>
        fill((folder, name, content) => {
          writer.signal.throwIfAborted();
          const inside = folder === undefined ? name : `${folder}/${name}`;
          const isText = /\.(txt|html)$/.test(name);
          const size = 'bytes' in content ? content.bytes.length : content.size;
          return addEntry(writer, inside, { ...common, compress: isText, size }, () => streamOf(content));
        }),
      );
    },
    { exclusive, beforePlaced: async () => job.signal.throwIfAborted() },
  );
}

async function refuseTaken(fs: FileSystem, path: string): Promise<void> {
  const isTaken = await fs.lstat(path).then(
    () => true,
    () => false,
  );
  if (isTaken) throw Object.assign(new Error(`EEXIST: ${path}`), { code: 'EEXIST' });
}

function streamOf(content: Content): Readable {
  if ('handle' in content) return content.handle.createReadStream({ highWaterMark: pieceBytes, autoClose: false });
  return Readable.from(content.bytes.length > 0 ? [Buffer.from(content.bytes)] : []);
}
