import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Session } from '../../../src/main/host/host';
import type { BundleChoice } from '../../../src/shared/bundles/bundle';
import { postSchema } from '../../../src/shared/posts/post';
import { diskError, faultyFileSystem } from '../support/faulty-file-system';
import { addPost, failureOf, freshFolder, planPath, run, settings, testHost } from '../support/test-host';

const job = () => ({ signal: new AbortController().signal, onProgress: () => undefined });
const all: BundleChoice = { media: 'all' };

/** A real picture of one colour. */
const picture = (red: number) =>
  sharp({ create: { width: 320, height: 200, channels: 3, background: { r: red, g: 90, b: 40 } } })
    .jpeg()
    .toBuffer();

/** Puts pictures into the library as the store does: the bytes under their hash, then the command. */
async function addPictures(session: Session, folder: string, pictures: Record<string, Buffer>): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const assets = Object.entries(pictures).map(([id, bytes]) => {
    const file = `${createHash('sha256').update(bytes).digest('hex')}.jpg`;
    return {
      id,
      name: `${id}.jpg`,
      file,
      kind: 'picture',
      type: 'image/jpeg',
      size: bytes.length,
      tags: [],
      collections: [],
    };
  });
  for (const [at, bytes] of Object.values(pictures).entries())
    await writeFile(join(folder, assets[at]?.file ?? ''), bytes);
  await run(session, { name: 'assets.add', payload: { assets } });
  return assets.map(({ file }) => file);
}

async function planWithPictures() {
  const { folder, path } = await planPath();
  const host = await testHost();
  const session = await host.create(path, { name: 'Plan', settings });
  const pictures = { a: await picture(10), b: await picture(20), c: await picture(30) };
  const files = await addPictures(session, join(folder, 'plan.assets'), pictures);
  for (const [id, date] of [
    ['a', '2026-12-10'],
    ['b', '2027-01-05'],
  ] as const) {
    const post = postSchema.parse({ id: `post-${id}`, title: id, date, media: [{ asset: id }] });
    await run(session, { name: 'posts.create', payload: { post } });
  }
  await session.flush();
  return { folder, path, host, session, pictures, files };
}

test('a bundle is made, moved, opened in another place, changed and compared', async () => {
  const { folder, path, host, session, files } = await planWithPictures();
  const progress: [number, number, string?][] = [];
  const saved = await host.bundles.save(
    session,
    all,
    join(folder, 'plan.kalends.zip'),
    { ...job(), onProgress: (...now) => progress.push(now) },
    { replace: false },
  );
  expect(saved).toMatchObject({ name: 'plan.kalends.zip', files: 3, missing: 0 });
  expect((await stat(saved.path ?? '')).size).toBe(saved.bytes);
  const [last] = progress.slice(-1);
  expect(last?.[0]).toBe(last?.[1]);
  expect(new Set(progress.map(([, , name]) => name))).toEqual(new Set(['a.jpg', 'b.jpg', 'c.jpg']));

  const elsewhere = join(await freshFolder(), 'other');
  await mkdir(elsewhere);
  const moved = join(elsewhere, 'sent.kalends.zip');
  await rename(saved.path ?? '', moved);
  const other = await testHost();
  const source = { path: moved, name: 'sent.kalends.zip' };
  const names = new Set<string | undefined>();
  const unpacked = await other.bundles.unpack(source, join(elsewhere, 'sent.kalends'), {
    ...job(),
    onProgress: (_done, _total, name) => names.add(name),
  });
  expect(names).toEqual(new Set(['a.jpg', 'b.jpg', 'c.jpg']));
  expect(unpacked).toMatchObject({ path: join(elsewhere, 'sent.kalends'), files: 3, missing: 0, leftOut: 0 });
  expect((await readdir(elsewhere)).sort()).toEqual(['sent.assets', 'sent.kalends', 'sent.kalends.zip']);
  expect(await readFile(unpacked.path)).toEqual(await readFile(path));
  for (const file of files)
    expect(await readFile(join(elsewhere, 'sent.assets', file))).toEqual(
      await readFile(join(folder, 'plan.assets', file)),
    );

  const opened = await other.open(unpacked.path);
  expect(opened.project).toEqual(session.project);
  expect((await opened.assets.state()).missing).toEqual([]);
  await addPost(opened, { id: 'new', title: 'Written there' });
  await opened.flush();
  const back = await other.bundles.save(opened, all, join(elsewhere, 'back.zip'), job(), { replace: false });
  const here = await host.bundles.unpack({ path: back.path ?? '', name: 'back' }, join(folder, 'back.kalends'), job());
  const returned = await host.open(here.path);
  const { new: added, ...rest } = returned.project.posts;
  expect(added?.title).toBe('Written there');
  expect({ ...returned.project, posts: rest }).toEqual(session.project);
});

