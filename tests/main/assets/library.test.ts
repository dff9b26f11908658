import { mkdir, readdir, readFile, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AssetShelf } from '../../../src/main/assets/asset-shelf';
import type { Session } from '../../../src/main/host/host';
import type { UploadAnswer } from '../../../src/shared/assets/asset-calls';
import { diskError, faultyFileSystem } from '../support/faulty-file-system';
import { hashOfBytes, hugePng, picture, svgBytes } from '../support/real-files';
import { failureOf, noSmallDisk, planPath, settings, smallDisk, testHost } from '../support/test-host';

async function* pieces(bytes: Uint8Array, size = 1000): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Sends files as a screen does; gives the ids of the uploads and the answers. */
async function send(session: Session, files: Record<string, Uint8Array | AsyncIterable<Uint8Array>>, size?: number) {
  const shelf = new AssetShelf();
  const ids: string[] = [];
  const answers: UploadAnswer[] = [];
  for (const [name, content] of Object.entries(files)) {
    const isWhole = content instanceof Uint8Array;
    const { id, receive } = shelf.announce({ name, size: size ?? (isWhole ? content.length : 0) }, session.assets);
    ids.push(id);
    answers.push((await receive(isWhole ? pieces(content) : content)).answer);
  }
  return { shelf, ids, answers };
}

async function add(session: Session, files: Record<string, Uint8Array>) {
  const { shelf, ids } = await send(session, files);
  return session.assets.incoming.add(shelf.take(ids), { collections: [], tags: [] });
}

async function library(files: Record<string, Uint8Array> = {}) {
  const { folder, path } = await planPath();
  const host = await testHost();
  const session = await host.create(path, { name: 'Plan', settings });
  const assetsFolder = join(folder, 'plan.assets');
  const { ids } = Object.keys(files).length > 0 ? await add(session, files) : { ids: [] };
  return { folder, path, host, session, assetsFolder, ids };
}

/** Resolves with the next word on missing files. */
const nextMissing = (session: Session) =>
  new Promise<string[]>((resolve) => {
    const stop = session.subscribe((event) => {
      if (event.type !== 'assets') return;
      stop();
      resolve(event.missing);
    });
  });

test('a name may hold anything: it is text, and no place on the disk', async () => {
  const { session, folder, assetsFolder } = await library();
  const names = ['../../evil.jpg', '/etc/passwd', 'a\u0000b\nc', '\u202egpj.exe', '\ud800', 'x'.repeat(10_000), ''];
  const files = Object.fromEntries(await Promise.all(names.map(async (name, at) => [name, await picture('png', at)])));
  const { ids, failed } = await add(session, files);
  expect(failed).toEqual([]);
  expect(ids.map((id) => session.project.assets[id]?.name)).toEqual(names);
  expect((await readdir(folder)).sort()).toEqual(['.plan.kalends.lock', 'plan.assets', 'plan.kalends']);
  for (const name of await readdir(assetsFolder)) expect(name).toMatch(/^[0-9a-f]{64}\.png$/);
  await session.flush();
});

test('a sender that breaks off leaves nothing behind', async () => {
  const { session, assetsFolder } = await library();
  const bytes = await picture('jpeg', 0, 800, 600);
  async function* broken() {
    yield bytes.subarray(0, 3000);
    throw new Error('the page is gone');
  }
  const { answers, shelf, ids } = await send(session, { 'oven.jpg': broken() }, bytes.length);
  expect(answers).toEqual([{ ok: false, says: '“oven.jpg” came in part only and was not added.' }]);
  expect(await readdir(assetsFolder)).toEqual([]);
  const { failed } = await session.assets.incoming.add(shelf.take(ids), { collections: [], tags: [] });
  expect(failed).toMatchObject([{ name: 'oven.jpg', says: expect.stringMatching(/in part only/) }]);
});

test('what is discarded while it comes in is gone when it is in', async () => {
  const { session, assetsFolder } = await library();
  const bytes = await picture('jpeg', 0, 800, 600);
  const shelf = new AssetShelf();
  const { id, receive } = shelf.announce({ name: 'oven.jpg', size: bytes.length }, session.assets);
  async function* slow() {
    yield bytes.subarray(0, 3000);
    await shelf.discard([id]);
    yield bytes.subarray(3000);
  }
  expect((await receive(slow())).answer).toMatchObject({ ok: false, says: expect.stringMatching(/cancelled/) });
  expect(await readdir(assetsFolder)).toEqual([]);
});

