import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Metadata, Sharp } from 'sharp';
import { mostPixelsShown } from '../../shared/assets/addresses';
import type { Asset } from '../../shared/assets/asset';
import type { Crop } from '../../shared/posts/media';
import { loadSharp } from './load-sharp';

/** A file as it leaves: the original where nothing has to be done to it, else its new bytes. */
export type CroppedFile = {
  /** Media type. */
  type: string;
  /** Without a dot. */
  ending: string;
} & ({ path: string } | { bytes: Buffer });

/** Settings with which a picture is written again; no network takes more than these keep. */
const written: Record<string, (picture: Sharp) => Sharp> = {
  'image/jpeg': (picture) => picture.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }),
  'image/png': (picture) => picture.png(),
  'image/webp': (picture) => picture.webp({ quality: 92 }),
  'image/gif': (picture) => picture.gif(),
  'image/avif': (picture) => picture.avif({ quality: 75 }),
};

/**
 * The file of an asset as a post shows it: the part of a crop, in the format of the original. Unless its place may stay in it,
 * a picture that says where it was taken is written again without what its camera noted; its colours and the way it is turned
 * stay. Videos and documents are not changed.
 * @param path of the original, which is only read.
 * @throws an error when the picture is damaged or has too many pixels to be cut.
 */
export async function croppedFile(
  path: string,
  asset: Pick<Asset, 'type' | 'kind' | 'hasLocation'>,
  crop: Crop | undefined,
  { keepLocation = false }: { keepLocation?: boolean | undefined } = {},
): Promise<CroppedFile> {
  const whole = { path, type: asset.type, ending: extname(path).slice(1) };
  const leavesOut = asset.hasLocation === true && !keepLocation;
  if (asset.kind !== 'picture' || (!crop && !leavesOut)) return whole;
  const sharp = await loadSharp();
  const isSvg = asset.type === 'image/svg+xml';
  const animated = asset.type === 'image/gif' || asset.type === 'image/webp';
  // By its path, an SVG could draw files that lie beside it.
  const picture = sharp(isSvg ? await readFile(path) : path, { limitInputPixels: mostPixelsShown, animated });
  const cut = crop ? picture.autoOrient().extract(areaOf(crop, await picture.metadata())) : picture.autoOrient();
  const kept = keepLocation ? cut.keepExif().keepIccProfile() : cut.keepIccProfile();
  // An SVG has no pixels of its own; what is cut out of it is a picture.
  const type = isSvg ? 'image/png' : asset.type;
  const write = written[type];
  if (!write) return whole;
  return { type, ending: isSvg ? 'png' : whole.ending, bytes: await write(kept).toBuffer() };
}

/** Whole pixels inside the picture, at least one. A moving picture has the height of one of its pages. */
function areaOf(crop: Crop, { autoOrient, pageHeight }: Metadata) {
  const width = autoOrient.width;
  const height = pageHeight ?? autoOrient.height;
  const left = Math.min(Math.round(crop.x * width), width - 1);
  const top = Math.min(Math.round(crop.y * height), height - 1);
  return {
    left,
    top,
    width: Math.max(1, Math.min(Math.round(crop.width * width), width - left)),
    height: Math.max(1, Math.min(Math.round(crop.height * height), height - top)),
  };
}
