import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { FileOffer } from '../../shared/assets/asset-calls';
import { tempName, writeAll } from '../project-file/atomic-write';
import { diskReason } from '../project-file/disk-words';
import { errorCode, type FileSystem } from '../project-file/file-system';
import { type FileKind, headLength, kindOf } from './file-kind';
import { FileRefused, shownName } from './file-refused';
import { type Facts, readFacts } from './read-facts';

/** What all temp files of the folder are named after; `removeLeftovers` goes by it. */
export const uploadStem = 'upload';

/** A file that came in whole and waits under a temporary name, flushed. */
export interface Received extends FileKind {
  facts: Facts;
  name: string;
  temp: string;
  /** SHA-256 in hexadecimal digits. */
  hash: string;
  size: number;
}

/**
 * Writes what comes in to a temp file of the folder while it is hashed; a piece at a time, so that a file may be larger than
 * the memory. When the promise resolves, every byte is on the disk.
 * @throws FileRefused for a file of another size or kind than can be taken, one that breaks off, and a disk that refuses;
 * nothing of it is left then.
 */
export async function receiveFile(
  fs: FileSystem,
  folder: string,
  offer: FileOffer,
  body: AsyncIterable<Uint8Array>,
): Promise<Received> {
  const temp = tempName(join(folder, uploadStem));
  try {
    const written = await write(fs, temp, offer, body);
    return { ...written, facts: await readFacts(temp, written, offer.name) };
  } catch (error) {
    await fs.unlink(temp).catch(() => undefined);
    if (error instanceof FileRefused || !isOfDisk(error)) throw error;
    throw new FileRefused(`${shownName(offer.name)} could not be copied: ${diskReason(error)}.`, 507);
  }
}

async function write(
  fs: FileSystem,
  temp: string,
  { name, size }: FileOffer,
  body: AsyncIterable<Uint8Array>,
): Promise<Omit<Received, 'facts'>> {
  if (size === 0) throw new FileRefused(`${shownName(name)} is empty.`, 415);
  const file = await fs.open(temp, 'wx', 0o666);
  try {
    const hash = createHash('sha256');
    const start: Uint8Array[] = [];
    let kind: FileKind | undefined;
    let filled = 0;
    let refused = false;
    for await (const chunk of fromSender(body, name)) {
      if (filled + chunk.length > size) throw changed(name);
      filled += chunk.length;
      // An answer reaches the sender only when all was taken, so what is refused is read to its end and kept nowhere.
      if (refused) continue;
      const writing = writeAll(file, chunk);
      hash.update(chunk);
      await writing;
      if (kind) continue;
      start.push(chunk);
      if (filled < Math.min(headLength, size)) continue;
      kind = await kindOf(Buffer.concat(start).subarray(0, headLength));
      start.length = 0;
      refused = kind === undefined;
      if (refused) await file.truncate(0);
    }
    if (filled < size) throw changed(name);
    if (!kind) throw new FileRefused(wrongKind(name), 415);
    await file.datasync();
    return { ...kind, name, temp, hash: hash.digest('hex'), size };
  } finally {
    await file.close();
  }
}

/** A sender that breaks off has no system's error of this disk. */
async function* fromSender(body: AsyncIterable<Uint8Array>, name: string): AsyncIterable<Uint8Array> {
  const pieces = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const piece = await pieces.next().catch((error: unknown) => {
        if (error instanceof FileRefused) throw error;
        throw new FileRefused(`${shownName(name)} came in part only and was not added.`, 400, { cause: error });
      });
      if (piece.done) return;
      yield piece.value;
    }
  } finally {
    await pieces.return?.().catch(() => undefined);
  }
}

const isOfDisk = (error: unknown) => /^E[A-Z]+$/.test(errorCode(error) ?? '');

function changed(name: string): FileRefused {
  const says = `${shownName(name)} was not added, because it changed while it was copied, or could be read in part only.`;
  return new FileRefused(`${says} Add it again.`, 400);
}

const wrongKind = (name: string) =>
  `${shownName(name)} is no picture, video or PDF that the library takes: JPEG, PNG, WebP, GIF, AVIF, SVG, MP4, MOV, WebM, PDF.`;
