import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { test as base, expect, type Page } from 'playwright/test';

/** Another build than the one in `out` may be tested. */
const built = process.env.KALENDS_E2E_OUT ?? 'out';
const shell = resolve(import.meta.dirname, '../../..', built, 'main/browser-shell.js');

/** The built browser shell on a projects folder and a data folder of its own. */
export class RunningApp {
  private child: ChildProcess | null = null;
  url = '';

  private constructor(
    readonly folder: string,
    readonly data: string,
  ) {}

  static async start(): Promise<RunningApp> {
    const folder = await mkdtemp(join(tmpdir(), 'kalends-e2e-'));
    const app = new RunningApp(join(folder, 'projects'), join(folder, 'data'));
    await app.launch();
    return app;
  }

  /** Starts the shell; its first line holds the address. */
  async launch(...args: string[]): Promise<void> {
    const child = spawn(process.execPath, [shell, '--dir', this.folder, '--no-open', ...args], {
      env: { ...process.env, KALENDS_DATA: this.data, TZ: 'Europe/Berlin' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.child = child;
    if (!child.stdout) throw new Error('the shell has no output');
    for await (const line of createInterface({ input: child.stdout })) {
      const address = /http:\/\/127\.0\.0\.1:\S+/.exec(line)?.[0];
      if (!address) continue;
      this.url = address;
      return;
    }
    throw new Error('the browser shell ended before it said its address');
  }

  /** Ends the shell as a user does (`SIGTERM`), or as a crash does (`SIGKILL`), and waits until it is gone. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const child = this.child;
    this.child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(resolve(this.folder, '..'), { recursive: true, force: true });
  }

  file(name: string): string {
    return join(this.folder, name);
  }
}

/** Everything that a page must never do: write an error to the console, throw, or ask another machine for anything. */
function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.context().on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && hostname !== '127.0.0.1')
      faults.push(`request: ${request.url()}`);
  });
  return faults;
}

interface Fixtures {
  app: RunningApp;
  /** Faults that a test expects, such as the lost connection after a kill; anything else fails it. */
  expectedFaults: RegExp[];
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures out of this pattern
  app: async ({}, use) => {
    const app = await RunningApp.start();
    await use(app);
    await app.remove();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  expectedFaults: async ({}, use) => use([]),
  // Takes the app so that the faults are read before the app is stopped.
  page: async ({ app: _app, page, expectedFaults }, use) => {
    const faults = watch(page);
    await use(page);
    const surprising = faults.filter((fault) => !expectedFaults.some((pattern) => pattern.test(fault)));
    expect(surprising, 'no console error, no error, no request that leaves this machine').toEqual([]);
  },
});
export { expect };
