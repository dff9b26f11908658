import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { projectSchema } from '../../src/shared/project/project';
import { hashOfBytes, picture } from '../main/support/real-files';
import { type Caller, type WayIn, waysIn } from './ways-in';

describe.each(Object.entries(waysIn))('the library by %s', (_name, start) => {
  let way: WayIn;
  let caller: Caller;
  let jpeg: Buffer;
  let png: Buffer;

  beforeEach(async () => {
    way = await start();
    caller = await way.call();
    await caller.door.projects.create({ path: 'Plan.kalends', name: 'Plan', settings: { timeZone: 'Europe/Berlin' } });
    [jpeg, png] = await Promise.all([picture('jpeg'), picture('png')]);
  });
  afterEach(() => way.stop());

  const folder = () => join(way.folder, 'Plan.assets');
  const filesIn = () => readdir(folder()).then((names) => names.sort());
  const assetsNow = async () => {
    const { url } = await caller.door.project.snapshot({});
    return projectSchema.parse(JSON.parse(await caller.text(url)).project).assets;
  };
  /** Sends files and gives the ids of their uploads. */
  const send = async (...files: [name: string, bytes: Uint8Array][]) => {
    const offers = files.map(([name, bytes]) => ({ name, size: bytes.length }));
    const { uploads } = await caller.door.assets.upload({ files: offers });
    const answers = await Promise.all(
      uploads.map(({ url }, at) => caller.upload(url, files[at]?.[1] ?? new Uint8Array())),
    );
    return { ids: uploads.map(({ id }) => id), answers };
  };

  test('takes files by streams, names them by their content, and adds them as one step', async () => {
    const { ids, answers } = await send(['oven.jpg', jpeg], ['logo.png', png], ['copy of oven.jpg', jpeg]);
    expect(answers[0]).toEqual({ ok: true, hash: hashOfBytes(jpeg), known: null });
    const added = await caller.door.assets.add({ uploads: ids, tags: ['bread'] });
    expect(added).toMatchObject({ revision: 1, already: [], failed: [] });
    expect(added.ids).toHaveLength(2);
    expect(added.all).toEqual(added.ids);
    const [first, second] = added.ids;
    const assets = await assetsNow();
    expect(assets[first ?? '']).toMatchObject({
      name: 'oven.jpg',
      file: `${hashOfBytes(jpeg)}.jpg`,
      kind: 'picture',
      type: 'image/jpeg',
      size: jpeg.length,
      tags: ['bread'],
    });
    expect(assets[second ?? '']?.type).toBe('image/png');
    expect(await filesIn()).toEqual([`${hashOfBytes(jpeg)}.jpg`, `${hashOfBytes(png)}.png`].sort());
    expect(await readFile(join(folder(), `${hashOfBytes(jpeg)}.jpg`))).toEqual(jpeg);
    await caller.door.project.undo({});
    expect(await assetsNow()).toEqual({});
    expect(await filesIn(), 'taking the step back leaves the bytes').toHaveLength(2);
  });

  test('gives a file as a post shows it: cut, once, under a name that every system takes', async () => {
    const { ids } = await caller.door.assets.add({ uploads: (await send(['../a:b?.jpg', jpeg])).ids });
    const [id = ''] = ids;
    const whole = await caller.door.assets.cropped({ id });
    expect(whole).toMatchObject({
      name: expect.stringMatching(/^[^<>:"/\\|?*]+\.jpg$/),
      type: 'image/jpeg',
      cancelled: false,
    });
    expect(await caller.bytes(whole.url ?? '')).toEqual(jpeg);
    await expect(caller.bytes(whole.url ?? '')).rejects.toThrow();
    const crop = { ratio: '1:1', x: 0, y: 0, width: 0.5, height: 0.5 };
    const part = await caller.door.assets.cropped({ id, crop, save: true });
    const { width, height } = await sharp(await caller.bytes(part.url ?? '')).metadata();
    const asked = await sharp(jpeg).metadata();
    expect([width, height]).toEqual([Math.round(asked.width / 2), Math.round(asked.height / 2)]);
    await expect(caller.door.assets.cropped({ id: 'nobody' })).rejects.toMatchObject({ code: 'REFUSED' });
    await rm(join(folder(), `${hashOfBytes(jpeg)}.jpg`));
    await expect(caller.door.assets.cropped({ id })).rejects.toThrow('is missing');
  });

  test('the same bytes again are the asset that is there', async () => {
    const first = await caller.door.assets.add({ uploads: (await send(['oven.jpg', jpeg])).ids });
    const { ids, answers } = await send(['another name.jpg', jpeg]);
    expect(answers[0]).toMatchObject({ ok: true, known: first.ids[0] });
    expect(await caller.door.assets.add({ uploads: ids })).toEqual({
      revision: 1,
      ids: [],
      already: first.ids,
      all: first.ids,
      failed: [],
    });
    expect(await filesIn()).toHaveLength(1);
  });

  test('says of each file that was not taken what was the matter, and keeps nothing of it', async () => {
    const { ids, answers } = await send(
      ['notes.txt', Buffer.from('nothing but text')],
      ['page.html', Buffer.from('<!doctype html><script>alert(1)</script>')],
      ['oven.jpg', jpeg],
    );
    expect(answers[0]).toEqual({ ok: false, says: expect.stringMatching(/^“notes\.txt” is no picture, video or PDF/) });
    expect(answers[1]).toMatchObject({ ok: false });
    const { failed, ids: added } = await caller.door.assets.add({ uploads: [...ids, 'nobody'] });
    expect(added).toHaveLength(1);
    expect(failed.map(({ name }) => name)).toEqual(['notes.txt', 'page.html', '']);
    expect(await filesIn()).toEqual([`${hashOfBytes(jpeg)}.jpg`]);
  });

  test('what is discarded, and what a caller leaves behind, is gone', async () => {
    await caller.door.assets.discard({ uploads: (await send(['oven.jpg', jpeg])).ids });
    expect(await filesIn()).toEqual([]);
    await send(['logo.png', png]);
    expect(await filesIn()).toHaveLength(1);
    await caller.door.project.close({});
    expect(await filesIn()).toEqual([]);
  });

  test('an address takes its file once', async () => {
    const { uploads } = await caller.door.assets.upload({ files: [{ name: 'oven.jpg', size: jpeg.length }] });
    const url = uploads[0]?.url ?? '';
    expect(await caller.upload(url, jpeg)).toMatchObject({ ok: true });
    expect(await caller.put(url, jpeg)).toBe(404);
  });

  test('a file of another size than was announced is refused', async () => {
    for (const size of [jpeg.length - 1, jpeg.length + 1]) {
      const { uploads } = await caller.door.assets.upload({ files: [{ name: 'oven.jpg', size }] });
      const answer = await caller.upload(uploads[0]?.url ?? '', jpeg);
      expect(answer).toEqual({
        ok: false,
        says: expect.stringMatching(/“oven\.jpg” was not added, because it changed/),
      });
    }
    expect(await filesIn()).toEqual([]);
  });

  test('another file takes the place of an asset, and one step brings the first one back', async () => {
    const { ids } = await caller.door.assets.add({ uploads: (await send(['oven.jpg', jpeg])).ids });
    const id = ids[0] ?? '';
    const [upload = ''] = (await send(['logo.png', png])).ids;
    await caller.door.assets.replace({ id, upload });
    expect((await assetsNow())[id]).toMatchObject({ file: `${hashOfBytes(png)}.png`, name: 'logo.png' });
    await caller.door.project.undo({});
    expect((await assetsNow())[id]).toMatchObject({ file: `${hashOfBytes(jpeg)}.jpg`, name: 'oven.jpg' });
  });

  test('opening and looking make no folder and write nothing', async () => {
    const before = await readdir(way.folder);
    expect(await caller.door.assets.state({})).toEqual({
      base: expect.stringMatching(/^\/media\/[\w-]{32}\/$/),
      missing: [],
      folder: folder(),
    });
    expect(await readdir(way.folder)).toEqual(before);
  });
});
