import type { Browser, BrowserContext, CDPSession, Page } from 'playwright';
import { Shell } from './shells';
import type { Options } from './table';

export const viewport = { width: 1440, height: 900 };

/** A page with what ends it and, where it shows the app, the shell behind it. */
interface Shown {
  page: Page;
  close(): Promise<void>;
}

/** Opens pages, each in a context of its own so that nothing is cached from another. */
export class Bench {
  constructor(
    readonly options: Options,
    private readonly browser: Browser,
  ) {}

  async context(): Promise<BrowserContext> {
    const context = await this.browser.newContext({ viewport, timezoneId: 'UTC' });
    // Nothing is judged by waiting, so a machine that does other things meanwhile ends no run.
    context.setDefaultTimeout(300_000);
    return context;
  }

  /** The app with a project; a shell opens the project it was started with on the first page only. */
  async app(file: string): Promise<Shown> {
    const shell = await Shell.start(this.options.root, file);
    const { page, close } = await this.plain(shell.url);
    return { page, close: () => close().then(() => shell.stop()) };
  }

  async plain(url: string): Promise<Shown> {
    const context = await this.context();
    const page = await context.newPage();
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(url);
    await page
      .locator('[data-post]')
      .first()
      .waitFor()
      .catch((late) => {
        throw errors[0] ?? late;
      });
    return { page, close: () => context.close() };
  }
}

/** What the main thread has done since the page began: its own time in milliseconds, without waiting for the processor. */
export async function workDone(metrics: CDPSession): Promise<number> {
  const { metrics: values } = await metrics.send('Performance.getMetrics');
  return (values.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

export async function metricsOf(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

/** Resolves after the browser has painted and had nothing left to change for two frames. @throws when it never does. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    let changes = 0;
    const observer = new MutationObserver(() => {
      changes += 1;
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    let frames = 0;
    for (let quiet = 0, last = -1; quiet < 3; quiet = changes === last ? quiet + 1 : 0) {
      last = changes;
      frames += 1;
      if (frames > 3000) throw new Error(`the page does not come to rest: ${changes} changes in ${frames} frames`);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
    observer.disconnect();
  });
}
