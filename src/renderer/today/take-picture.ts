import type { Media } from '../../shared/posts/media';
import { download } from '../csv-export/deliver';
import type { HostClient } from '../host-client/host-client';

/** Whether this browser can put a picture on the clipboard. */
export function canCopyPictures(): boolean {
  return typeof ClipboardItem === 'function' && typeof navigator.clipboard?.write === 'function';
}

/** Puts a picture on the clipboard as the post shows it. Browsers take one kind only, PNG. @throws where that fails. */
export async function copyPicture(host: HostClient, media: Media): Promise<void> {
  // The clipboard has to be asked while the press of the button counts, so it is given a promise.
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(host, media) })]);
}

async function pngOf(host: HostClient, { asset = '', crop }: Media): Promise<Blob> {
  const { url, type } = await host.door.assets.cropped({ id: asset, crop, save: false });
  const response = await fetch(url ?? '', { cache: 'no-store' });
  if (!response.ok) throw new Error(`The byte lane answered ${response.status}.`);
  const blob = await response.blob();
  if (type === 'image/png') return blob;
  const bitmap = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/png' });
}

/** Saves the file as the post shows it. @returns one sentence; nothing when no place was chosen. @throws as the door. */
export async function savePicture(host: HostClient, { asset = '', crop }: Media): Promise<string | null> {
  const file = await host.door.assets.cropped({ id: asset, crop, save: true });
  if (file.cancelled) return null;
  if (file.path !== undefined) return `Saved ${file.path}.`;
  await download([file]);
  return `“${file.name}” is in your downloads.`;
}
