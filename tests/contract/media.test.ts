import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Tickets } from '../../src/main/api-host/tickets';
import { AssetShelf } from '../../src/main/assets/asset-shelf';
import type { Session } from '../../src/main/host/host';
import { type BrowserShell, startBrowserShell } from '../../src/main/shells/browser/start-browser-shell';
import { answerApp } from '../../src/main/shells/electron/app-protocol';
import { hashOfBytes, picture, svgBytes, video } from '../main/support/real-files';
import { resourcesFolder } from './ways-in';

let root: string;
let shell: BrowserShell;
let session: Session;
let base: string;
let clip: Buffer;
let jpeg: Buffer;
const drawing = svgBytes('<script>alert(1)</script>');

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kalends-media-'));
  await mkdir(join(root, 'renderer'));
  shell = await startBrowserShell({
    projectsFolder: join(root, 'projects'),
    dataFolder: join(root, 'data'),
    resourcesFolder,
    rendererFolder: join(root, 'renderer'),
    version: '0.0.0-test',
  });
  session = await shell.host.create(join(root, 'projects', 'plan.kalends'), { name: 'Plan' });
  [clip, jpeg] = await Promise.all([video('mp4'), picture('jpeg', 0, 400, 300)]);
  await add({ 'clip.mp4': clip, 'oven.jpg': jpeg, 'drawing “1”.svg': drawing });
  ({ base } = await session.assets.state());
});
afterEach(async () => {
  await shell.close();
  await rm(root, { recursive: true, force: true });
});

async function add(files: Record<string, Buffer>): Promise<void> {
  const shelf = new AssetShelf();
  const ids: string[] = [];
  for (const [name, bytes] of Object.entries(files)) {
    const { id, receive } = shelf.announce({ name, size: bytes.length }, session.assets);
    ids.push(id);
    await receive(
      (async function* () {
        yield bytes;
      })(),
    );
  }
  await session.assets.incoming.add(shelf.take(ids), { collections: [], tags: [] });
}

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** A request to the browser shell as it is: `fetch` would tidy the path. */
function askBrowser(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port: shell.port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

async function askElectron(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const parts = { tickets: new Tickets(), routes: shell.host.routes, rendererFolder: join(root, 'renderer') };
  const response = await answerApp(new Request(`app://kalends${path}`, { headers, method }), parts);
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  };
}

test.each([
  ['the browser shell', askBrowser],
  ["Electron's scheme", askElectron],
])('%s serves files of the library by their hash, whole and in part', async (_name, ask) => {
  const address = `${base}${hashOfBytes(clip)}`;
  const whole = await ask(address);
  expect(whole).toMatchObject({ status: 200, body: clip });
  expect(whole.headers).toMatchObject({
    'content-type': 'video/mp4',
    'content-length': String(clip.length),
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': expect.stringContaining('sandbox'),
  });
  const last = clip.length - 1;
  for (const [range, from, to] of [
    ['bytes=0-', 0, last],
    ['bytes=100-199', 100, 199],
    ['bytes=-50', last - 49, last],
    [`bytes=${last}-999999`, last, last],
  ] as const) {
    const part = await ask(address, { range });
    expect([range, part.status]).toEqual([range, 206]);
    expect(part.headers['content-range']).toBe(`bytes ${from}-${to}/${clip.length}`);
    expect(part.body).toEqual(clip.subarray(from, to + 1));
  }
  for (const range of ['bytes=0-1,4-5', 'bytes=9-5', 'lines=1-2', 'bytes=-', 'bytes=x-'])
    expect([range, (await ask(address, { range })).status]).toEqual([range, 200]);
  for (const range of [`bytes=${clip.length}-`, 'bytes=-0', 'bytes=99999999-']) {
    const answer = await ask(address, { range });
    expect([range, answer.status]).toEqual([range, 416]);
    expect(answer.headers['content-range']).toBe(`bytes */${clip.length}`);
  }
  expect((await ask(address, { range: 'bytes=0-9', 'if-range': '"another"' })).status).toBe(200);
  expect((await ask(address, { range: 'bytes=0-9', 'if-range': `"${hashOfBytes(clip)}"` })).status).toBe(206);
  const head = await ask(address, {}, 'HEAD');
  expect(head).toMatchObject({ status: 200, body: Buffer.alloc(0) });
  expect(head.headers['content-length']).toBe(String(clip.length));
  for (const method of ['POST', 'PUT', 'DELETE']) expect((await ask(address, {}, method)).status).toBe(405);
});

test.each([
  ['the browser shell', askBrowser],
  ["Electron's scheme", askElectron],
])('%s serves nothing but files that the project names', async (_name, ask) => {
  const hash = hashOfBytes(jpeg);
  const folder = join(root, 'projects', 'plan.assets');
  const stray = 'ab'.repeat(32);
  await writeFile(join(folder, `${stray}.jpg`), jpeg);
  await writeFile(join(folder, 'notes.txt'), 'secret');
  for (const path of [
    '/media/',
    base,
    `${base}notes.txt`,
    `${base}${stray}`,
    `${base}${hash}.jpg`,
    `${base}${hash}/`,
    `${base}${hash}/x.webp`,
    `${base}${hash}/s.webp/`,
    `${base}../plan.kalends`,
    `${base}..%2fplan.kalends`,
    `${base}${hash}/../notes.txt`,
    `/media/guess/${hash}`,
    `/media//${hash}`,
    `${base.toUpperCase()}${hash}`,
  ])
    expect([path, (await ask(path)).status]).toEqual([path, 404]);
  expect((await ask(`${base}${hash}?x=1`)).status).toBe(200);
  await session.undo();
  expect((await ask(`${base}${hash}`)).status, 'not one that was taken back').toBe(404);
  await session.redo();
  expect((await ask(`${base}${hash}`)).status).toBe(200);
  await session.close();
  expect((await ask(`${base}${hash}`)).status, 'nothing after the end of the session').toBe(404);
});

test('a drawing is no document that runs, whoever opens it', async () => {
  const { headers, status } = await askBrowser(`${base}${hashOfBytes(drawing)}`);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'image/svg+xml',
    'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    'content-disposition': expect.stringMatching(/^attachment; filename="drawing _1_.svg"/),
    'x-content-type-options': 'nosniff',
  });
  const small = await askBrowser(`${base}${hashOfBytes(drawing)}/s.webp`);
  expect(small.headers['content-type']).toBe('image/webp');
  expect(await sharp(small.body).metadata()).toMatchObject({ format: 'webp', width: 20 });
});

test('thumbnails are made on demand, kept in the data folder, and made again when that is gone', async () => {
  const address = `${base}${hashOfBytes(jpeg)}`;
  const first = await askBrowser(`${address}/s.webp`);
  expect(await sharp(first.body).metadata()).toMatchObject({ width: 160, height: 120 });
  expect(await readdir(join(root, 'projects', 'plan.assets')), 'none lies in the library').toHaveLength(3);
  await rm(join(root, 'data', 'thumbnails'), { recursive: true });
  expect((await askBrowser(`${address}/s.webp`)).body).toEqual(first.body);
  for (const ask of [askBrowser, askElectron])
    expect(await ask(`${base}${hashOfBytes(clip)}/s.webp`), 'of a video there is none').toMatchObject({
      status: 204,
      body: Buffer.alloc(0),
    });
});

test('whoever has no right to ask the browser shell gets no picture either', async () => {
  const address = `${base}${hashOfBytes(jpeg)}`;
  expect((await askBrowser(address, { host: 'evil.example' })).status).toBe(403);
  expect((await askBrowser(address, { origin: 'http://evil.example' })).status).toBe(403);
});
