import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright';
import { chromium } from 'playwright';
import { loadResources } from '../../src/main/resources/load-resources';
import type { Project } from '../../src/shared/project/project';
import { serializeProject } from '../../src/shared/project/serialize-project';
import { browserArguments, findBrowser } from '../e2e/support/find-browser.mjs';
import { generateProject, nextMonthAmong, nextMonthDays, spreadDays, today } from './generate-project';
import { Shell, servePages } from './shells';
import { median, type Options, type Row, ratioRow } from './table';

const viewport = { width: 1440, height: 900 };

/** The rows that need a screen: the built app in a browser, beside pages that do less. */
export async function browserRows(options: Options, add: (row: Row) => void): Promise<void> {
  const executablePath = findBrowser();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: browserArguments });
  const write = async (name: string, project: Project) => {
    const folder = join(options.folder, name);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${name}.kalends`), serializeProject(project));
    return join(folder, `${name}.kalends`);
  };
  const few = generateProject(nextMonthDays());
  const spread = generateProject(spreadDays(300));
  const { platforms } = await loadResources(join(options.root, 'resources'));
  const month = Object.values(spread.posts).filter(({ date }) => date?.slice(0, 7) === today.slice(0, 7));
  const pages = await servePages(join(options.root, 'out/bench/pages'), {
    'project.json': few,
    'platforms.json': platforms,
    'posts.json': month,
  });
  const bench = new Bench(options, browser);
  try {
    if (options.wants('turn')) {
      const large = await write('large', generateProject(nextMonthAmong(30_000)));
      for (const row of await turnRows(bench, large, await write('small', few), `${pages.url}cards.html`)) add(row);
    }
    const middling = await write('middling', withEarlyPosts(generateProject(spreadDays(10_000))));
    if (options.wants('drop')) add(await dropRow(bench, middling));
    if (options.wants('typing')) add(await typingRow(bench, middling));
    if (options.wants('first'))
      for (const row of await firstScreenRows(bench, await write('spread', spread), `${pages.url}bare.html`)) add(row);
  } finally {
    await browser.close();
    pages.server.close();
  }
}

/** One post of each day comes before all others, so that it is still shown on the day on which it is dropped. */
function withEarlyPosts(project: Project): Project {
  for (const [at, post] of Object.values(project.posts).entries()) if (at % 10 === 0) post.time = '06:00';
  return project;
}

/** A page with what ends it and, where it shows the app, the shell behind it. */
interface Shown {
  page: Page;
  close(): Promise<void>;
}

/** Opens pages, each in a context of its own so that nothing is cached from another. */
class Bench {
  constructor(
    readonly options: Options,
    private readonly browser: Browser,
  ) {}

  async context(): Promise<BrowserContext> {
    return this.browser.newContext({ viewport, timezoneId: 'UTC' });
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
    await page.goto(url);
    await page.locator('[data-post]').first().waitFor();
    return { page, close: () => context.close() };
  }
}

/** What the main thread has done since the page began: its own time in milliseconds, without waiting for the processor. */
async function workDone(metrics: CDPSession): Promise<number> {
  const { metrics: values } = await metrics.send('Performance.getMetrics');
  return (values.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

async function metricsOf(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

/** Resolves after the browser has painted and had nothing left to change for two frames. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    let changes = 0;
    const observer = new MutationObserver(() => {
      changes += 1;
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    for (let quiet = 0, last = -1; quiet < 3; quiet = changes === last ? quiet + 1 : 0) {
      last = changes;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
    observer.disconnect();
  });
}

/** Main-thread work of one turn to the next month, until its cards are painted and nothing moves any more. */
async function turnsOf(page: Page): Promise<{ turn: () => Promise<number>; cards: () => Promise<number> }> {
  const metrics = await metricsOf(page);
  const cards = () => page.locator('[data-post]').count();
  await settled(page);
  const turn = async () => {
    const before = await workDone(metrics);
    await page.evaluate(() => document.querySelector<HTMLElement>('[aria-label="Next month"]')?.click());
    await settled(page);
    const took = (await workDone(metrics)) - before;
    await page.evaluate(() => document.querySelector<HTMLElement>('[aria-label="Previous month"]')?.click());
    await settled(page);
    return took;
  };
  return { turn, cards };
}

async function turnRows(bench: Bench, largeFile: string, smallFile: string, cardsUrl: string): Promise<Row[]> {
  const large = await bench.app(largeFile);
  const grid = large.page.locator('[data-post]').first().locator('xpath=ancestor::*[contains(@class,"grid")][1]');
  const box = (await grid.boundingBox()) ?? viewport;
  const density = await large.page.locator('[data-post]').first().getAttribute('data-density');
  const small = await bench.app(smallFile);
  const alone = await bench.plain(`${cardsUrl}?width=${box.width}&height=${box.height}&density=${density}`);
  const all = [large, small, alone];
  const [ours, few, cards] = [await turnsOf(large.page), await turnsOf(small.page), await turnsOf(alone.page)];
  for (const { page } of all) await page.evaluate(nextMonth);
  for (const { page } of all) await settled(page);
  const drawn = await Promise.all([ours, few, cards].map((side) => side.cards()));
  for (const { page } of all) await page.evaluate(previousMonth);
  for (const { page } of all) await settled(page);
  if (new Set(drawn).size !== 1) throw new Error(`the three pages draw ${drawn.join(', ')} cards`);
  const { samples } = bench.options;
  const rows = [
    await ratioRow(
      { what: 'next month, 30,000 posts / the cards of its 300 alone', bar: 1.25 },
      samples,
      ours.turn,
      cards.turn,
    ),
    await ratioRow({ what: 'next month, 30,000 / 300 posts', bar: 1.1 }, samples, ours.turn, few.turn),
  ];
  for (const one of all) await one.close();
  return rows;
}

const nextMonth = () => document.querySelector<HTMLElement>('[aria-label="Next month"]')?.click();
const previousMonth = () => document.querySelector<HTMLElement>('[aria-label="Previous month"]')?.click();

/** Main-thread work from letting go of a dragged card until it lies painted on the other day. */
async function dropRow(bench: Bench, file: string): Promise<Row> {
  const { page, close } = await bench.app(file);
  const metrics = await metricsOf(page);
  const took: number[] = [];
  for (let round = 0; round <= bench.options.samples; round += 1) {
    await settled(page);
    const days = page.locator('[data-date]');
    const source = days.nth(10 + (round % 7));
    const target = days.nth(18 + (round % 7));
    const id = await source.locator('[data-post]').first().getAttribute('data-post');
    const date = await target.getAttribute('data-date');
    const from = await source.locator('[data-post]').first().boundingBox();
    const to = await target.boundingBox();
    if (!from || !to || id === null || date === null) throw new Error('there is nothing to drag');
    await page.mouse.move(from.x + 12, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + to.height - 12, { steps: 12 });
    await settled(page);
    const before = await workDone(metrics);
    const dropped = page.evaluate(inPlace, { id, date });
    await page.mouse.up();
    await dropped;
    if (round > 0) took.push((await workDone(metrics)) - before);
  }
  await close();
  const detail = `${took.length} drops, longest ${Math.max(...took).toFixed(1)} ms`;
  return { what: 'main-thread work of a drop, 10,000 posts', value: median(took), bar: 50, unit: 'ms', detail };
}

/** Resolves when the mouse has let go and the card has been painted inside its new day. */
async function inPlace({ id, date }: { id: string; date: string }): Promise<void> {
  await new Promise((resolve) => document.addEventListener('mouseup', resolve, { once: true, capture: true }));
  const there = () => document.querySelector(`[data-date="${date}"] [data-post="${id}"]`);
  do await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  while (!there());
}

/** The longest interaction while a text is typed into an open post, as Event Timing tells it (in steps of 8 ms). */
async function typingRow(bench: Bench, file: string): Promise<Row> {
  const { page, close } = await bench.app(file);
  await page.locator('[data-post]').first().click();
  const text = page.getByRole('textbox', { name: 'Text' });
  await text.click();
  await settled(page);
  await page.evaluate(() => {
    const kept: number[] = [];
    Object.assign(window, { interactions: kept });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (/^(key|input)/.test(entry.name)) kept.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  const words = 'The oven is warm at five and so are we. #bread ';
  for (let round = 0; round < 4; round += 1) {
    await page.keyboard.type(words, { delay: 30 });
    // Longer than the rest after which the text becomes a command, so that typing meets the changes coming back.
    await page.waitForTimeout(500);
  }
  const kept = await page.evaluate(() => (window as unknown as { interactions: number[] }).interactions);
  const value = Math.max(0, ...kept);
  await close();
  const detail = `${words.length * 4} keys, ${kept.length} events over 16 ms`;
  return { what: 'longest interaction while typing, 10,000 posts', value, bar: 50, unit: 'ms', detail };
}

/**
 * From the start of the navigation to the first card on the screen, each time in a browser without a cache; and the
 * scripts that the app has asked for by then.
 */
async function firstScreenRows(bench: Bench, file: string, bare: string): Promise<Row[]> {
  let scripts: Promise<number>[] = [];
  const first = async (url: string) => {
    const context = await bench.context();
    const page = await context.newPage();
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('[data-post], .bare-event')) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => Object.assign(window, { firstCard: performance.now() })));
      }).observe(document, { subtree: true, childList: true });
    });
    scripts = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script')
        scripts.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
    });
    await page.goto(url);
    const seen = await page.waitForFunction(() => (window as unknown as { firstCard?: number }).firstCard);
    const took = await seen.jsonValue();
    await Promise.all(scripts);
    await context.close();
    if (took === undefined) throw new Error('no card was drawn');
    return took;
  };
  let sizes: number[] = [];
  const app = async () => {
    const shell = await Shell.start(bench.options.root, file);
    const took = await first(shell.url);
    sizes = await Promise.all(scripts);
    await shell.stop();
    return took;
  };
  const row = { what: 'first screen to the first card / a bare calendar', bar: 2.5 };
  const rows = [await ratioRow(row, bench.options.samples, app, () => first(bare))];
  const value = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  const what = 'scripts until the first card, gzip';
  return [...rows, { what, value, bar: 400, unit: 'kB', detail: `${sizes.length} files` }];
}
