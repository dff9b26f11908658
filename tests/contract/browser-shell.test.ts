import { link, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type BrowserShell, startBrowserShell } from '../../src/main/shells/browser/start-browser-shell';
import type { Door } from '../../src/shared/api/door';
import { createPost } from './requests';
import { resourcesFolder } from './ways-in';

let root: string;
let shell: BrowserShell;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kalends-shell-'));
  const rendererFolder = join(root, 'renderer');
  await mkdir(join(rendererFolder, 'assets'), { recursive: true });
  await writeFile(join(rendererFolder, 'index.html'), '<!doctype html><html><head></head><body></body></html>');
  await writeFile(join(rendererFolder, 'assets', 'page-1a2b.js'), 'export {};');
  await writeFile(join(root, 'secret.html'), 'secret');
  shell = await startBrowserShell({
    projectsFolder: join(root, 'projects'),
    dataFolder: join(root, 'data'),
    resourcesFolder,
    rendererFolder,
    version: '0.0.0-test',
    graceMs: 0,
  });
});
afterEach(async () => {
  await shell.close();
  await rm(root, { recursive: true, force: true });
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** A request as it is: `fetch` would tidy the path and set the Host itself. */
function ask(path: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options;
    const outgoing = request({ host: '127.0.0.1', port: shell.port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

interface DoorKey {
  origin?: string | undefined;
  host?: string;
  protocols?: string[];
  path?: string;
}

/** Opens the WebSocket and gives it, or the status with which it was refused. */
function knock({ origin = `http://127.0.0.1:${shell.port}`, host, protocols, path = '/door' }: DoorKey = {}) {
  return new Promise<WebSocket | number>((resolve, reject) => {
    const socket = new WebSocket(
      `ws://127.0.0.1:${shell.port}${path}`,
      protocols ?? ['kalends', `kalends.token.${shell.token}`],
      { ...(origin !== '' && { origin }), ...(host && { headers: { host } }) },
    );
    socket.once('open', () => resolve(socket));
    socket.once('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    socket.once('error', (error) => {
      if (!error.message.includes('Unexpected server response')) reject(error);
    });
  });
}

async function enter(): Promise<{ door: Door; socket: WebSocket }> {
  const socket = await knock();
  if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
  return {
    socket,
    door: createORPCClient<Door>(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket })),
  };
}

describe('who may come in', () => {
  test('only requests that name this machine', async () => {
    for (const host of [`127.0.0.1:${shell.port}`, `localhost:${shell.port}`, `[::1]:${shell.port}`])
      expect((await ask('/', { headers: { host } })).status).toBe(200);
    for (const host of [
      'evil.example',
      `evil.example:${shell.port}`,
      '127.0.0.1',
      `127.0.0.1.evil.example:${shell.port}`,
    ])
      expect((await ask('/', { headers: { host } })).status).toBe(403);
  });

  test('no page of another origin, and no origin is ever allowed to read across', async () => {
    for (const origin of ['http://evil.example', 'null', `https://127.0.0.1:${shell.port}`, 'http://127.0.0.1:1']) {
      const answer = await ask('/', { headers: { origin } });
      expect(answer.status).toBe(403);
      expect(Object.keys(answer.headers).join()).not.toContain('access-control');
    }
    const own = await ask('/', { headers: { origin: `http://127.0.0.1:${shell.port}` } });
    expect(own.status).toBe(200);
    expect(Object.keys(own.headers).join()).not.toContain('access-control');
  });

  test('a rebound name is refused although its Host and Origin agree', async () => {
    const host = `evil.example:${shell.port}`;
    expect((await ask('/', { headers: { host, origin: `http://${host}` } })).status).toBe(403);
    expect(await knock({ host, origin: `http://${host}` })).toBe(403);
  });

  test('the door opens with the token of this run only', async () => {
    const socket = await knock();
    expect(socket).toBeInstanceOf(WebSocket);
    if (socket instanceof WebSocket) {
      expect(socket.protocol).toBe('kalends');
      socket.close();
    }
    for (const protocols of [
      [],
      ['kalends'],
      ['kalends', 'kalends.token.'],
      ['kalends', `kalends.token.${'x'.repeat(shell.token.length)}`],
      [`kalends.token.${shell.token}`],
    ])
      expect(await knock({ protocols })).toBe(403);
  });

  test('the door needs an origin, its own, and stands at one place', async () => {
    expect(await knock({ origin: '' })).toBe(403);
    expect(await knock({ origin: 'http://evil.example' })).toBe(403);
    expect(await knock({ path: '/other' })).toBe(403);
    expect(await knock({ path: `/door?token=${shell.token}`, protocols: [] })).toBe(403);
  });

  test('whoever hangs up before being refused does not end the program', async () => {
    const lines = ['GET /door HTTP/1.1', 'Host: evil', 'Connection: Upgrade', 'Upgrade: websocket', '', ''];
    for (let round = 0; round < 30; round += 1)
      await new Promise<void>((done) => {
        const socket = connect(shell.port, '127.0.0.1', () => {
          socket.write(lines.join('\r\n') + 'x'.repeat(round % 2 ? 100_000 : 0));
          socket.resetAndDestroy();
        });
        socket.on('error', () => {});
        socket.once('close', () => done());
      });
    expect((await ask('/', { headers: { host: `127.0.0.1:${shell.port}` } })).status).toBe(200);
  });

  test('each run has another token, and the address carries it in the fragment only', async () => {
    expect(shell.token).toMatch(/^[\w-]{32}$/);
    expect(new URL(shell.address).hash).toBe(`#token=${shell.token}`);
    expect(new URL(shell.address).search).toBe('');
  });
});

describe('what is served', () => {
  test('the page under a strict policy whose nonce is new each time', async () => {
    const [first, second] = [await ask('/'), await ask('/')];
    const policy = String(first.headers['content-security-policy']);
    expect(policy.split('; ')).toEqual([
      "default-src 'self'",
      "script-src 'self'",
      expect.stringMatching(/^style-src 'self' 'nonce-[\w+/=]{24,}'$/),
      "img-src 'self' blob: data:",
      "media-src 'self' blob: data:",
      `connect-src 'self' ws://127.0.0.1:${shell.port}`,
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'none'",
    ]);
    const nonce = /nonce-([^']+)/.exec(policy)?.[1];
    expect(first.body).toContain(`<meta name="style-nonce" content="${nonce}">`);
    expect(second.body).not.toContain(String(nonce));
    expect(first.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });

  test('files of the page with their type, and nothing for what is not there', async () => {
    const script = await ask('/assets/page-1a2b.js');
    expect(script.status).toBe(200);
    expect(script.headers['content-type']).toContain('text/javascript');
    for (const path of ['/nothing.js', '/assets', '/assets/', '/.hidden', '//index.html/x', '/%'])
      expect((await ask(path)).status).toBe(404);
  });

  test('nothing outside its folder, however the path is written', async () => {
    await symlink(join(root, 'secret.html'), join(root, 'renderer', 'link.html'));
    for (const path of [
      '/../secret.html',
      '/assets/../../secret.html',
      '/%2e%2e/secret.html',
      '/..%2fsecret.html',
      '/..%5csecret.html',
      '/%252e%252e/secret.html',
      '/link.html',
      '/index.html%00.js',
      '//../secret.html',
      join(root, 'secret.html'),
    ]) {
      const answer = await ask(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.body).not.toContain('secret');
    }
  });

  test('only by GET and HEAD', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const { status, headers } = await ask('/', { method });
      expect([method, status, headers.allow]).toEqual([method, 405, 'GET, HEAD']);
    }
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });
});

describe('the byte lane', () => {
  test('needs a ticket, and takes no other method', async () => {
    expect((await ask('/lane/')).status).toBe(404);
    expect((await ask('/lane/guess')).status).toBe(404);
    expect((await ask('/lane/guess', { method: 'PUT', body: 'x' })).status).toBe(404);
    for (const method of ['POST', 'DELETE', 'OPTIONS']) expect((await ask('/lane/guess', { method })).status).toBe(405);
  });

  test('a ticket does not help a page of another origin, and is not spent by it', async () => {
    const { door } = await enter();
    await door.projects.create({ path: 'plan.kalends', name: 'Plan' });
    const { url } = await door.project.snapshot({});
    expect((await ask(url, { headers: { origin: 'http://evil.example' } })).status).toBe(403);
    expect((await ask(url, { headers: { host: 'evil.example' } })).status).toBe(403);
    expect((await ask(url)).status).toBe(200);
    expect((await ask(url)).status).toBe(404);
  });

  test('a download is saved under its name and never shown as a page', async () => {
    const { door } = await enter();
    await door.projects.create({ path: 'plan.kalends', name: 'Café “Lindner”', sample: 'bakery' });
    const { files } = await door.exports.write({ preset: 'csv' });
    const { headers, status } = await ask(files[0]?.url ?? '');
    expect(status).toBe(200);
    expect(headers['content-disposition']).toMatch(/^attachment; filename="[^"]+\.csv"; filename\*=UTF-8''/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  });
});

describe('the projects folder', () => {
  const outside = (path: string) =>
    expect.objectContaining({ code: 'OUTSIDE_FOLDER', data: { path, folder: expect.any(String) } });

  test('no call reaches outside it', async () => {
    const { door } = await enter();
    await door.projects.create({ path: 'plan.kalends', name: 'Plan' });
    await symlink(root, join(root, 'projects', 'way-out'));
    await symlink(join(root, 'secret.html'), join(root, 'projects', 'link.kalends'));
    await symlink(join(root, 'not-there.kalends'), join(root, 'projects', 'dangling.kalends'));
    const places = [
      '../secret.html',
      '/etc/passwd',
      join(root, 'secret.html'),
      'way-out/secret.html',
      'link.kalends',
      'dangling.kalends',
      'sub/../../secret.html',
      '.',
      'plan\0.kalends',
    ];
    for (const path of places) {
      await expect(door.projects.open({ path })).rejects.toEqual(outside(path));
      await expect(door.projects.repair({ path })).rejects.toEqual(outside(path));
      await expect(door.projects.backupsOf({ path })).rejects.toEqual(outside(path));
      await expect(door.projects.recover({ path, backup: 'x' })).rejects.toEqual(outside(path));
    }
    for (const path of ['../new.kalends', 'way-out/new.kalends', 'dangling.kalends', '/tmp/new.kalends']) {
      await expect(door.projects.create({ path, name: 'New' })).rejects.toEqual(outside(path));
      await door.projects.open({ path: 'plan.kalends' });
      await expect(door.project.saveAs({ path })).rejects.toEqual(outside(path));
      await expect(door.project.saveCopy({ path })).rejects.toEqual(outside(path));
    }
    // The ending is added before the place is checked, so a link of that name does not lead out.
    await expect(door.projects.create({ path: 'dangling', name: 'New' })).rejects.toEqual(outside('dangling.kalends'));
    for (const fileName of ['../plan.kalends', 'way-out/plan.kalends', '..'])
      await expect(door.project.rename({ fileName })).rejects.toMatchObject({ code: 'REFUSED' });
  });

  test('lists its own projects only', async () => {
    const { door } = await enter();
    await door.projects.create({ path: 'plan.kalends', name: 'Plan' });
    await writeFile(join(root, 'projects', 'notes.txt'), 'x');
    await symlink(join(root, 'secret.html'), join(root, 'projects', 'link.kalends'));
    await link(join(root, 'projects', 'plan.kalends'), join(root, 'projects', 'plan.kalends.bak'));
    const { files } = await door.projects.list({});
    expect(files.map(({ fileName }) => fileName)).toEqual(['plan.kalends']);
  });
});

describe('coming and going', () => {
  test('stopping tells the page why, saves and unlocks', async () => {
    const { door, socket } = await enter();
    const { path } = await door.projects.create({ path: 'plan.kalends', name: 'Plan' });
    const reason = new Promise<string>((resolve) => socket.once('close', (_code, text) => resolve(String(text))));
    await shell.close();
    expect(await reason).toBe('Kalends was stopped.');
    await expect(ask('/')).rejects.toThrow('ECONNREFUSED');
    const again = await startBrowserShell({
      projectsFolder: join(root, 'projects'),
      dataFolder: join(root, 'data'),
      resourcesFolder,
      rendererFolder: join(root, 'renderer'),
      version: '0.0.0-test',
    });
    expect((await again.host.open(path)).info()).toMatchObject({ readOnly: false });
    shell = again;
  });

  test('stopping waits for no page that sleeps', async () => {
    const { door, socket } = await enter();
    await door.projects.create({ path: 'plan.kalends', name: 'Plan' });
    await door.project.run(createPost('Kept'));
    socket.pause();
    await shell.close();
    expect(await readdir(join(root, 'projects'))).toEqual(['plan.kalends']);
    expect(await readFile(join(root, 'projects', 'plan.kalends'), 'utf8')).toContain('Kept');
    socket.terminate();
  });

  test('a page that is loaded again within the grace finds its session open', async () => {
    await shell.close();
    shell = await startBrowserShell({
      projectsFolder: join(root, 'projects'),
      dataFolder: join(root, 'data'),
      resourcesFolder,
      rendererFolder: join(root, 'renderer'),
      version: '0.0.0-test',
      graceMs: 60_000,
    });
    const first = await enter();
    const { path } = await first.door.projects.create({ path: 'plan.kalends', name: 'Plan' });
    await first.door.project.run({
      id: 'rename',
      at: '2026-11-22T10:00:00.000Z',
      command: { name: 'project.rename', payload: { name: 'Renamed' } },
    });
    await new Promise<void>((resolve) => {
      first.socket.once('close', () => resolve());
      first.socket.close();
    });
    const second = await enter();
    const project = await second.door.projects.open({ path });
    // A session that was opened anew would have lost its steps.
    expect(project.history.undo).toContain('Renamed');
  });
});
