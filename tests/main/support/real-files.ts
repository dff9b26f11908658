import { createHash } from 'node:crypto';
import sharp from 'sharp';

/** SHA-256 in hexadecimal digits. */
export const hashOfBytes = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const colours = ['#a33', '#3a3', '#33a', '#aa3', '#3aa', '#a3a'];

/** A picture of one colour; another `at` is another picture. */
export function picture(format: 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' = 'jpeg', at = 0, width = 64, height = 48) {
  const background = colours[at % colours.length] ?? '#a33';
  return sharp({ create: { width: width + Math.floor(at / colours.length), height, channels: 3, background } })
    .toFormat(format)
    .toBuffer();
}

export const svgBytes = (content = '<rect width="20" height="10"/>') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10">${content}</svg>`);
