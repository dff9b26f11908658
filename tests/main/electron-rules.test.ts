import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { laneRoot, Tickets } from '../../src/main/api-host/tickets';
import { MediaRoutes } from '../../src/main/assets/media-routes';
import { answerApp } from '../../src/main/shells/electron/app-protocol';
import { type LeavingWindow, leaveWindow } from '../../src/main/shells/electron/leave-window';
import { type MenuState, menuTemplate } from '../../src/main/shells/electron/menu-template';
import { isPage, maySpeak, ownPath } from '../../src/main/shells/electron/navigation';
import { projectIn } from '../../src/main/shells/electron/project-arguments';
import { boundsFor } from '../../src/main/shells/electron/window-bounds';
import { freeNames } from '../../src/main/shells/free-names';
import type { MenuCommand } from '../../src/shared/api/menu-commands';

describe('the arguments of a start', () => {
  test('name a project wherever it stands, relative to where they were typed', () => {
    const folder = resolve('/home/anna');
    expect(projectIn(['/opt/kalends', 'plan.kalends'], folder)).toBe(join(folder, 'plan.kalends'));
    expect(projectIn(['electron', '.', '--inspect', '../b/Plan.KALENDS'], folder)).toBe(
      resolve('/home/b/Plan.KALENDS'),
    );
    expect(projectIn(['kalends', '--', resolve('/a/x.kalends')], folder)).toBe(resolve('/a/x.kalends'));
  });

  test('name none without a project file', () => {
    expect(projectIn(['my.kalends'], '/')).toBeUndefined();
    expect(projectIn(['kalends', '--open=plan.kalends', 'notes.txt', '.'], '/')).toBeUndefined();
  });
});

describe('what a window may show and who may speak', () => {
  test('only the page itself', () => {
    for (const address of ['app://kalends/', 'app://kalends/#calendar', 'app://kalends/?x'])
      expect(isPage(address)).toBe(true);
    for (const address of [
      'app://kalends/assets/page.js',
      'app://other/',
      'app://kalends.evil/',
      'https://kalends/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'data:text/html,x',
      'about:blank',
      '',
    ])
      expect([address, isPage(address)]).toEqual([address, false]);
  });

  test('only the top frame of the page', () => {
    expect(maySpeak({ url: 'app://kalends/', parent: null })).toBe(true);
    expect(maySpeak({ url: 'app://kalends/', parent: {} })).toBe(false);
    expect(maySpeak({ url: 'https://evil.example/', parent: null })).toBe(false);
    expect(maySpeak(null)).toBe(false);
  });

  test('an address of another origin has no path here', () => {
    expect(ownPath('app://kalends/assets/a.js?x#y')).toBe('/assets/a.js');
    expect(ownPath('app://evil/assets/a.js')).toBeUndefined();
    expect(ownPath('https://kalends/')).toBeUndefined();
  });
});

describe('the page and its lane', () => {
  let folder: string;
  const tickets = new Tickets();
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kalends-app-'));
    await writeFile(join(folder, 'index.html'), '<html><head></head></html>');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const ask = (address: string, init?: RequestInit) =>
    answerApp(new Request(address, init), { tickets, routes: new MediaRoutes(), rendererFolder: folder });

  test('the page comes with its policy, and nothing comes from outside its folder', async () => {
    const page = await ask('app://kalends/');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("connect-src 'self';");
    for (const address of ['app://kalends/../package.json', 'app://kalends/%2e%2e/x', 'app://kalends/missing.js'])
      expect((await ask(address)).status).toBe(404);
    expect((await ask('app://other/')).status).toBe(403);
    expect((await ask('app://kalends/', { method: 'POST', body: 'x' })).status).toBe(405);
  });

  test('bytes go both ways, once', async () => {
    const down = tickets.issue({
      kind: 'download',
      name: 'a',
      mediaType: 'text/plain',
      attachment: false,
      read: () => 'hello',
    });
    expect(down.startsWith(laneRoot)).toBe(true);
    expect(await (await ask(`app://kalends${down}`)).text()).toBe('hello');
    expect((await ask(`app://kalends${down}`)).status).toBe(404);
    let got = '';
    const up = tickets.issue({
      kind: 'upload',
      size: 5,
      receive: (bytes) => {
        got = new TextDecoder().decode(bytes);
      },
    });
    expect((await ask(`app://kalends${up}`, { method: 'PUT', body: 'world' })).status).toBe(204);
    expect(got).toBe('world');
  });
});

