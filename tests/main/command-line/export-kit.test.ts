import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unzipped } from '../support/unzipped';
import { freshFolder } from './run-in';

let line: Awaited<ReturnType<typeof freshFolder>>;
const at = (...names: string[]) => join(line.folder, ...names);
const kit = (...args: string[]) => line.kalends('export', 'plan.kalends', '--format', 'kit', ...args);
const posts = (media: object[] = []) => ({
  gifts: {
    id: 'gifts',
    title: 'Gift boxes',
    text: 'Order now',
    status: 'approved',
    date: '2030-12-10',
    time: '09:00',
    channels: ['ig', 'li'],
    media,
  },
  draft: { id: 'draft', title: 'Not yet', text: 'x', date: '2030-12-11', channels: ['ig'] },
});
const project = (changes: object) =>
  writeFile(
    at('plan.kalends'),
    JSON.stringify({
      format: 'kalends',
      schemaVersion: 1,
      id: 'plan',
      name: 'Plan',
      channels: {
        ig: { id: 'ig', name: 'Instagram', platform: 'instagram', order: 1 },
        li: { id: 'li', name: 'LinkedIn', platform: 'linkedin', order: 2 },
      },
      posts: posts(),
      ...changes,
    }),
  );

beforeEach(async () => {
  line = await freshFolder();
  await project({});
});
afterEach(() => line.remove());

test('a folder in the current one, with what is left out on standard error', async () => {
  const name = 'plan-kit-2030-12-10';
  expect(await kit()).toMatchObject({
    code: 0,
    out: `${at(name)}  2 posts, 0 files\n`,
    err: '1 draft left out: Only approved and scheduled posts are ready to be posted. (--include-unapproved takes them in)\n',
  });
  expect((await readdir(at(name))).sort()).toEqual([
    '2030-12-10 0900 Instagram - Gift boxes',
    '2030-12-10 0900 LinkedIn - Gift boxes',
    'index.html',
  ]);
  expect(await kit()).toMatchObject({ code: 2, err: expect.stringContaining(`There is already ${name} there.`) });
});

test('a zip where the name ends so, for the days and channels that were asked for', async () => {
  const args = ['--channel', 'instagram', '--from', '2030-12-11', '--include-unapproved', '-o', 'sent.zip', '--json'];
  for (let time = 0; time < 2; time += 1) {
    const { code, json } = await kit(...args);
    expect(code).toBe(0);
    expect(json()).toMatchObject({ path: at('sent.zip'), posts: 1, files: 0, missing: 0 });
  }
  expect([...(await unzipped(at('sent.zip'))).keys()]).toEqual([
    '2030-12-11 Instagram - Not yet/caption.txt',
    'index.html',
  ]);
});

test('a file that did not come along is named, and the exit code says so', async () => {
  await project({
    posts: posts([{ asset: 'bread' }]),
    assets: { bread: { id: 'bread', name: 'bread.jpg', file: `${'a'.repeat(64)}.jpg` } },
  });
  const { code, err } = await kit('--channel', 'ig', '-o', 'out/');
  expect(code).toBe(1);
  expect(err).toContain(
    '“bread.jpg” for “2030-12-10 0900 Instagram - Gift boxes” is missing from the folder of the library\n',
  );
  expect((await readFile(at('out', 'plan-kit-2030-12-10', 'index.html'))).toString()).toContain('bread.jpg');
});

test('wrong use is one sentence, and nothing to write is exit code 1', async () => {
  for (const args of [
    ['-o', '-'],
    ['--bom'],
    ['--time-zone', 'Europe/Berlin'],
    ['--channel', 'TikTok'],
    ['--from', 'soon'],
  ])
    expect(await kit(...args)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^kalends: [^\n]+\n$/) });
  expect(await kit('--to', '2029-12-31')).toMatchObject({ code: 1, out: '' });
  expect((await readdir(line.folder)).filter((name) => !name.startsWith('.'))).toEqual(['plan.kalends']);
});

test('what is left out is told for each status, in its words', async () => {
  const { gifts, draft } = posts();
  const review = { ...draft, id: 'review', status: 'in review' };
  const out = { ...gifts, id: 'out', status: 'published' };
  await project({ posts: { gifts, draft, review, out } });
  const lines = (await kit()).err.trim().split('\n');
  expect(lines.map((each) => each.split(':')[0]).sort()).toEqual([
    '1 draft left out',
    '1 post in review left out',
    '1 published post left out',
  ]);
});
