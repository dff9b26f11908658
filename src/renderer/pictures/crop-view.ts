import { ratioValue } from '../../shared/platforms/ratio';
import type { Crop } from '../../shared/posts/media';

/** Which part is looked at: its middle in fractions of the picture, and how often the largest part would be enlarged. */
export interface CropView {
  ratio: string;
  x: number;
  y: number;
  zoom: number;
}

export const mostZoom = 5;

/** The largest part of a picture in a ratio, in fractions of its width and height. */
function largest(ratio: string, picture: number): { width: number; height: number } {
  const wanted = ratioValue(ratio) ?? picture;
  return wanted > picture ? { width: 1, height: picture / wanted } : { width: wanted / picture, height: 1 };
}

/** The part that a view shows; it never leaves the picture. @param picture width to height of the picture */
export function cropOf({ ratio, x, y, zoom }: CropView, picture: number): Crop {
  const most = largest(ratio, picture);
  const scale = Math.min(mostZoom, Math.max(1, zoom));
  const [width, height] = [most.width / scale, most.height / scale];
  const within = (middle: number, size: number) => Math.min(1 - size, Math.max(0, middle - size / 2));
  return { ratio, x: within(x, width), y: within(y, height), width, height };
}

/** The view that shows a part that was kept. */
export function viewOf(crop: Crop, picture: number): CropView {
  const most = largest(crop.ratio, picture);
  const zoom = Math.min(mostZoom, Math.max(1, most.width / Math.max(crop.width, 0.001)));
  return { ratio: crop.ratio, x: crop.x + crop.width / 2, y: crop.y + crop.height / 2, zoom };
}
