import { type Asset, hashOf } from './asset';

/** Longer side of a thumbnail in pixels, by its name in the address. A smaller picture is not made larger. */
export const thumbnailSizes = { s: 160, m: 480, l: 1200 } as const;
export type ThumbnailSize = keyof typeof thumbnailSizes;

/** Pixels of the largest picture that thumbnails are made of: 16,384 x 16,384. Larger ones are kept and shown as a plain file. */
export const mostPixelsShown = 16_384 * 16_384;

/** True for a picture with more pixels than thumbnails are made of. */
export function isTooLargeToShow({ width = 0, height = 0 }: Pick<Asset, 'width' | 'height'>): boolean {
  return width * height > mostPixelsShown;
}

/**
 * Where the bytes of an asset are served, with ranges; nothing for one without a file.
 * @param base of `assets.state`
 */
export function fileAddress(base: string, asset: Pick<Asset, 'file'>): string | undefined {
  const hash = hashOf(asset);
  return hash === undefined ? undefined : `${base}${hash}`;
}

/** Where a thumbnail of an asset is served, as WebP; nothing for one without a file. */
export function thumbnailAddress(base: string, asset: Pick<Asset, 'file'>, size: ThumbnailSize): string | undefined {
  const address = fileAddress(base, asset);
  return address === undefined ? undefined : `${address}/${size}.webp`;
}