test('a disk that is really full says so, and there is room again', async ({ skip }) => {
  const disk = await smallDisk('size=512k');
  if (!disk) return skip(noSmallDisk);
  const host = await testHost();
  const session = await host.create(join(disk, 'plan.kalends'), { name: 'Plan', settings });
  const large = Buffer.concat([await picture('png'), Buffer.alloc(1024 * 1024)]);
  const { answers } = await send(session, { 'large.png': large });
  expect(answers).toEqual([{ ok: false, says: '“large.png” could not be copied: the disk is full.' }]);
  expect(await readdir(join(disk, 'plan.assets'))).toEqual([]);
  const { ids } = await add(session, { 'small.png': await picture('png') });
  expect(ids).toHaveLength(1);
});

test.each([
  ['mkdir', 'EACCES', /could not be copied to .*plan\.assets: you have no permission to write there/],
  ['writev', 'EIO', /could not be copied: the disk reports an error/],
  ['datasync', 'ENOSPC', /could not be copied: the disk is full/],
  ['rename', 'EROFS', /could not be added: the disk is write-protected/],
])('when %s fails with %s, the file is named with the reason and nothing stays behind', async (step, code, words) => {
  let faulty = false;
  const fileSystem = faultyFileSystem((call) => {
    if (faulty && call.step === step && call.path.includes('.assets')) throw diskError(code);
  });
  const { folder, path } = await planPath();
  const session = await (await testHost({ fileSystem })).create(path, { name: 'Plan', settings });
  faulty = true;
  const bytes = await picture('png');
  const { shelf, ids, answers } = await send(session, { 'logo.png': bytes });
  const { failed, ids: added } = await session.assets.incoming.add(shelf.take(ids), { collections: [], tags: [] });
  expect(added).toEqual([]);
  expect(failed).toMatchObject([{ name: 'logo.png', says: expect.stringMatching(words) }]);
  expect(failed[0]?.says).toMatch(/^“logo\.png” /);
  if (step !== 'rename') expect(answers).toEqual([{ ok: false, says: failed[0]?.says }]);
  expect(await readdir(join(folder, 'plan.assets')).catch(() => [])).toEqual([]);
  faulty = false;
  expect((await add(session, { 'logo.png': bytes })).ids).toHaveLength(1);
});

test('files that a killed program left half are cleared away; those of a running one stay', async () => {
  const { session, assetsFolder } = await library();
  await mkdir(assetsFolder);
  const dead = '.upload.4194304.0123456789ab.tmp';
  const alive = `.upload.${process.ppid}.0123456789ab.tmp`;
  await Promise.all([dead, alive, 'notes.tmp'].map((name) => writeFile(join(assetsFolder, name), 'x')));
  await add(session, { 'logo.png': await picture('png') });
  const names = await readdir(assetsFolder);
  expect(names).toContain(alive);
  expect(names).toContain('notes.tmp');
  expect(names).not.toContain(dead);
});

test('a link in the place of the folder or of a file leads nowhere', async () => {
  const { session, folder, assetsFolder } = await library();
  const bytes = await picture('png');
  await mkdir(join(folder, 'elsewhere'));
  await symlink(join(folder, 'elsewhere'), assetsFolder);
  const { answers } = await send(session, { 'logo.png': bytes });
  expect(answers).toMatchObject([{ ok: false }]);
  expect(await readdir(join(folder, 'elsewhere'))).toEqual([]);
  await unlink(assetsFolder);
  const { ids } = await add(session, { 'logo.png': bytes });
  const file = session.project.assets[ids[0] ?? '']?.file ?? '';
  await writeFile(join(folder, 'secret'), 'secret');
  await rm(join(assetsFolder, file));
  await symlink(join(folder, 'secret'), join(assetsFolder, file));
  expect(await session.assets.folder.open(file)).toBeUndefined();
  expect((await session.assets.state()).missing).toEqual(ids);
});

