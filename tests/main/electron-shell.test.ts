import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Session } from '../../src/main/project-session/session';
import { startElectronShell } from '../../src/main/shells/electron/start';
import type { Door } from '../../src/shared/api/door';
import { Failure } from '../../src/shared/api/failures';
import { createPost } from '../contract/requests';
import { app, BrowserWindow, dialog, Menu, type MenuItem, protocol, resetElectron } from './electron-stand-in';

let root: string;
const ownArguments = process.argv;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kalends-electron-'));
  vi.stubEnv('KALENDS_DATA', join(root, 'data'));
  resetElectron(root);
});
afterEach(async () => {
  vi.restoreAllMocks();
  process.argv = ownArguments;
  if (app.running) await quit();
  vi.unstubAllEnvs();
  await rm(root, { recursive: true, force: true });
});

async function start(...args: string[]): Promise<BrowserWindow> {
  process.argv = ['kalends', ...args];
  await startElectronShell();
  const [window] = BrowserWindow.all;
  if (!window) throw new Error('no window was opened');
  return window;
}

/** Resolves when the program has ended. */
function quit(): Promise<void> {
  return new Promise((done) => {
    app.once('quit', done);
    app.quit();
  });
}

/** Loads the page of a window: asks for the port as the preload does, and says when typed words are sent. */
async function load(window: BrowserWindow, frame = { url: 'app://kalends/', parent: null as unknown }) {
  const port = await new Promise<MessagePort>((done) => {
    window.webContents.once('sent:kalends.port', done);
    window.webContents.ipc.emit('kalends.ask-for-port', { senderFrame: frame });
  });
  const door = createORPCClient<Door>(new RPCLink({ port }));
  const commands: string[] = [];
  const menu = await door.app.menu({});
  void (async () => {
    for await (const command of menu) {
      commands.push(command.name);
      if (command.name === 'settle') await door.app.settled({});
      if (command.name === 'open-path') await door.projects.open({ path: command.path });
    }
  })().catch(() => undefined);
  return { door, commands };
}

const item = (id: string): MenuItem | undefined => {
  const find = (items: MenuItem[]): MenuItem | undefined =>
    items
      .flatMap((entry) => [entry, find(entry.submenu ?? [])])
      .find((entry) => entry?.id === id || entry?.label === id);
  return find(Menu.shown);
};

