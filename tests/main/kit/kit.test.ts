import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Job } from '../../../src/main/bundles/job';
import type { Session } from '../../../src/main/host/host';
import type { KitShape } from '../../../src/shared/kit/kit';
import { planKit } from '../../../src/shared/kit/plan-kit';
import { postSchema } from '../../../src/shared/posts/post';
import { diskError, faultyFileSystem } from '../support/faulty-file-system';
import { failureOf, planPath, run, settings, testHost } from '../support/test-host';
import { unzipped } from '../support/unzipped';

const now = '2026-11-20T10:00:00.000Z';
const job = (): Job => ({ signal: new AbortController().signal, onProgress: () => undefined });
const exif = {
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 20/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '12/1 22/1 0/1' },
};

/** Left half red, right half blue, with the place where it was taken. */
const picture = () =>
  sharp({ create: { width: 200, height: 100, channels: 3, background: '#c0392b' } })
    .composite([
      { input: { create: { width: 100, height: 100, channels: 3, background: '#2040c0' } }, left: 100, top: 0 },
    ])
    .withExif(exif)
    .jpeg()
    .toBuffer();

interface Added {
  bytes: Buffer;
  type: string;
  kind: string;
  ending: string;
  hasLocation?: boolean;
  keepLocation?: boolean;
}

async function addAssets(session: Session, folder: string, files: Record<string, Added>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const assets = [];
  for (const [id, { bytes, ending, ...rest }] of Object.entries(files)) {
    const file = `${createHash('sha256').update(bytes).digest('hex')}.${ending}`;
    await writeFile(join(folder, file), bytes);
    assets.push({ id, name: `${id}.${ending}`, file, size: bytes.length, tags: [], collections: [], ...rest });
  }
  await run(session, { name: 'assets.add', payload: { assets } });
}

/** A plan with one post of five files: a crop, the whole picture, one that may tell its place, a video and a document. */
async function planWithFiles(options: Parameters<typeof testHost>[0] = {}) {
  const { folder, path } = await planPath();
  const host = await testHost({ now: () => now, ...options });
  const session = await host.create(path, { name: 'Plan', settings });
  const jpeg = { type: 'image/jpeg', kind: 'picture', ending: 'jpg', hasLocation: true };
  const open = await sharp(await picture())
    .keepExif()
    .jpeg({ quality: 60 })
    .toBuffer();
  await addAssets(session, join(folder, 'plan.assets'), {
    box: { ...jpeg, bytes: await picture() },
    open: { ...jpeg, bytes: open, keepLocation: true },
    film: { bytes: Buffer.from('film'.repeat(100_000)), type: 'video/mp4', kind: 'video', ending: 'mp4' },
    menu: { bytes: Buffer.from('%PDF-1.7'), type: 'application/pdf', kind: 'document', ending: 'pdf' },
  });
  const channel = { id: 'ig', name: 'Instagram', platform: 'instagram', order: 1 };
  await run(session, { name: 'channels.create', payload: { channel } });
  const post = postSchema.parse({
    id: 'gifts',
    title: 'Last day',
    text: 'Order now',
    firstComment: 'More below',
    status: 'approved',
    date: '2026-12-10',
    time: '09:00',
    channels: ['ig'],
    media: [
      { asset: 'box', alt: 'A blue box', crop: { ratio: '1:1', x: 0.5, y: 0, width: 0.5, height: 1 } },
      { asset: 'box' },
      { asset: 'open' },
      { asset: 'film' },
      { asset: 'menu' },
    ],
  });
  await run(session, { name: 'posts.create', payload: { post } });
  await session.flush();
  const plan = () => planKit({}, { project: session.project, platforms: host.platforms, now, missing: new Set() });
  const save = (target: string, shape: KitShape = 'folder', work = job(), replace = false) =>
    host.kits.save(session, plan(), target, work, { shape, replace });
  return { folder, host, session, plan, save };
}

const post = '2026-12-10 0900 Instagram - Last day';
const inside = [
  '1 box.jpg',
  '2 box.jpg',
  '3 open.jpg',
  '4 film.mp4',
  '5 menu.pdf',
  'alt texts.txt',
  'caption.txt',
  'first comment.txt',
];

