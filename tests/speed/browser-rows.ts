import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { loadResources } from '../../src/main/resources/load-resources';
import type { Project } from '../../src/shared/project/project';
import { serializeProject } from '../../src/shared/project/serialize-project';
import { browserArguments, findBrowser } from '../e2e/support/find-browser.mjs';
import { Bench } from './bench-page';
import { bulkRow } from './bulk-row';
import { checkedPlanRow } from './check-rows';
import { dropRow } from './drop-row';
import { filterRows } from './filter-row';
import { firstScreenRows } from './first-screen-rows';
import { fullMonthAmong, generateProject, nextMonthAmong, nextMonthDays, spreadDays, today } from './generate-project';
import { heapRow } from './heap-row';
import { libraryRows } from './library-rows';
import { libraryScreenRow } from './library-screen-row';
import { servePages } from './shells';
import type { Options, Row } from './table';
import { tableRow } from './table-row';
import { turnRows } from './turn-rows';
import { typingRow } from './typing-row';

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
    if (options.wants('bulk')) {
      const full = await write('full', withEarlyPosts(generateProject(fullMonthAmong(10_000))));
      add(await bulkRow(bench, full));
    }
    if (options.wants('typing')) add(await typingRow(bench, middling));
    if (options.wants('checks')) add(await checkedPlanRow(bench, middling));
    if (options.wants('table') || options.wants('filter') || options.wants('heap')) {
      const all = await write('rows', generateProject(spreadDays(30_000)));
      if (options.wants('table')) add(await tableRow(bench, all));
      if (options.wants('filter')) for (const row of await filterRows(bench, all)) add(row);
      if (options.wants('heap')) add(await heapRow(bench, all));
    }
    if (options.wants('library')) for (const row of await libraryRows(bench)) add(row);
    if (options.wants('shelf')) add(await libraryScreenRow(bench, few));
    if (options.wants('first'))
      for (const row of await firstScreenRows(bench, await write('spread', spread), `${pages.url}bare.html`)) add(row);
  } finally {
    await browser.close();
    pages.server.close();
  }
}

/** Some posts come before all others of their day, so that they are still shown on the day on which they are dropped. */
function withEarlyPosts(project: Project): Project {
  for (const [at, post] of Object.values(project.posts).entries()) if (at % 10 === 0) post.time = '06:00';
  return project;
}
