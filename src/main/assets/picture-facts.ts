import { Buffer } from 'node:buffer';
import type { Metadata } from 'sharp';
import { FileRefused, shownName } from './file-refused';
import { loadSharp } from './load-sharp';
import type { Facts } from './read-facts';

/** @throws FileRefused for a picture whose heading cannot be read. */
export async function readPictureFacts(path: string, name: string): Promise<Facts> {
  const sharp = await loadSharp();
  let found: Metadata;
  try {
    // Its size is known without its pixels; what is too large to be drawn can be kept all the same.
    found = await sharp(path, { limitInputPixels: false }).metadata();
  } catch (error) {
    const says = `${shownName(name)} was not added, because it is damaged: nothing can be shown of it.`;
    throw new FileRefused(says, 415, { cause: error });
  }
  const { width, height } = found.autoOrient;
  const { takenOn, hasLocation } = await exifOf(found.exif);
  const inXmp = found.xmp !== undefined && /GPSLatitude/.test(Buffer.from(found.xmp).toString('latin1'));
  return {
    ...(width >= 1 && height >= 1 && { width, height }),
    ...(takenOn !== undefined && { takenOn }),
    ...((hasLocation || inXmp) && { hasLocation: true }),
  };
}

/** Cameras write anything into EXIF; what cannot be read is not there. */
async function exifOf(exif: Buffer | undefined): Promise<{ takenOn?: string; hasLocation: boolean }> {
  if (!exif) return { hasLocation: false };
  try {
    const { default: readExif } = await import('exif-reader');
    const { Photo, Image, GPSInfo } = readExif(exif);
    const taken: unknown = Photo?.DateTimeOriginal ?? Photo?.DateTimeDigitized ?? Image?.DateTime;
    const hasLocation = GPSInfo?.GPSLatitude !== undefined || GPSInfo?.GPSLongitude !== undefined;
    return { hasLocation, ...dayOf(taken) };
  } catch {
    return { hasLocation: false };
  }
}

/** EXIF knows a wall clock and no zone; the reader gives it as if it were UTC. Cameras without a clock write 0000 or 1970. */
function dayOf(taken: unknown): { takenOn?: string } {
  if (!(taken instanceof Date) || Number.isNaN(taken.getTime())) return {};
  const year = taken.getUTCFullYear();
  return year > 1970 && year < 2200 ? { takenOn: taken.toISOString().slice(0, 10) } : {};
}
