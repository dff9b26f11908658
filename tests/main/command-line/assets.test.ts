import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOfBytes, picture, video } from '../support/real-files';
import { freshFolder } from './run-in';

let line: Awaited<ReturnType<typeof freshFolder>>;
let jpeg: Buffer;
beforeEach(async () => {
  line = await freshFolder();
  jpeg = await picture('jpeg');
  await writeFile(join(line.folder, 'oven.jpg'), jpeg);
  await writeFile(join(line.folder, 'clip.mp4'), await video('mp4'));
  await line.kalends('new', 'plan.kalends');
});
afterEach(() => line.remove());

const library = () => readdir(join(line.folder, 'plan.assets'));

test('adds files, each once, and names those that it does not take', async () => {
  expect(await line.kalends('assets', 'add', 'plan.kalends', 'oven.jpg', 'clip.mp4', '--tag', 'bread')).toMatchObject({
    code: 0,
    out: '2 files added\n',
    err: '',
  });
  expect(await library()).toHaveLength(2);
  await writeFile(join(line.folder, 'notes.txt'), 'text');
  await mkdir(join(line.folder, 'folder'));
  const again = await line.kalends('assets', 'add', 'plan.kalends', 'oven.jpg', 'notes.txt', 'gone.png', 'folder');
  expect(again).toMatchObject({ code: 1, out: '0 files added, 1 already there\n' });
  const says = again.err.trim().split('\n').sort();
  expect(says).toEqual([
    expect.stringMatching(/^“folder” was not added, because it is no file\.$/),
    expect.stringMatching(/^“gone\.png” was not added, because it cannot be read: /),
    expect.stringMatching(/^“notes\.txt” is no picture, video or PDF/),
  ]);
  expect(await library()).toHaveLength(2);
  const { json } = await line.kalends('assets', 'add', 'plan.kalends', 'oven.jpg', '--json');
  expect(json()).toEqual({ added: [], already: [expect.any(String)], notAdded: [] });
});

test('check names files that are missing', async () => {
  await line.kalends('assets', 'add', 'plan.kalends', 'oven.jpg');
  expect((await line.kalends('check', 'plan.kalends')).code).toBe(0);
  await rm(join(line.folder, 'plan.assets'), { recursive: true });
  const { code, out } = await line.kalends('check', 'plan.kalends');
  expect(code).toBe(1);
  expect(out).toContain('The file of “oven.jpg” is missing; no post uses it.');
  expect(out).toContain(`Put ${hashOfBytes(jpeg)}.jpg into ${join(line.folder, 'plan.assets')} again`);
});

test('tidy lists what nothing needs, and deletes it when it is told to', async () => {
  await line.kalends('assets', 'add', 'plan.kalends', 'oven.jpg');
  const stray = `${'0'.repeat(64)}.png`;
  await writeFile(join(line.folder, 'plan.assets', stray), 'stray');
  const listed = await line.kalends('assets', 'tidy', 'plan.kalends');
  expect(listed).toMatchObject({ code: 1, out: `${stray}  5 bytes\n1 file not needed, 5 bytes\n` });
  expect(await library()).toHaveLength(2);
  const deleted = await line.kalends('assets', 'tidy', 'plan.kalends', '--delete');
  expect(deleted).toMatchObject({ code: 0, out: `${stray}  5 bytes\n1 file deleted, 5 bytes\n` });
  expect(await library()).toEqual([`${hashOfBytes(jpeg)}.jpg`]);
  expect((await line.kalends('assets', 'tidy', 'plan.kalends')).code).toBe(0);
});

test('wrong use is said in one sentence', async () => {
  for (const args of [
    ['assets', 'add', 'plan.kalends'],
    ['assets', 'tidy', 'plan.kalends', 'oven.jpg'],
    ['assets', 'forget', 'plan.kalends'],
  ]) {
    const { code, err } = await line.kalends(...args);
    expect([code, err]).toEqual([2, 'kalends: Say “add <project> <file>...” or “tidy <project>”.\n']);
  }
});
