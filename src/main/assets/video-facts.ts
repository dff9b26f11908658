import { type FileHandle, open } from 'node:fs/promises';
import { FileRefused, shownName } from './file-refused';
import type { Facts } from './read-facts';

/** Cache of the reader in bytes; a film is never held whole. */
const readerCache = 4 * 1024 * 1024;

/** @throws FileRefused for a video that is cut off or cannot be read. */
export async function readVideoFacts(path: string, type: string, name: string): Promise<Facts> {
  if (type !== 'video/webm' && (await isCutOff(path))) {
    const says = `${shownName(name)} was not added, because it is cut off: its end is missing.`;
    throw new FileRefused(`${says} Copy it again from where it comes from.`, 415);
  }
  const { Input, FilePathSource, MP4, QTFF, WEBM } = await import('mediabunny');
  const source = new FilePathSource(path, { maxCacheSize: readerCache });
  const input = new Input({ source, formats: [MP4, QTFF, WEBM] });
  try {
    const track = await input.getPrimaryVideoTrack();
    const duration = (await input.getDurationFromMetadata()) ?? (await input.computeDuration());
    const [width, height] = track ? [await track.getDisplayWidth(), await track.getDisplayHeight()] : [0, 0];
    return {
      ...(Number.isFinite(duration) && duration >= 0 && { duration: Math.round(duration * 1000) / 1000 }),
      ...(width >= 1 && height >= 1 && { width: Math.round(width), height: Math.round(height) }),
    };
  } catch (error) {
    const says = `${shownName(name)} was not added, because it is damaged or cut off: it cannot be played.`;
    throw new FileRefused(says, 415, { cause: error });
  } finally {
    input.dispose();
  }
}

/** Boxes that are looked at; a file with more has a heading in any case. */
const mostBoxes = 100_000;

/**
 * True when a box of an MP4 or MOV ends behind the end of the file, or what it plays has no heading (ISO/IEC 14496-12, 4.2:
 * a length of 32 bits and four letters; length 1 means that 64 bits follow, 0 that the box goes to the end).
 */
async function isCutOff(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    let hasHeading = false;
    let at = 0;
    for (let count = 0; at < size && count < mostBoxes; count += 1) {
      const box = await readBox(file, at, size);
      if (!box || at + box.length > size) return true;
      hasHeading ||= box.name === 'moov';
      at += box.length;
    }
    return !hasHeading;
  } finally {
    await file.close();
  }
}

async function readBox(file: FileHandle, at: number, size: number): Promise<{ name: string; length: number } | null> {
  const head = Buffer.alloc(16);
  const { bytesRead } = await file.read(head, 0, 16, at);
  if (bytesRead < 8) return null;
  const name = head.toString('latin1', 4, 8);
  const short = head.readUInt32BE(0);
  if (short === 0) return { name, length: size - at };
  if (short !== 1) return short < 8 ? null : { name, length: short };
  const length = bytesRead < 16 ? 0 : Number(head.readBigUInt64BE(8));
  return length < 16 ? null : { name, length };
}
