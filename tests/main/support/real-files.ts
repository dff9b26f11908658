import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import {
  BufferTarget,
  EncodedPacket,
  EncodedVideoPacketSource,
  MovOutputFormat,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
} from 'mediabunny';
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

/** A JPEG that lies on its side, says when it was taken, and where. */
export async function photo(width = 60, height = 40): Promise<Buffer> {
  const flat = await sharp({ create: { width, height, channels: 3, background: '#c60' } })
    .jpeg()
    .toBuffer();
  return sharp(flat)
    .withExif({
      IFD2: { DateTimeOriginal: '2026:11:03 23:59:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 20/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '12/1 22/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

/** A video of one colour that no player could show, but whose heading is a real one. */
export async function video(format: 'mp4' | 'mov' | 'webm', seconds = 2): Promise<Buffer> {
  const target = new BufferTarget();
  const formats = { mp4: Mp4OutputFormat, mov: MovOutputFormat, webm: WebMOutputFormat };
  const output = new Output({ format: new formats[format](), target });
  const source = new EncodedVideoPacketSource('vp9');
  output.addVideoTrack(source);
  await output.start();
  const decoderConfig = { codec: 'vp09.00.10.08', codedWidth: 320, codedHeight: 180 };
  for (let second = 0; second < seconds; second += 1)
    await source.add(new EncodedPacket(new Uint8Array(4000).fill(second + 1), 'key', second, 1), { decoderConfig });
  await output.finalize();
  return Buffer.from(target.buffer ?? new ArrayBuffer(0));
}

/** A PNG of 50,000 x 50,000 pixels: two and a half thousand million of them in a few kilobytes. */
export function hugePng(side = 50_000): Buffer {
  const heading = Buffer.alloc(13);
  heading.writeUInt32BE(side, 0);
  heading.writeUInt32BE(side, 4);
  heading[8] = 1;
  const chunk = (name: string, content: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length);
    const named = Buffer.concat([Buffer.from(name), content]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', heading),
    chunk('IDAT', deflateSync(Buffer.alloc(Math.ceil(side / 8 + 1) * 100))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The check sum of PNG (ISO/IEC 15948, annex D); Node has one of its own from version 20.15 on, its types do not. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

export const pdfBytes = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
);
