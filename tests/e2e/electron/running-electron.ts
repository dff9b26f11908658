import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright/test';
import { findElectron } from '../../../src/main/launch/set-up.mjs';
import { nowIn } from '../../../src/shared/calendar-time/time-zone';
import { postSchema } from '../../../src/shared/posts/post';
import { emptyProject } from '../../../src/shared/project/empty-project';
import { serializeProject } from '../../../src/shared/project/serialize-project';

const root = resolve(import.meta.dirname, '../../..');

/** Electron's program on this machine, or null. */
export const electronProgram = findElectron();

/** Why the suite is skipped, as one line. */
export const whySkipped =
  "Electron's end-to-end tests are skipped: there is no Electron runtime at ELECTRON_OVERRIDE_DIST_PATH or node_modules/electron/dist.";

/** A day of the month that the app opens on. */
export function dayOfThisMonth(day: number): string {
  return nowIn('Europe/Berlin', new Date().toISOString()).date.slice(0, 8) + String(day).padStart(2, '0');
}

/** The built Electron app on folders of its own. */
export class RunningElectron {
  private app: ElectronApplication | null = null;

  private constructor(private readonly folder: string) {}

  static async prepare(): Promise<RunningElectron> {
    const folder = await mkdtemp(join(tmpdir(), 'kalends-electron-e2e-'));
    await mkdir(join(folder, 'Documents'));
    return new RunningElectron(folder);
  }

  file(name: string): string {
    return join(this.folder, name);
  }

  /** A project with one post in this month, which the calendar shows first; gives its path. */
  async project(): Promise<string> {
    const path = this.file('plan.kalends');
    const project = emptyProject({ id: 'plan', name: 'Plan', timeZone: 'Europe/Berlin' });
    const post = postSchema.parse({ id: 'bread', title: 'Bake the bread', date: dayOfThisMonth(15) });
    await writeFile(path, serializeProject({ ...project, posts: { bread: post } }));
    return path;
  }

  /** Starts the app with a project and gives its first page, once it shows something. */
  async launch(...args: string[]): Promise<Page> {
    const { folder } = this;
    // As root, as in a container, Chromium refuses to run with its own sandbox.
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    this.app = await _electron.launch({
      executablePath: electronProgram ?? undefined,
      args: [...sandbox, root, ...args],
      env: {
        ...environment(),
        HOME: folder,
        USERPROFILE: folder,
        KALENDS_DATA: join(folder, 'data'),
        TZ: 'Europe/Berlin',
      },
    });
    const page = await this.app.firstWindow();
    // `firstWindow` may come before the page has loaded, so wait for a mark of the app itself.
    await page.locator('#root button').first().waitFor();
    return page;
  }

  get running(): ElectronApplication {
    if (!this.app) throw new Error('the app is not running');
    return this.app;
  }

  /** Presses an item of the native menu by its id or the beginning of its label. */
  pressMenu(name: string): Promise<void> {
    return this.running.evaluate(({ Menu }, wanted) => {
      const find = (items: Electron.MenuItem[]): Electron.MenuItem | undefined =>
        items
          .flatMap((item) => [item, item.submenu ? find(item.submenu.items) : undefined])
          .find((item) => item?.id === wanted || item?.label.startsWith(wanted));
      const item = find(Menu.getApplicationMenu()?.items ?? []);
      if (!item?.enabled) throw new Error(`the menu has no ${wanted} to press`);
      item.click();
    }, name);
  }

  /** Closes the window as a person does and waits until the program has ended. */
  async close(): Promise<void> {
    const { app } = this;
    if (!app) return;
    const gone = app.waitForEvent('close');
    await app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.close();
    });
    await gone;
    this.app = null;
  }

  /** Ends the program as a crash does. */
  async kill(): Promise<void> {
    const { app } = this;
    if (!app) return;
    const gone = new Promise((done) => app.process().once('exit', done));
    app.process().kill('SIGKILL');
    await gone;
    this.app = null;
  }

  async remove(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
