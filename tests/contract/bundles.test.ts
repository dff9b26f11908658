import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { zipBytes } from '../main/support/zip-bytes';
import { type Caller, type WayIn, waysIn } from './ways-in';

/** What a stream ends in: its last event, or what it was refused with. */
async function endOf<T>(stream: Promise<AsyncIterable<T>>): Promise<T> {
  let last: T | undefined;
  for await (const event of await stream) last = event;
  if (last === undefined) throw new Error('nothing came');
  return last;
}
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => {
      throw new Error('it was not refused');
    },
    (error: unknown) => error,
  );

describe.each(Object.entries(waysIn))('bundles by %s', (_name, start) => {
  let way: WayIn;
  let caller: Caller;
  const files = async () => (await readdir(way.folder)).filter((name) => name !== 'data').sort();

  beforeEach(async () => {
    way = await start();
    caller = await way.call();
    await caller.door.projects.create({ path: 'Plan.kalends', name: 'Plan' });
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await way.stop();
  });

  test('a bundle is saved where the caller says, and unpacked beside it', async () => {
    const saved = await endOf(caller.door.bundles.save({ choice: { media: 'all' }, path: 'Sent' }));
    expect(saved).toMatchObject({ type: 'done', name: 'Sent.kalends.zip', path: join(way.folder, 'Sent.kalends.zip') });
    expect(await refusal(endOf(caller.door.bundles.save({ choice: { media: 'all' }, path: 'Sent' })))).toMatchObject({
      code: 'ALREADY_EXISTS',
    });
    expect(await caller.door.projects.list({})).toMatchObject({
      files: expect.arrayContaining([
        expect.objectContaining({ fileName: 'Sent.kalends.zip', name: 'Sent', bundle: true }),
      ]),
    });
    const from = { path: 'Sent.kalends.zip' };
    expect(await endOf(caller.door.bundles.unpack({ from }))).toMatchObject({
      type: 'done',
      path: join(way.folder, 'Sent.kalends'),
    });
    expect(await refusal(endOf(caller.door.bundles.unpack({ from })))).toMatchObject({
      code: 'ALREADY_EXISTS',
      defined: true,
      data: { path: join(way.folder, 'Sent.kalends') },
    });
    expect(await endOf(caller.door.bundles.unpack({ from, to: 'Other' }))).toMatchObject({
      path: join(way.folder, 'Other.kalends'),
    });
    expect(await caller.door.projects.open({ path: 'Other.kalends' })).toMatchObject({ name: 'Plan' });
  });

  test('a bundle leaves as a download, once, and comes in as an upload; nothing of either stays', async () => {
    const saved = await endOf(caller.door.bundles.save({ choice: { media: 'none' } }));
    if (saved.type !== 'done') throw new Error('it was not finished');
    expect(saved).toMatchObject({ name: 'Plan.kalends.zip' });
    expect(saved.path).toBeUndefined();
    const bytes = await caller.bytes(saved.url ?? '');
    expect(bytes).toHaveLength(saved.bytes);
    await expect(caller.bytes(saved.url ?? '')).rejects.toThrow('lane 404');

    const offer = { name: 'Plan.kalends (1).zip', size: bytes.length };
    const { upload, url } = await caller.door.bundles.upload(offer);
    const from = { upload };
    expect(await refusal(endOf(caller.door.bundles.unpack({ from })))).toMatchObject({ code: 'UNKNOWN_TICKET' });
    expect(await caller.put(url, bytes)).toBe(200);
    // The name is taken by the project itself; the upload waits for another one.
    expect(await refusal(endOf(caller.door.bundles.unpack({ from })))).toMatchObject({ code: 'ALREADY_EXISTS' });
    expect(await endOf(caller.door.bundles.unpack({ from, to: 'Back' }))).toMatchObject({
      path: join(way.folder, 'Back.kalends'),
    });
    expect(await refusal(endOf(caller.door.bundles.unpack({ from, to: 'Again' })))).toMatchObject({
      code: 'UNKNOWN_TICKET',
    });
    expect(await readFile(join(way.folder, 'Back.kalends'))).toEqual(await readFile(join(way.folder, 'Plan.kalends')));

    const short = await caller.door.bundles.upload({ ...offer, size: bytes.length + 1 });
    expect(await caller.put(short.url, bytes)).toBe(400);
    const left = await caller.door.bundles.upload(offer);
    await caller.put(left.url, bytes);
    const discarded = await caller.door.bundles.upload(offer);
    await caller.put(discarded.url, bytes);
    await caller.door.bundles.discard({ upload: discarded.upload });
    await endOf(caller.door.bundles.save({ choice: { media: 'none' } }));
    await caller.door.project.close({});
    await caller.leave();
    await expect.poll(files).toEqual(['Back.kalends', 'Plan.kalends']);
    await expect.poll(() => readdir(join(way.folder, dataFolder(), 'bundles'))).toEqual([]);
  });

  test('an archive that is refused is said with its name and leaves nothing', async () => {
    const bytes = zipBytes([{ name: '../out.kalends', data: Buffer.from('{}') }]);
    await writeFile(join(way.folder, 'bad.zip'), bytes);
    expect(await refusal(endOf(caller.door.bundles.unpack({ from: { path: 'bad.zip' } })))).toMatchObject({
      code: 'BAD_BUNDLE',
      message: 'bad.zip holds a file whose place is outside its folder. Nothing was unpacked.',
      data: { path: join(way.folder, 'bad.zip') },
    });
    expect(await refusal(endOf(caller.door.bundles.unpack({ from: { path: 'gone.zip' } })))).toMatchObject({
      code: 'NOT_FOUND',
    });
    const { upload, url } = await caller.door.bundles.upload({ name: 'C:\\x\\sent.zip', size: bytes.length });
    await caller.put(url, bytes);
    expect(await refusal(endOf(caller.door.bundles.unpack({ from: { upload }, to: 'x' })))).toMatchObject({
      code: 'BAD_BUNDLE',
    });
    expect(await files()).toEqual(['.Plan.kalends.lock', 'Plan.kalends', 'bad.zip']);
  });

  test('whoever stops waiting ends the work, and nothing is left of it', async () => {
    const stop = new AbortController();
    const saving = way.host.bundles.save.bind(way.host.bundles);
    const started = vi.spyOn(way.host.bundles, 'save').mockImplementation(async (...args) => {
      const [, , , job] = args;
      job.onProgress(0, 1, 'oven.jpg');
      await new Promise((resolve) => job.signal.addEventListener('abort', resolve));
      return saving(...args);
    });
    const stream = await caller.door.bundles.save({ choice: { media: 'all' }, path: 'Sent' }, { signal: stop.signal });
    const told: unknown[] = [];
    const read = async () => {
      for await (const event of stream) {
        told.push(event);
        stop.abort();
      }
    };
    // A direct call ends in silence, the other ways say that it was given up.
    await read().catch(() => undefined);
    expect(told).toEqual([{ type: 'progress', done: 0, total: 1, name: 'oven.jpg' }]);
    await started.mock.results[0]?.value.catch(() => undefined);
    expect(await files()).toEqual(['.Plan.kalends.lock', 'Plan.kalends']);
  });

  const dataFolder = () => (_name === 'a WebSocket' ? '../data' : 'data');
});
