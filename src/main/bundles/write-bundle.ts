import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { Failure } from '../../shared/api/failures';
import type { BundledFile } from '../../shared/bundles/bundle';
import { projectEnding } from '../../shared/project/file-name';
import { writeAtomically } from '../project-file/atomic-write';
import { diskReason } from '../project-file/disk-words';
import type { FileSystem } from '../project-file/file-system';
import { writeFailure } from '../project-session/session-place';
import type { Job } from './job';
import { removeLeftZips } from './left-zips';
import { addEntry, type ZipWriter, zipTo } from './zip-to';

export interface BundleParts {
  /** What the project is called inside, without an ending. */
  stem: string;
  /** The project file, byte by byte. */
  project: Uint8Array;
  files: readonly BundledFile[];
  /** Opens a file of the library; undefined when it is not there. */
  open(file: string): Promise<{ handle: FileHandle; size: number } | undefined>;
  /** Instant that the entries carry. */
  madeAt: string;
}

export interface WrittenBundle {
  /** Files of the library that are in it. */
  files: number;
  /** Names of those that were not in the folder. */
  missing: string[];
  /** Bytes of the archive. */
  bytes: number;
}

/** Read at once from a file. */
const pieceBytes = 256 * 1024;

/**
 * Writes a bundle: a piece at a time, to a temp file that gets its name when all of it is on the disk. Each file of
 * the library is hashed on its way, because a bundle with a damaged one could never be opened.
 * @param options.exclusive fails where a file is there already instead of replacing it
 * @throws Failure WRITE_FAILED, ALREADY_EXISTS, REFUSED (a damaged file of the library); the signal's reason
 */
export async function writeBundle(
  fs: FileSystem,
  target: string,
  parts: BundleParts,
  job: Job,
  options: { exclusive: boolean },
): Promise<WrittenBundle> {
  await removeLeftZips(fs, target);
  const missing: string[] = [];
  let size = 0;
  try {
    await writeAtomically(
      fs,
      target,
      async (file) => {
        size = await zipTo(file, job, (writer) => fill(writer, parts, job, missing));
      },
      { exclusive: options.exclusive, beforePlaced: async () => job.signal.throwIfAborted() },
    );
  } catch (error) {
    throw job.signal.aborted ? job.signal.reason : writeFailure(error, target);
  }
  return { files: parts.files.length - missing.length, missing, bytes: size };
}

/** @param parts.project goes first, deflated; pictures and videos are compressed already and stay as they are. */
async function fill(writer: ZipWriter, parts: BundleParts, job: Job, missing: string[]): Promise<void> {
  const { stem, project, files, open } = parts;
  // Plain files that anyone may read; else they would carry the rights of this machine.
  const common = { mtime: new Date(parts.madeAt), mode: 0o100644 };
  const total = project.length + files.reduce((sum, { size }) => sum + size, 0);
  let done = project.length;
  writer.zip.addBuffer(Buffer.isBuffer(project) ? project : Buffer.from(project), `${stem}${projectEnding}`, common);
  for (const { file, name } of files) {
    writer.signal.throwIfAborted();
    const opened = await open(file);
    if (!opened) {
      missing.push(name || file);
      continue;
    }
    const hash = createHash('sha256');
    const how = { ...common, compress: false, size: opened.size };
    let failed: Failure | undefined;
    const stream = () =>
      opened.handle.createReadStream({ highWaterMark: pieceBytes }).once('error', (error) => {
        failed = unreadable(name || file, error);
      });
    await addEntry(writer, `${stem}.assets/${file}`, how, stream, {
      onPiece: (piece) => {
        hash.update(piece);
        done += piece.length;
        job.onProgress(done, total, name || file);
      },
      onEnd: () => {
        if (hash.digest('hex') !== file.slice(0, 64)) throw damaged(name || file);
      },
    })
      .catch((error: unknown) => {
        throw failed ?? error;
      })
      .finally(() => opened.handle.close().catch(() => undefined));
  }
}

function damaged(name: string): Failure {
  const says = `“${name}” in the library is damaged: its bytes are no longer those that were added.`;
  return new Failure('REFUSED', `${says} Replace or delete it, then save the bundle again.`, {});
}

function unreadable(name: string, error: unknown): Failure {
  return new Failure('REFUSED', `“${name}” in the library could not be read: ${diskReason(error)}.`, {});
}