describe('the menu', () => {
  const state: MenuState = {
    platform: 'linux',
    projectOpen: true,
    readOnly: false,
    undo: 'Move “Tea & cake”',
    redo: null,
    recents: [{ path: '/a.kalends', name: 'A & B' }],
    theme: 'dark',
    development: false,
  };
  const sent: MenuCommand[] = [];
  const act = { send: (command: MenuCommand) => void sent.push(command), newWindow: () => {}, showHelp: () => {} };
  const items = (changes: Partial<MenuState> = {}) => {
    const flat: Electron.MenuItemConstructorOptions[] = [];
    const walk = (list: readonly Electron.MenuItemConstructorOptions[]) => {
      for (const item of list) {
        flat.push(item);
        if (Array.isArray(item.submenu)) walk(item.submenu);
      }
    };
    walk(menuTemplate({ ...state, ...changes }, act));
    return flat;
  };
  const named = (label: string, changes?: Partial<MenuState>) => items(changes).find((item) => item.label === label);
  const press = (item: Electron.MenuItemConstructorOptions | undefined) =>
    Reflect.apply(item?.click ?? (() => {}), null, []);

  test('every item is a command to the screen', () => {
    const commands: [string, MenuCommand][] = [
      ['New project…', { name: 'new' }],
      ['Open…', { name: 'open' }],
      ['A && B', { name: 'open-path', path: '/a.kalends' }],
      ['Save as…', { name: 'save-as' }],
      ['Save a copy…', { name: 'save-copy' }],
      ['Save as bundle…', { name: 'save-bundle' }],
      ['Close project', { name: 'close' }],
      ['Undo: Move “Tea && cake”', { name: 'undo' }],
      ['Redo', { name: 'redo' }],
      ['History of changes…', { name: 'history' }],
      ['Find…', { name: 'find' }],
      ['Print this view…', { name: 'print' }],
      ['Light', { name: 'theme', theme: 'light' }],
    ];
    for (const [label, command] of commands) {
      sent.length = 0;
      press(named(label));
      expect([label, ...sent]).toEqual([label, command]);
    }
  });

  test('offers only what can be done', () => {
    expect(named('Undo: Move “Tea && cake”')?.enabled).toBe(true);
    expect(named('Redo')?.enabled).toBe(false);
    expect(named('Undo: Move “Tea && cake”', { readOnly: true })?.enabled).toBe(false);
    for (const label of [
      'Save as…',
      'Save a copy…',
      'Save as bundle…',
      'Print this view…',
      'Close project',
      'History of changes…',
      'Find…',
    ])
      expect(named(label, { projectOpen: false })?.enabled).toBe(false);
    expect(named('Open recent', { recents: [] })?.enabled).toBe(false);
    expect(named('Dark')?.checked).toBe(true);
  });

  test('leaves the keys of undo and find to the page, which undoes typing first', () => {
    expect(items().filter(({ id, label }) => id === 'undo' || id === 'redo' || label === 'Find…')).toMatchObject([
      { registerAccelerator: false },
      { registerAccelerator: false },
      { registerAccelerator: false },
    ]);
  });

  test('reload and the developer tools are for development only', () => {
    const roles = (development: boolean) => items({ development }).map(({ role }) => role);
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(true)).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']));
  });
});

describe('closing a window', () => {
  const log: string[] = [];
  const windowWith = (release: () => Promise<void>, answers: Awaited<ReturnType<LeavingWindow['ask']>>[] = []) => {
    log.length = 0;
    return leaveWindow({
      settle: async () => void log.push('settle'),
      release: () => {
        log.push('release');
        return release();
      },
      ask: async (reason) => {
        log.push(`ask: ${reason}`);
        return answers.shift() ?? 'stay';
      },
      saveElsewhere: async () => {
        log.push('save elsewhere');
        return true;
      },
      discard: async () => void log.push('discard'),
    });
  };
  const failing = (times: number) => {
    let left = times;
    return async () => {
      left -= 1;
      if (left >= 0) throw new Error('The disk is full.');
    };
  };

  test('sends what is typed, saves, and goes without a question', async () => {
    expect(await windowWith(async () => {})).toBe(true);
    expect(log).toEqual(['settle', 'release']);
  });

  test('asks when saving fails, and stays if the user wants to', async () => {
    expect(await windowWith(failing(9), ['stay'])).toBe(false);
    expect(log).toEqual(['settle', 'release', 'ask: The disk is full.']);
  });

  test('tries again until it works', async () => {
    expect(await windowWith(failing(2), ['retry', 'retry'])).toBe(true);
    expect(log.filter((entry) => entry === 'release').length).toBe(3);
  });

  test('saves elsewhere, then goes', async () => {
    expect(await windowWith(failing(1), ['save-elsewhere'])).toBe(true);
    expect(log.slice(-2)).toEqual(['save elsewhere', 'release']);
  });

  test('throws changes away only when told so', async () => {
    expect(await windowWith(failing(9), ['retry', 'discard'])).toBe(true);
    expect(log.at(-1)).toBe('discard');
  });
});

describe('the place of a window', () => {
  const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }];
  test('is where it was, on a screen that is still there', () => {
    const bounds = { x: 100, y: 50, width: 1300, height: 800 };
    expect(boundsFor({ bounds, maximized: false }, screens)).toEqual(bounds);
  });
  test('is left to the system when its screen is gone, with its size kept', () => {
    const bounds = { x: 2500, y: 50, width: 1300, height: 800 };
    expect(boundsFor({ bounds, maximized: false }, screens)).toEqual({ width: 1300, height: 800 });
    expect(boundsFor({ bounds: { ...bounds, x: 0, y: -700 }, maximized: false }, screens)).not.toHaveProperty('y');
  });
  test('is the usual one at first', () => {
    expect(boundsFor(undefined, screens)).toEqual({ width: 1440, height: 900 });
  });
});

test('files for a folder get names that replace nothing there, nor each other', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kalends-names-'));
  await writeFile(join(folder, 'Plan.csv'), '');
  await writeFile(join(folder, 'plan (2).csv'), '');
  expect(await freeNames(folder, ['plan.csv', 'plan.csv', 'other.csv'])).toEqual(
    ['plan (3).csv', 'plan (4).csv', 'other.csv'].map((name) => join(folder, name)),
  );
  await rm(folder, { recursive: true });
});
