import type { Locator, Page } from 'playwright/test';
import sharp from 'sharp';

export interface DesktopFile {
  name: string;
  bytes: Buffer;
}

/** A picture of one colour. */
export const jpeg = (colour: string, width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();

/** Lets files go on a place as the desktop does: enter, over, drop, with the files in the event. */
export async function dropFiles(page: Page, place: Locator, files: readonly DesktopFile[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }));
  const data = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: 'image/jpeg' }));
    }
    return transfer;
  }, given);
  for (const event of ['dragenter', 'dragover', 'drop']) await place.dispatchEvent(event, { dataTransfer: data });
}
