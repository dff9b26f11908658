import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newId } from '../../src/shared/ids';
import { postSchema } from '../../src/shared/posts/post';
import { unzipped } from '../main/support/unzipped';
import { type Caller, type WayIn, waysIn } from './ways-in';

/** What a stream ends in: its last event. */
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

const request = { from: '2030-12-01', to: '2030-12-31' };
const folder = '2030-12-10 0900 Instagram - Last day for gift boxes';

describe.each(Object.entries(waysIn))('publish kits by %s', (_name, start) => {
  let way: WayIn;
  let caller: Caller;
  const files = async () => (await readdir(way.folder)).filter((name) => name !== 'data').sort();
  const run = (command: unknown) =>
    caller.door.project.run({ id: newId(), at: '2026-11-22T10:00:00.000Z', command } as Parameters<
      Caller['door']['project']['run']
    >[0]);

  beforeEach(async () => {
    way = await start();
    caller = await way.call();
    await caller.door.projects.create({ path: 'Plan.kalends', name: 'Plan' });
    const channel = { id: 'ig', name: 'Instagram', platform: 'instagram', order: 1 };
    await run({ name: 'channels.create', payload: { channel } });
    const gifts = { id: 'gifts', title: 'Last day for gift boxes', text: 'Order now', status: 'approved' };
    const when = { date: '2030-12-10', time: '09:00', channels: ['ig'] };
    await run({ name: 'posts.create', payload: { post: postSchema.parse({ ...gifts, ...when }) } });
    const draft = { id: 'draft', title: 'Not yet', media: [{ url: 'x.jpg' }], ...when, time: '10:00' };
    await run({ name: 'posts.create', payload: { post: postSchema.parse(draft) } });
    await caller.door.project.flush({});
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await way.stop();
  });

  test('what will be in it is seen before, and why other posts are not', async () => {
    expect(await caller.door.kit.preview(request)).toMatchObject({
      name: 'plan-kit-2030-12-01-2030-12-31',
      count: 1,
      files: 0,
      items: [{ folder, post: 'gifts', channelId: 'ig', caption: 'Order now', missing: [], firstComment: false }],
      notes: [{ kind: 'left-out', short: '1 draft', remedy: 'includeUnapproved', posts: [{ id: 'draft' }] }],
    });
    expect(await caller.door.kit.preview({ ...request, includeUnapproved: true })).toMatchObject({
      count: 2,
      items: [{ post: 'gifts' }, { post: 'draft', files: 0, missing: ['x.jpg'] }],
    });
    expect(await caller.door.kit.preview({ ...request, channels: [] })).toMatchObject({ count: 0, notes: [] });
  });

  test('a folder or a zip is written where the caller says, and neither replaces anything unasked', async () => {
    const inFolder = { request, shape: 'folder', path: 'Kit' } as const;
    expect(await endOf(caller.door.kit.save(inFolder))).toEqual({
      type: 'done',
      name: 'Kit',
      path: join(way.folder, 'Kit'),
      posts: 1,
      files: 0,
      missing: 0,
      missingNames: [],
    });
    expect((await readFile(join(way.folder, 'Kit', folder, 'caption.txt'))).toString()).toBe('Order now');
    for (const replace of [false, true])
      expect(await refusal(endOf(caller.door.kit.save({ ...inFolder, replace })))).toMatchObject({
        code: 'ALREADY_EXISTS',
        defined: true,
        message: 'There is already Kit there. Choose another name.',
      });
    const inZip = { request, shape: 'zip', path: 'Kit.zip' } as const;
    await endOf(caller.door.kit.save(inZip));
    expect([...(await unzipped(join(way.folder, 'Kit.zip'))).keys()]).toEqual([`${folder}/caption.txt`, 'index.html']);
    expect(await refusal(endOf(caller.door.kit.save(inZip)))).toMatchObject({ code: 'ALREADY_EXISTS' });
    await endOf(caller.door.kit.save({ ...inZip, replace: true }));
    expect(
      await refusal(endOf(caller.door.kit.save({ ...inZip, path: 'No.zip', request: { ...request, channels: [] } }))),
    ).toMatchObject({ code: 'NOTHING_TO_EXPORT' });
    expect(await files()).toEqual(['.Plan.kalends.lock', 'Kit', 'Kit.zip', 'Plan.kalends']);
  });

  test('it leaves as a download, once, and nothing of it stays', async () => {
    const saved = await endOf(caller.door.kit.save({ request, shape: 'zip' }));
    if (saved.type !== 'done') throw new Error('it was not finished');
    expect(saved).toMatchObject({ name: 'plan-kit-2030-12-01-2030-12-31.zip', posts: 1 });
    expect(saved.path).toBeUndefined();
    const entries = await unzipped(await caller.bytes(saved.url ?? ''));
    expect([...entries.keys()]).toEqual([`${folder}/caption.txt`, 'index.html']);
    await expect(caller.bytes(saved.url ?? '')).rejects.toThrow('lane 404');
    await endOf(caller.door.kit.save({ request, shape: 'zip' }));
    await caller.door.project.close({});
    await caller.leave();
    await expect.poll(() => readdir(join(way.folder, dataFolder(), 'kits'))).toEqual([]);
  });

  test('whoever stops waiting ends the work, and nothing is left of it', async () => {
    const stop = new AbortController();
    const saving = way.host.kits.save.bind(way.host.kits);
    const started = vi.spyOn(way.host.kits, 'save').mockImplementation(async (...args) => {
      const [, , , job] = args;
      job.onProgress(0, 1);
      await new Promise((resolve) => job.signal.addEventListener('abort', resolve));
      return saving(...args);
    });
    const stream = await caller.door.kit.save({ request, shape: 'zip', path: 'Kit.zip' }, { signal: stop.signal });
    const read = async () => {
      for await (const event of stream) if (event.type === 'progress') stop.abort();
    };
    // A direct call ends in silence, the other ways say that it was given up.
    await read().catch(() => undefined);
    await started.mock.results[0]?.value.catch(() => undefined);
    expect(await files()).toEqual(['.Plan.kalends.lock', 'Plan.kalends']);
  });

  const dataFolder = () => (_name === 'a WebSocket' ? '../data' : 'data');
});
