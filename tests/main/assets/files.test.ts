import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { croppedFile } from '../../../src/main/assets/cropped-file';
import { headLength, kindOf } from '../../../src/main/assets/file-kind';
import { FileRefused, shownName } from '../../../src/main/assets/file-refused';
import { readFacts } from '../../../src/main/assets/read-facts';
import { Thumbnails } from '../../../src/main/assets/thumbnails';
import { isTooLargeToShow } from '../../../src/shared/assets/addresses';
import { hashOfBytes, hugePng, pdfBytes, photo, picture, svgBytes, video } from '../support/real-files';
import { freshFolder } from '../support/test-host';

async function onDisk(bytes: Uint8Array, name = 'file'): Promise<string> {
  const path = join(await freshFolder(), name);
  await writeFile(path, bytes);
  return path;
}

async function factsOf(bytes: Uint8Array, name = 'file') {
  const kind = await kindOf(bytes.subarray(0, headLength));
  if (!kind) throw new Error('no kind');
  return readFacts(await onDisk(bytes), kind, name);
}

describe('what a file is', () => {
  test.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('%s by its bytes', async (format) => {
    expect(await kindOf(await picture(format))).toMatchObject({ kind: 'picture', type: `image/${format}` });
  });

  test.each([
    ['mp4', 'video/mp4'],
    ['mov', 'video/quicktime'],
    ['webm', 'video/webm'],
  ] as const)('%s by its bytes', async (format, type) => {
    expect(await kindOf(await video(format))).toEqual({ kind: 'video', type, ending: format });
  });

  test('PDF by its bytes', async () => {
    expect(await kindOf(pdfBytes)).toMatchObject({ kind: 'document', ending: 'pdf' });
  });

  test.each([
    ['as it is', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['behind a declaration', '<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg"></svg>'],
    ['behind a comment and a type', '\ufeff<!-- a > b --><!DOCTYPE svg [<!ENTITY a "b">]>\n<svg\nwidth="1"/>'],
    ['with a prefix', '<x:svg xmlns:x="http://www.w3.org/2000/svg"/>'],
  ])('SVG %s', async (_name, text) => {
    expect(await kindOf(Buffer.from(text))).toMatchObject({ type: 'image/svg+xml' });
  });

  test.each([
    ['a page', '<!doctype html><svg></svg>'],
    ['a page that speaks of it', '<html><body><svg/></body></html>'],
    ['another XML', '<?xml version="1.0"?><note><svg/></note>'],
    ['a longer word', '<svgx/>'],
    ['text', 'svg'],
    ['nothing', ''],
    ['a program', 'MZ\u0090\u0000'],
    ['an archive', 'PK\u0003\u0004aaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
  ])('not %s', async (_name, text) => {
    expect(await kindOf(Buffer.from(text, 'latin1'))).toBeUndefined();
  });

  test('a name in a sentence is one short line that nothing turns around', () => {
    expect(shownName('C:\\fakepath\\oven.jpg')).toBe('“oven.jpg”');
    expect(shownName('../../etc/passwd')).toBe('“passwd”');
    expect(shownName('a\u0000b\nc\u202egpj.exe')).toBe('“a b c gpj.exe”');
    expect(shownName('x'.repeat(10_000)).length).toBeLessThan(90);
    expect(shownName('/')).toBe('A file without a name');
  });
});

describe('what its bytes say', () => {
  test('size as it is shown, day and place of a photo', async () => {
    const facts = await factsOf(await photo(60, 40));
    expect(facts).toEqual({ width: 40, height: 60, takenOn: '2026-11-03', hasLocation: true });
  });

  test('a drawing has its size, and a picture without notes of a camera has no more', async () => {
    expect(await factsOf(svgBytes())).toEqual({ width: 20, height: 10 });
    expect(await factsOf(await picture('png'))).toEqual({ width: 64, height: 48 });
  });

  test.each(['mp4', 'mov', 'webm'] as const)('duration and size of a %s', async (format) => {
    expect(await factsOf(await video(format, 3))).toEqual({ width: 320, height: 180, duration: 3 });
  });

  test('a picture with more pixels than can be drawn is taken, and known as such', async () => {
    const facts = await factsOf(hugePng());
    expect(facts).toEqual({ width: 50_000, height: 50_000 });
    expect(isTooLargeToShow(facts)).toBe(true);
  });

  test.each(['mp4', 'mov'] as const)('a %s that is cut off anywhere is refused with its name', async (format) => {
    const whole = await video(format, 3);
    for (const part of [0.3, 0.6, 0.95]) {
      const facts = factsOf(whole.subarray(0, Math.floor(whole.length * part)), 'clip');
      await expect(facts).rejects.toThrow(/^“clip” was not added, because it is cut off/);
    }
  });

  test('a picture of which only the first bytes are right is refused', async () => {
    const bytes = Buffer.concat([(await picture('png')).subarray(0, 40), Buffer.alloc(500, 7)]);
    const refusal = await factsOf(bytes, 'oven.png').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(FileRefused);
    expect(String(refusal)).toMatch(/“oven\.png” was not added, because it is damaged/);
  });
});

describe('thumbnails', () => {
  const source = async (bytes: Uint8Array, type: string) => ({
    hash: hashOfBytes(bytes),
    path: await onDisk(bytes),
    type,
  });

  test('are made in their size, turned as the picture is shown, and kept', async () => {
    const folder = await freshFolder();
    const thumbnails = new Thumbnails(folder);
    const photoFile = await source(await photo(2000, 1000), 'image/jpeg');
    for (const [size, width, height] of [
      ['s', 80, 160],
      ['m', 240, 480],
      ['l', 600, 1200],
    ] as const) {
      const path = await thumbnails.of(photoFile, size);
      expect(await sharp(path).metadata()).toMatchObject({ format: 'webp', width, height });
      // What is there is taken as it is: the picture itself is not needed again.
      expect(await new Thumbnails(folder).of({ ...photoFile, path: '/nowhere' }, size)).toBe(path);
    }
    const small = await thumbnails.of(await source(await picture('png'), 'image/png'), 'l');
    expect(await sharp(small).metadata()).toMatchObject({ width: 64, height: 48 });
  });

  test('of a drawing are pixels, and draw nothing that lies beside it', async () => {
    const secret = await onDisk(await picture('png'), 'secret.png');
    const drawing = svgBytes(
      `<image href="secret.png" width="20" height="10"/><image href="file://${secret}" width="20" height="10"/>`,
    );
    const path = join(secret, '..', 'drawing.svg');
    await writeFile(path, drawing);
    const made = await new Thumbnails(await freshFolder()).of(
      { hash: hashOfBytes(drawing), path, type: 'image/svg+xml' },
      's',
    );
    const { channels } = await sharp(made).ensureAlpha().stats();
    expect(channels[3]?.max, 'nothing was drawn').toBe(0);
  });

  test('there is none of a picture with too many pixels, of a damaged one, and of a video', async () => {
    const thumbnails = new Thumbnails(await freshFolder());
    expect(await thumbnails.of(await source(hugePng(), 'image/png'), 's')).toBeUndefined();
    expect(await thumbnails.of(await source(Buffer.from('no picture'), 'image/png'), 's')).toBeUndefined();
    expect(await thumbnails.of(await source(await video('mp4'), 'video/mp4'), 's')).toBeUndefined();
  });
});

describe('a file as it leaves', () => {
  const crop = { ratio: '1:1', x: 0.25, y: 0, width: 0.5, height: 0.5 };

  test('is the original where nothing has to be done', async () => {
    const path = await onDisk(await picture('png'), 'logo.png');
    const asset = { kind: 'picture', type: 'image/png' };
    expect(await croppedFile(path, asset, undefined)).toEqual({ path, type: 'image/png', ending: 'png' });
    const clip = { kind: 'video', type: 'video/mp4', hasLocation: true };
    expect(await croppedFile(path, clip, crop)).toMatchObject({ path });
  });

  test('is cut after it was turned, in its own format', async () => {
    const path = await onDisk(await photo(400, 200), 'oven.jpg');
    const cut = await croppedFile(path, { kind: 'picture', type: 'image/jpeg' }, crop);
    if (!('bytes' in cut)) throw new Error('not cut');
    expect(await sharp(cut.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 100, height: 200 });
  });

  test('says where it was taken only when that may stay', async () => {
    const path = await onDisk(await photo(), 'oven.jpg');
    const asset = { kind: 'picture', type: 'image/jpeg', hasLocation: true };
    const without = await croppedFile(path, asset, undefined);
    if (!('bytes' in without)) throw new Error('not written again');
    const left = await sharp(without.bytes).metadata();
    expect(left).toMatchObject({ width: 40, height: 60 });
    expect(left.exif).toBeUndefined();
    expect(await croppedFile(path, asset, undefined, { keepLocation: true })).toMatchObject({ path });
    const kept = await croppedFile(path, asset, crop, { keepLocation: true });
    if (!('bytes' in kept)) throw new Error('not cut');
    const facts = await factsOf(kept.bytes);
    expect(facts).toEqual({ width: 20, height: 30, takenOn: '2026-11-03', hasLocation: true });
  });

  test.each(['png', 'webp', 'gif', 'avif'] as const)('stays a %s', async (format) => {
    const path = await onDisk(await picture(format), `file.${format}`);
    const cut = await croppedFile(path, { kind: 'picture', type: `image/${format}` }, crop);
    if (!('bytes' in cut)) throw new Error('not cut');
    expect(await kindOf(cut.bytes)).toMatchObject({ type: `image/${format}` });
    expect(await factsOf(cut.bytes)).toMatchObject({ width: 32, height: 24 });
  });

  test('a part of a drawing is a picture, and a crop never leaves what it is cut from', async () => {
    const path = await onDisk(svgBytes(), 'drawing.svg');
    const edge = { ratio: '1:1', x: 1, y: 1, width: 1, height: 1 };
    const cut = await croppedFile(path, { kind: 'picture', type: 'image/svg+xml' }, edge);
    expect(cut).toMatchObject({ type: 'image/png', ending: 'png' });
    if ('bytes' in cut) expect(await factsOf(cut.bytes)).toEqual({ width: 1, height: 1 });
  });
});