test('only what the chosen months use, or nothing; the project is whole, and what is missing is found again by its content', async () => {
  const { folder, host, session, files } = await planWithPictures();
  const save = (choice: BundleChoice, name: string) =>
    host.bundles.save(session, choice, join(folder, name), job(), { replace: false });
  const unpack = (name: string) =>
    host.bundles.unpack({ path: join(folder, name), name }, join(folder, `${name}.kalends`), job());

  expect(await save({ media: 'months', months: ['2027-01'] }, 'january')).toMatchObject({ files: 1, missing: 0 });
  expect(await unpack('january')).toMatchObject({ files: 1, missing: 2 });
  expect(await readdir(join(folder, 'january.assets'))).toEqual([files[1]]);

  expect(await save({ media: 'none' }, 'light')).toMatchObject({ files: 0, missing: 0 });
  const light = await host.open((await unpack('light')).path);
  expect(light.project).toEqual(session.project);
  expect((await readdir(folder)).includes('light.assets')).toBe(false);
  expect((await light.assets.state()).missing.sort()).toEqual(['a', 'b', 'c']);
});

test('files that are not there are named and left out; a damaged one is named and ends it', async () => {
  const { folder, host, session, files } = await planWithPictures();
  const [first = '', second = ''] = files;
  const target = join(folder, 'x.kalends.zip');
  await rm(join(folder, 'plan.assets', first));
  expect(await host.bundles.save(session, all, target, job(), { replace: false })).toMatchObject({
    files: 2,
    missing: 1,
    missingNames: ['a.jpg'],
  });
  expect((await failureOf(host.bundles.save(session, all, target, job(), { replace: false }))).code).toBe(
    'ALREADY_EXISTS',
  );
  const before = await readFile(target);
  await writeFile(join(folder, 'plan.assets', second), 'not what it was');
  const failure = await failureOf(host.bundles.save(session, all, target, job(), { replace: true }));
  expect(failure.message).toContain('“b.jpg” in the library is damaged');
  expect(await readFile(target)).toEqual(before);
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a full disk and a change of mind leave nothing of a bundle, at whichever step', async () => {
  const { path, folder } = await planWithPictures();
  let fail: (step: string, target: string) => void = () => undefined;
  const host = await testHost({ fileSystem: faultyFileSystem(({ step, path: target }) => fail(step, target)) });
  const session = await host.open(path, { ifLocked: 'read-only' });
  const target = join(folder, 'x.kalends.zip');
  const left = async () => (await readdir(folder)).filter((name) => name.includes('x.kalends.zip'));

  for (const broken of ['open', 'writev', 'sync', 'link']) {
    fail = (step, place) => {
      if (step === broken && place.includes('x.kalends.zip')) throw diskError('ENOSPC');
    };
    const failure = await failureOf(host.bundles.save(session, all, target, job(), { replace: false }));
    expect(failure.message).toBe('x.kalends.zip could not be written: the disk is full.');
    expect(await left()).toEqual([]);
  }
  for (const moment of ['open', 'writev', 'sync']) {
    const stop = new AbortController();
    fail = (step, place) => {
      if (step === moment && place.includes('x.kalends.zip')) stop.abort(new Error('given up'));
    };
    const work = host.bundles.save(session, all, target, { ...job(), signal: stop.signal }, { replace: false });
    await expect(work, moment).rejects.toThrow('given up');
    expect(await left()).toEqual([]);
  }
});
