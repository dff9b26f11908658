import { join } from 'node:path';
import { loadResources } from '../../src/main/resources/load-resources';
import { channelCounts } from '../../src/shared/checks/channel-counts';
import { contextOf } from '../../src/shared/checks/check-context';
import { checkPlan } from '../../src/shared/checks/check-plan';
import { checkPost } from '../../src/shared/checks/check-post';
import { comparePosts, type Post, postSchema } from '../../src/shared/posts/post';
import { emptyProject } from '../../src/shared/project/empty-project';
import { type Bench, settled } from './bench-page';
import { generateProject, spreadDays } from './generate-project';
import type { Row } from './table';
import { taskTimes } from './task-times';

/** Networks that count in six different ways, the slow ones among them. */
const networks = ['instagram', 'facebook', 'linkedin', 'x', 'threads', 'bluesky', 'mastodon', 'youtube'];
const words =
  'The oven is warm at five 🥖 and so are we, Größe L — see https://lindner.example/offers/winter?x=1 and @anna. #bread ';

/**
 * What one key costs in the text of an open post: its counts and all of its findings, for eight channels. 95 of 100 keys
 * are as fast as the value says. Of three rounds each key counts as the fastest was, so that what else the machine does
 * does not.
 */
export async function typedPostRow(root: string): Promise<Row> {
  const { platforms } = await loadResources(join(root, 'resources'));
  const byId = new Map(platforms.map((platform) => [platform.id, platform]));
  const project = emptyProject({ id: 'p', name: '', timeZone: 'UTC' });
  for (const [at, id] of networks.entries())
    project.channels[id] = { id, name: id, platform: id, order: at, signature: 'Café Lindner, Leipzig' };
  const context = contextOf(project, byId);
  const post = postSchema.parse({ id: 'a', title: 'Bread', channels: networks, link: 'https://lindner.example/a' });
  const text = words.repeat(Math.ceil(1500 / words.length));
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1)
    for (let at = 0; at < 700; at += 1) {
      // A new post each time: what is worked out about one is remembered by its object.
      const typed: Post = { ...post, text: text.slice(0, text.length - 700 + at) };
      const start = performance.now();
      channelCounts(typed, context);
      checkPost(typed, context);
      times[at] = Math.min(times[at] ?? Number.POSITIVE_INFINITY, performance.now() - start);
    }
  // The first ones are not yet compiled; nobody notices them among the keys of a text.
  const warm = times.slice(200).sort((a, b) => a - b);
  const value = warm[Math.floor(warm.length * 0.95)] ?? 0;
  const detail = `${networks.length} channels, about ${text.length} characters, median ${(warm[warm.length >> 1] ?? 0).toFixed(2)} ms`;
  return { what: 'checks of the post being typed', value, bar: 2, unit: 'ms', detail };
}

/**
 * The longest stretch without a pause while 10,000 posts are looked at beside each other: which stand too close on a
 * channel, and which texts come again. The page can answer keys only in the pauses. Of three rounds each stretch counts
 * as the fastest was, so that what else the machine does does not.
 */
export function neighboursRow(): Row {
  const fastest: number[] = [];
  let found = 0;
  for (let round = 0; round < 3; round += 1) {
    // New posts each time: what is worked out about one is remembered by its object.
    const project = generateProject(spreadDays(10_000));
    const steps = checkPlan(Object.values(project.posts).sort(comparePosts), contextOf(project, new Map()));
    for (let at = 0, last = performance.now(); ; at += 1) {
      const { done, value } = steps.next();
      const now = performance.now();
      fastest[at] = Math.min(fastest[at] ?? Number.POSITIVE_INFINITY, now - last);
      last = now;
      if (!done) continue;
      found = value.length;
      break;
    }
  }
  const sum = fastest.reduce((total, time) => total + time, 0);
  return {
    what: 'longest stretch of the checks for posts too close and texts alike',
    value: fastest.reduce((most, time) => Math.max(most, time), 0),
    bar: 50,
    unit: 'ms',
    detail: `10,000 posts, ${found} findings, ${sum.toFixed(0)} ms in all`,
  };
}

/** The longest task of the page while all posts are checked anew, because a rule of a channel has changed. */
export async function checkedPlanRow(bench: Bench, file: string): Promise<Row> {
  const { page, close } = await bench.app(file);
  await settled(page);
  await page.getByRole('navigation').getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Channels' }).click();
  await page.getByRole('button', { name: 'More for x', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Rules…' }).click();
  const box = page.getByRole('checkbox', { name: 'Longest text: not checked' }).first();
  await box.waitFor();
  await settled(page);
  const times = await taskTimes(page, async () => {
    for (let round = 0; round < 2; round += 1) {
      await box.click();
      await settled(page);
      // The checks go on behind a page that is at rest.
      await page.waitForTimeout(3000);
    }
  });
  await close();
  const sum = times.reduce((total, time) => total + time, 0);
  return {
    what: 'longest task while 10,000 posts are checked',
    value: times.reduce((most, time) => Math.max(most, time), 0),
    bar: 50,
    unit: 'ms',
    detail: `twice, ${sum.toFixed(0)} ms in all, ${times.filter((time) => time > 50).length} tasks over 50 ms`,
  };
}
