import type { Entry } from 'yauzl';
import { harmlessBytes, longestName, mostBytes, mostRatio } from './bounds';
import { badBundle, type Source } from './bundle-failure';

/** Refuses an archive with a name that could lead out of the folder on some system. @throws Failure BAD_BUNDLE. */
export function refuseName(name: string, source: Source): void {
  const leaves =
    name.startsWith('/') || /^[A-Za-z]:/.test(name) || /[\\\0]/.test(name) || name.split('/').includes('..');
  if (leaves) throw badBundle(source, 'holds a file whose place is outside its folder');
  if (name === '' || name.length > longestName) throw badBundle(source, 'holds a file whose name cannot be used');
}

/** Kinds of entries by the upper half of their attributes, as Unix has them in `st_mode`. */
const kindMask = 0o170000;
const plainKinds = new Set([0, 0o100000, 0o040000]);

/** Refuses links and devices, what is encrypted, and what is packed in a way that we cannot read. @throws Failure BAD_BUNDLE. */
export function refuseStrange(entry: Entry, source: Source): void {
  const { externalFileAttributes, compressionMethod } = entry;
  if (!plainKinds.has((externalFileAttributes >>> 16) & kindMask))
    throw badBundle(source, 'holds a link or a device instead of a file');
  if (entry.isEncrypted()) throw badBundle(source, 'is encrypted. Unpack it with the program that made it');
  if (compressionMethod !== 0 && compressionMethod !== 8)
    throw badBundle(source, 'is packed in a way that Kalends does not read');
}

/** Signature, sizes and so on before the name (APPNOTE 4.3.7). */
const localHeaderBytes = 30;

/** Refuses entries that share bytes: the same zeros, named a thousand times, would fill a disk. @throws Failure BAD_BUNDLE. */
export function refuseOverlaps(entries: readonly Entry[], source: Source): void {
  const inOrder = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let end = 0;
  for (const { relativeOffsetOfLocalHeader: start, compressedSize, fileNameLength } of inOrder) {
    if (start < end) throw badBundle(source, 'holds files that lie over each other');
    end = start + localHeaderBytes + fileNameLength + compressedSize;
  }
}

/** Refuses what becomes far larger when it is unpacked. @returns the bytes that come out. @throws Failure BAD_BUNDLE. */
export function refuseBomb(entries: readonly Entry[], source: Source): number {
  let sum = 0;
  for (const { compressedSize, uncompressedSize } of entries) {
    sum += uncompressedSize;
    if (uncompressedSize > harmlessBytes && uncompressedSize > mostRatio * compressedSize)
      throw badBundle(source, `would become more than ${mostRatio} times larger, which no plan and no picture does`);
  }
  if (sum > mostBytes) throw badBundle(source, 'would take more than a terabyte');
  return sum;
}