describe('a start', () => {
  test('a second program hands over and ends', async () => {
    app.hasLock = false;
    await startElectronShell();
    expect(BrowserWindow.all.size).toBe(0);
    expect(app.running).toBe(false);
  });

  test('opens one window, sandboxed and isolated, on the page', async () => {
    const window = await start();
    expect(window.address).toBe('app://kalends/');
    expect(window.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      preload: expect.stringMatching(/preload[\\/]index\.cjs$/),
    });
    expect(protocol.schemes).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
    const page = await protocol.handlers.get('app')?.(new Request('app://kalends/'));
    expect(page?.headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  test('navigation, new windows and all permissions but two are refused', async () => {
    const { webContents } = await start();
    for (const name of ['will-navigate', 'will-frame-navigate']) {
      const event = { url: 'https://evil.example/', preventDefault: vi.fn() };
      webContents.emit(name, event);
      expect([name, event.preventDefault.mock.calls.length]).toEqual([name, 1]);
    }
    expect(webContents.openHandler({ url: 'https://evil.example/' })).toEqual({ action: 'deny' });
    const answer = vi.fn();
    webContents.permission.ask?.(webContents, 'media', answer);
    expect(answer).toHaveBeenCalledWith(false);
    expect(webContents.permission.check?.()).toBe(false);
    for (const permission of ['clipboard-sanitized-write', 'notifications']) {
      webContents.permission.ask?.(webContents, permission, answer);
      expect(answer).toHaveBeenLastCalledWith(true);
    }
  });

  test('the port goes to the page only', async () => {
    const window = await start();
    const handedOver = vi.fn();
    window.webContents.on('sent:kalends.port', handedOver);
    window.webContents.ipc.emit('kalends.ask-for-port', {
      senderFrame: { url: 'https://evil.example/', parent: null },
    });
    window.webContents.ipc.emit('kalends.ask-for-port', { senderFrame: { url: 'app://kalends/', parent: {} } });
    window.webContents.ipc.emit('kalends.ask-for-port', { senderFrame: null });
    await load(window);
    expect(handedOver).toHaveBeenCalledTimes(1);
  });
});

describe('projects', () => {
  test('one named at the start is offered to the page, once', async () => {
    const { door } = await load(await start('plan.kalends'));
    expect((await door.app.hello({})).openPath).toBe(join(process.cwd(), 'plan.kalends'));
    expect((await door.app.hello({})).openPath).toBeUndefined();
  });

  test('one of a second start opens in the free window, then in a new one', async () => {
    const window = await start();
    const { door, commands } = await load(window);
    await door.projects.create({ path: join(root, 'a.kalends'), name: 'A' });
    await door.projects.create({ path: join(root, 'b.kalends'), name: 'B' });
    await door.project.close({});
    const opened = changeOf(() => window.represented === join(root, 'a.kalends'), window);
    app.emit('second-instance', {}, ['kalends', 'a.kalends'], root);
    await opened;
    expect(commands).toEqual(['open-path']);
    app.emit('open-file', { preventDefault() {} }, join(root, 'b.kalends'));
    expect(BrowserWindow.all.size).toBe(2);
    app.emit('second-instance', {}, ['kalends', 'a.kalends'], root);
    expect(BrowserWindow.all.size).toBe(2);
    expect(BrowserWindow.focused).toBe(window);
  });

  test('a page that is loaded again finds its project', async () => {
    const window = await start();
    const first = await load(window);
    const { path } = await first.door.projects.create({ path: join(root, 'a.kalends'), name: 'A' });
    const { door } = await load(window);
    expect((await door.app.hello({})).openPath).toBe(path);
    await door.projects.open({ path });
    expect((await door.project.info({})).readOnly).toBe(false);
  });

  test('the menu follows the steps and the recent files', async () => {
    const { door, commands } = await load(await start());
    await vi.waitFor(() => expect(item('Save as…')?.enabled).toBe(false));
    const path = join(root, 'a.kalends');
    await door.projects.create({ path, name: 'Anna' });
    await vi.waitFor(() => expect(item('Anna')).toBeDefined());
    expect(item('Save as…')?.enabled).toBe(true);
    expect(app.recentDocuments).toEqual([path]);
    await door.project.run(createPost('Tea'));
    await vi.waitFor(() => expect(item('undo')?.label).toContain('Tea'));
    item('undo')?.click?.();
    await vi.waitFor(() => expect(commands).toEqual(['undo']));
  });
});

describe('leaving', () => {
  const failure = () => new Failure('WRITE_FAILED', 'The disk is full.', { path: 'a.kalends', code: 'ENOSPC' });

  test('waits for what is typed and for the save, and remembers where the window was', async () => {
    const window = await start();
    const { door, commands } = await load(window);
    const { path } = await door.projects.create({ path: join(root, 'a.kalends'), name: 'A' });
    await door.project.run(createPost('Typed last'));
    const ended = new Promise<void>((done) => app.once('quit', done));
    window.close();
    expect(BrowserWindow.all.size).toBe(1);
    await ended;
    expect(commands.at(-1)).toBe('settle');
    expect(await readFile(path, 'utf8')).toContain('Typed last');
    expect(JSON.parse(await readFile(join(root, 'data', 'window.json'), 'utf8'))).toMatchObject({
      bounds: { x: 10, y: 20, width: 1200, height: 800 },
    });
  });

  test('stays open when the save fails and the user stays, and quitting is called off', async () => {
    const window = await start();
    const { door } = await load(window);
    await door.projects.create({ path: join(root, 'a.kalends'), name: 'A' });
    const flush = vi.spyOn(Session.prototype, 'flush').mockRejectedValue(failure());
    const asked = new Promise<unknown[]>((done) => {
      vi.spyOn(dialog, 'showMessageBox').mockImplementation(async (...args: unknown[]) => {
        queueMicrotask(() => done(args));
        return { response: 3 };
      });
    });
    app.quit();
    const [, question] = await asked;
    expect(question).toMatchObject({ detail: 'The disk is full.' });
    expect(app.running).toBe(true);
    expect(BrowserWindow.all.size).toBe(1);
    flush.mockRestore();
    expect((await door.project.info({})).name).toBe('A');
  });

  test('saves elsewhere when the user says so', async () => {
    const window = await start();
    const { door } = await load(window);
    await door.projects.create({ path: join(root, 'a.kalends'), name: 'A' });
    vi.spyOn(Session.prototype, 'flush').mockRejectedValueOnce(failure());
    vi.spyOn(dialog, 'showMessageBox').mockResolvedValueOnce({ response: 1 });
    vi.spyOn(dialog, 'showSaveDialog').mockResolvedValueOnce({ canceled: false, filePath: join(root, 'b.kalends') });
    await quit();
    expect(JSON.parse(await readFile(join(root, 'b.kalends'), 'utf8')).name).toBe('A');
  });
});

describe('dialogs', () => {
  test('one exported file gets the name that the user gives', async () => {
    const { door } = await load(await start());
    await door.projects.create({ path: join(root, 'a.kalends'), name: 'A', sample: 'bakery' });
    const filePath = join(root, 'sheet.csv');
    vi.spyOn(dialog, 'showSaveDialog').mockResolvedValueOnce({ canceled: false, filePath });
    const { files } = await door.exports.write({ preset: 'csv' });
    expect(files).toMatchObject([{ path: filePath }]);
    expect(await readFile(filePath, 'utf8')).toContain('post_id');
    expect(await door.exports.write({ preset: 'csv' })).toEqual({ files: [], cancelled: true });
  });

  test('opening and saving ask the system', async () => {
    const { door } = await load(await start());
    expect(await door.projects.chooseOpen({})).toEqual({ path: null });
    vi.spyOn(dialog, 'showOpenDialog').mockResolvedValueOnce({ canceled: false, filePaths: ['/a.kalends'] });
    expect(await door.projects.chooseOpen({})).toEqual({ path: '/a.kalends' });
    vi.spyOn(dialog, 'showSaveDialog').mockResolvedValueOnce({ canceled: false, filePath: '/b.kalends' });
    expect(await door.projects.chooseSave({ suggestion: 'b.kalends' })).toEqual({ path: '/b.kalends' });
  });

  test('a kit is a zip where the system says, or a new folder in the one that is chosen', async () => {
    const { door } = await load(await start());
    const zip = vi.spyOn(dialog, 'showSaveDialog').mockResolvedValueOnce({ canceled: false, filePath: '/kit.zip' });
    expect(await door.projects.chooseSave({ suggestion: 'kit.zip', kind: 'kit-zip' })).toEqual({ path: '/kit.zip' });
    expect(zip.mock.lastCall?.at(-1)).toMatchObject({ filters: [{ extensions: ['zip'] }] });
    expect(await door.projects.chooseSave({ suggestion: 'kit', kind: 'kit-folder' })).toEqual({ path: null });
    await mkdir(join(root, 'kit'));
    vi.spyOn(dialog, 'showOpenDialog').mockResolvedValueOnce({ canceled: false, filePaths: [root] });
    expect(await door.projects.chooseSave({ suggestion: 'kit', kind: 'kit-folder' })).toEqual({
      path: join(root, 'kit (2)'),
    });
  });
});

/** Resolves when the window shows another project and the condition holds. */
function changeOf(holds: () => boolean, window: BrowserWindow): Promise<void> {
  return new Promise((done) => {
    const set = window.setRepresentedFilename.bind(window);
    vi.spyOn(window, 'setRepresentedFilename').mockImplementation((path) => {
      set(path);
      if (holds()) done();
    });
  });
}