test('a folder of texts and pictures: cut, without the place where they were taken, in their order', async () => {
  const { folder, save } = await planWithFiles();
  const kit = join(folder, 'kit');
  const told: [number, number, string?][] = [];
  const saved = await save(kit, 'folder', { ...job(), onProgress: (...progress) => void told.push(progress) });
  expect(saved).toEqual({ type: 'done', name: 'kit', path: kit, posts: 1, files: 5, missing: 0, missingNames: [] });
  expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
  expect((await readdir(kit)).sort()).toEqual([post, 'index.html']);
  expect((await readdir(join(kit, post))).sort()).toEqual(inside);
  const read = (name: string) => readFile(join(kit, post, name));
  expect((await read('caption.txt')).toString()).toBe('Order now');
  expect((await read('first comment.txt')).toString()).toBe('More below');
  expect((await read('alt texts.txt')).toString()).toBe('1 box.jpg\nA blue box\n');
  const cut = sharp(await read('1 box.jpg'));
  expect(await cut.metadata()).toMatchObject({ width: 100, height: 100 });
  const { dominant } = await cut.stats();
  expect(dominant.b).toBeGreaterThan(dominant.r);
  const placeOf = async (name: string) => (await sharp(await read(name)).metadata()).exif?.includes('N');
  expect(await sharp(await read('2 box.jpg')).metadata()).toMatchObject({ width: 200, height: 100 });
  expect((await sharp(await read('1 box.jpg')).metadata()).exif).toBeUndefined();
  expect((await sharp(await read('2 box.jpg')).metadata()).exif).toBeUndefined();
  expect(await placeOf('3 open.jpg')).toBe(true);
  expect((await read('4 film.mp4')).length).toBe(400_000);
  expect((await readdir(folder)).sort()).toEqual(['.plan.kalends.lock', 'kit', 'plan.assets', 'plan.kalends']);
  expect(await failureOf(save(kit))).toMatchObject({ code: 'ALREADY_EXISTS' });
});

test('one zip that holds the same, and replaces another only where it may', async () => {
  const { folder, save } = await planWithFiles();
  const zip = join(folder, 'kit.zip');
  await save(join(folder, 'kit'));
  await save(zip, 'zip');
  const entries = await unzipped(zip);
  expect([...entries.keys()].sort()).toEqual([...inside.map((name) => `${post}/${name}`), 'index.html'].sort());
  for (const [name, bytes] of entries) expect(bytes).toEqual(await readFile(join(folder, 'kit', name)));
  expect(await failureOf(save(zip, 'zip'))).toMatchObject({ code: 'ALREADY_EXISTS' });
  expect(await save(zip, 'zip', job(), true)).toMatchObject({ files: 5 });
});

test.each<KitShape>(['folder', 'zip'])(
  'a file that cannot come along is named, and the rest goes on (%s)',
  async (shape) => {
    const { folder, session, save } = await planWithFiles();
    const { box, film } = session.project.assets;
    // Damaged: it cannot be cut, and its place could not be taken out of it.
    await writeFile(join(folder, 'plan.assets', box?.file ?? ''), 'no picture any more');
    await rm(join(folder, 'plan.assets', film?.file ?? ''));
    const target = join(folder, 'kit.zip');
    const saved = await save(target, shape);
    expect(saved).toMatchObject({ files: 2, missing: 3 });
    expect(saved.missingNames).toEqual([
      `“box.jpg” for “${post}” is damaged and could not be cut`,
      `“box.jpg” for “${post}” is damaged and could not be cut`,
      `“film.mp4” for “${post}” is missing from the folder of the library`,
    ]);
    const page =
      shape === 'zip' ? (await unzipped(target)).get('index.html') : await readFile(join(target, 'index.html'));
    expect(page?.toString()).toContain(
      'Not in this kit: <bdi>film.mp4</bdi> is missing from the folder of the library.',
    );
  },
);

test.each<KitShape>(['folder', 'zip'])('given up in the middle it leaves nothing (%s)', async (shape) => {
  const { folder, save } = await planWithFiles();
  const before = await readdir(folder);
  const stop = new AbortController();
  const given = save(join(folder, 'kit.zip'), shape, {
    signal: stop.signal,
    onProgress: () => stop.abort(new Error('enough')),
  });
  await expect(given).rejects.toThrow('enough');
  expect(await readdir(folder)).toEqual(before);
});

test.each<KitShape>(['folder', 'zip'])('a full disk at whichever step leaves nothing (%s)', async (shape) => {
  let broken = '';
  const fileSystem = faultyFileSystem(({ step, path }) => {
    if (step === broken && path.includes('.kit.zip.')) throw diskError('ENOSPC');
  });
  const { folder, save } = await planWithFiles({ fileSystem });
  for (broken of shape === 'zip' ? ['open', 'writev', 'sync', 'link'] : ['mkdir', 'open', 'writev', 'rename']) {
    expect(await failureOf(save(join(folder, 'kit.zip'), shape)), broken).toMatchObject({
      code: 'WRITE_FAILED',
      message: 'kit.zip could not be written: the disk is full.',
    });
    expect(
      (await readdir(folder)).filter((name) => name.includes('kit')),
      broken,
    ).toEqual([]);
  }
});

test('without a post there is nothing to write', async () => {
  const { folder, session, save } = await planWithFiles();
  await run(session, { name: 'posts.delete', payload: { ids: ['gifts'] } });
  expect(await failureOf(save(join(folder, 'kit')))).toMatchObject({ code: 'NOTHING_TO_EXPORT' });
});