test('missing files are found on opening and while running, and found again by themselves', async () => {
  const files = { 'oven.jpg': await picture('jpeg'), 'logo.png': await picture('png') };
  const { session, host, path, assetsFolder, ids, folder } = await library(files);
  const [oven = '', logo = ''] = ids;
  await session.close();
  const away = join(folder, 'away.jpg');
  const ovenFile = join(assetsFolder, `${hashOfBytes(files['oven.jpg'])}.jpg`);
  await rename(ovenFile, away);
  const before = await readFile(path);
  const again = await host.open(path);
  expect((await again.assets.state()).missing).toEqual([oven]);
  expect(await readFile(path), 'opening writes nothing').toEqual(before);
  const back = nextMissing(again);
  await rename(away, ovenFile);
  expect(await back).toEqual([]);
  const gone = nextMissing(again);
  await rename(assetsFolder, join(folder, 'moved away'));
  expect((await gone).sort()).toEqual([oven, logo].sort());
  const undone = nextMissing(again);
  await again.run({
    id: 'x',
    at: '2026-11-20T10:00:00.000Z',
    command: { name: 'assets.delete', payload: { ids: [oven] } },
  });
  expect(await undone, 'an asset that is deleted is not missed').toEqual([logo]);
});

test('relinking finds files by their bytes, whatever their name, and then by name', async () => {
  const files = {
    'oven.jpg': await picture('jpeg'),
    'logo.png': await picture('png'),
    'gone.webp': await picture('webp'),
  };
  const { session, assetsFolder, ids } = await library(files);
  const [oven = '', logo = '', gone = ''] = ids;
  await rm(assetsFolder, { recursive: true });
  const edited = await picture('png', 3, 200, 100);
  const found: Record<string, Uint8Array> = {
    'IMG_0001.JPG': files['oven.jpg'],
    'holiday/LOGO.png': edited,
    'other.gif': await picture('gif'),
  };
  const offers = Object.entries(found).map(([name, { length }]) => ({ name, size: length }));
  expect(await session.assets.incoming.wantedOf(offers)).toEqual([0, 1]);
  const { shelf, ids: uploads } = await send(session, found);
  const result = await session.assets.incoming.relink(shelf.take(uploads));
  expect(result).toMatchObject({ found: [oven], replaced: [logo], failed: [] });
  expect(session.project.assets[logo]).toMatchObject({ file: `${hashOfBytes(edited)}.png`, width: 200 });
  expect((await session.assets.state()).missing).toEqual([gone]);
  expect((await readdir(assetsFolder)).length, 'what fits nothing is not kept').toBe(2);
  await session.undo();
  expect((await session.assets.state()).missing.sort()).toEqual([logo, gone].sort());
});

test('tidying deletes only what neither the project, nor its steps, nor a backup names', async () => {
  const files = { 'kept.jpg': await picture('jpeg'), 'undone.png': await picture('png') };
  const { session, assetsFolder, ids, host, path } = await library(files);
  const stray = `${'0'.repeat(64)}.png`;
  await writeFile(join(assetsFolder, stray), 'stray');
  await writeFile(join(assetsFolder, 'notes.txt'), 'not of the library');
  await session.run({
    id: 'x',
    at: '2026-11-20T10:00:00.000Z',
    command: { name: 'assets.delete', payload: { ids: ids.slice(1) } },
  });
  expect(await session.assets.tidying.unneeded()).toEqual([{ file: stray, size: 5 }]);
  const kept = `${hashOfBytes(files['kept.jpg'])}.jpg`;
  expect(await session.assets.tidying.tidy([stray, kept])).toEqual({ deleted: 1, bytes: 5, failed: 0 });
  await session.close();
  const again = await host.open(path);
  const undone = `${hashOfBytes(files['undone.png'])}.png`;
  expect((await again.assets.tidying.unneeded()).map(({ file }) => file)).toEqual([undone]);
  expect((await readdir(assetsFolder)).sort()).toEqual([kept, undone, 'notes.txt'].sort());
});

