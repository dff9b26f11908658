import type { FileHandle } from 'node:fs/promises';
import { addAbortSignal, Readable } from 'node:stream';
import { type ReadStreamOptions, ZipFile } from 'yazl';
import { writeAll } from '../project-file/atomic-write';
import type { Job } from './job';

/** A zip that is being written. */
export interface ZipWriter {
  zip: ZipFile;
  /** Ends when the work is given up, or the zip could not be written. */
  signal: AbortSignal;
}

/**
 * Writes a zip to an open file: what `fill` puts in is written down while it goes on, a piece at a time.
 * @returns how many bytes came out.
 * @throws what `fill` throws, the system's error, or the signal's reason.
 */
export async function zipTo(
  file: FileHandle,
  job: Pick<Job, 'signal'>,
  fill: (writer: ZipWriter) => Promise<void>,
): Promise<number> {
  const zip = new ZipFile();
  const { outputStream: output } = zip;
  if (!(output instanceof Readable)) throw new Error('the zip is no stream');
  const failed = new AbortController();
  const signal = AbortSignal.any([job.signal, failed.signal]);
  zip.on('error', (error) => failed.abort(error));
  addAbortSignal(signal, output);
  const orStop = (work: Promise<void>) => work.catch((error: unknown) => failed.abort(error));
  let written = 0;
  const drain = async () => {
    for await (const piece of output) {
      await writeAll(file, piece);
      written += piece.length;
    }
  };
  const filled = async () => {
    await fill({ zip, signal });
    zip.end();
  };
  await Promise.all([orStop(filled()), orStop(drain())]);
  signal.throwIfAborted();
  return written;
}

/**
 * Puts one entry into a zip, from a stream that is opened when its turn has come, and waits until all of it went through, so
 * that no more than one entry waits in memory.
 * @param onPiece hears how the stream goes on.
 * @param onEnd is called when it went through; what it throws ends the zip.
 */
export async function addEntry(
  { zip, signal }: ZipWriter,
  name: string,
  how: Partial<ReadStreamOptions>,
  open: () => Readable,
  { onPiece, onEnd }: { onPiece?: (piece: Uint8Array) => void; onEnd?: () => void } = {},
): Promise<void> {
  let stop = () => {};
  await new Promise<void>((resolve, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop);
    zip.addReadStreamLazy(name, how, (take) => {
      const stream = open();
      if (onPiece) stream.on('data', onPiece);
      stream.on('end', () => {
        try {
          onEnd?.();
          resolve();
        } catch (error) {
          reject(error);
        }
      });
      stream.on('error', reject);
      take(null, stream);
    });
  }).finally(() => signal.removeEventListener('abort', stop));
}