test('a file of the library that a backup names is needed', async () => {
  const { session, host, path } = await library({ 'logo.png': await picture('png') });
  await session.flush();
  await session.close();
  const again = await host.open(path);
  const [id = ''] = Object.keys(again.project.assets);
  // The first write of a session keeps what was on the disk.
  await again.run({
    id: 'x',
    at: '2026-11-20T10:00:00.000Z',
    command: { name: 'assets.delete', payload: { ids: [id] } },
  });
  await again.flush();
  await again.close();
  const third = await host.open(path);
  expect(third.project.assets).toEqual({});
  expect(await third.assets.tidying.unneeded()).toEqual([]);
});

test('save as, save a copy and rename take the library along, also while files come in', async () => {
  const { session, folder } = await library({ 'logo.png': await picture('png') });
  const [file = ''] = await readdir(join(folder, 'plan.assets'));
  const { shelf, ids } = await send(session, { 'oven.jpg': await picture('jpeg') });
  await session.saveCopy(join(folder, 'copy.kalends'));
  expect(await readdir(join(folder, 'copy.assets')), 'what is coming in stays behind').toEqual([file]);
  await session.saveAs(join(folder, 'spring.kalends'));
  expect(await readdir(join(folder, 'spring.assets'))).toEqual([file]);
  await session.assets.incoming.add(shelf.take(ids), { collections: [], tags: [] });
  expect(await readdir(join(folder, 'spring.assets'))).toHaveLength(2);
  const more = await send(session, { 'more.webp': await picture('webp') });
  await session.rename('summer');
  await session.assets.incoming.add(more.shelf.take(more.ids), { collections: [], tags: [] });
  expect(await readdir(join(folder, 'summer.assets'))).toHaveLength(3);
  expect((await session.assets.state()).missing).toEqual([]);
  expect(await readdir(join(folder, 'plan.assets')), 'nothing is left where the project was').toEqual([file]);
});

test('a copy whose library cannot be copied is none: neither the file nor half of the folder stays', async () => {
  let faulty = false;
  const fileSystem = faultyFileSystem(({ step, path }) => {
    if (faulty && step === 'datasync' && path.includes('copy.assets')) throw diskError('ENOSPC');
  });
  const { folder, path } = await planPath();
  const session = await (await testHost({ fileSystem })).create(path, { name: 'Plan', settings });
  await add(session, { 'logo.png': await picture('png') });
  faulty = true;
  const failure = await failureOf(session.saveCopy(join(folder, 'copy.kalends')));
  expect(failure).toMatchObject({ code: 'WRITE_FAILED', message: expect.stringMatching(/the disk is full/) });
  expect((await readdir(folder)).filter((name) => name.includes('copy'))).toEqual([]);
  faulty = false;
  await session.saveCopy(join(folder, 'copy.kalends'));
  expect(await readdir(join(folder, 'copy.assets'))).toHaveLength(1);
});

test('a read-only project takes nothing', async () => {
  const { host, path } = await library();
  const [name] = [path];
  const other = await testHost();
  const session = await other.open(name, { ifLocked: 'read-only' });
  const { shelf, ids } = await send(session, { 'logo.png': await picture('png') });
  const failure = await failureOf(session.assets.incoming.add(shelf.take(ids), { collections: [], tags: [] }));
  expect(failure.code).toBe('READ_ONLY');
  expect(await readdir(session.assets.folder.path)).toEqual([]);
  expect(host).toBeDefined();
});

test('a picture with too many pixels is an asset of which nothing is drawn', async () => {
  const { session, ids } = await library({
    'map.png': hugePng(),
    'drawing.svg': svgBytes('<script>alert(1)</script>'),
  });
  const [map, drawing] = ids.map((id) => session.project.assets[id]);
  expect(map).toMatchObject({ width: 50_000, height: 50_000 });
  expect(drawing).toMatchObject({ type: 'image/svg+xml', width: 20, height: 10 });
  if (!map || !drawing) throw new Error('not there');
  expect(await session.assets.thumbnailOf(map, 's')).toBeUndefined();
  expect(await session.assets.thumbnailOf(drawing, 's')).toMatch(/-s\.webp$/);
  expect(await session.assets.fileToSend(map, undefined)).toMatchObject({ type: 'image/png' });
});
