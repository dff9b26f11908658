import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProject } from '../../src/shared/project/open-project';
import { addPost, freshFolder, settings, testHost } from '../main/support/test-host';
import { buildChild } from './support/build-child';

const lanes = 3;
const killsPerLane = 68;
const posts = 12;

let child: Awaited<ReturnType<typeof buildChild>>;
beforeAll(async () => {
  child = await buildChild('editing-child.ts');
}, 60_000);
afterAll(() => child.remove());

/** Numbers from a seed (a linear congruential generator), so that a failing run can be looked at again. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Lets the child edit until it is killed at a random moment; gives the last edit that it reported saved, or 0. */
async function editUntilKilled(args: string[], random: () => number): Promise<number> {
  const running = spawn(process.execPath, [child.script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let last = 0;
  let errors = '';
  running.stderr.on('data', (text) => {
    errors += String(text);
  });
  // Most kills come in the middle of the saving, some before the first save: while opening, locking, backing up.
  const atStart = random() < 0.1;
  const kill = (wait: number) => setTimeout(() => running.kill('SIGKILL'), wait);
  if (atStart) kill(random() * 250);
  const lines = createInterface(running.stdout);
  lines.on('line', (line) => {
    if (last === 0 && !atStart) kill(random() * 25);
    last = Number(line.replace('saved ', ''));
  });
  const [[code, signal]] = await Promise.all([once(running, 'exit'), once(lines, 'close')]);
  expect({ code, signal, errors: errors.slice(-1000) }).toEqual({ code: null, signal: 'SIGKILL', errors: '' });
  return last;
}

/** One project, edited and killed again and again; gives how many edits were reported saved. */
async function killAgainAndAgain(lane: number, folder: string): Promise<number> {
  const random = numbersFrom(1000 + lane);
  const path = join(folder, 'plan.kalends');
  const dataFolder = join(folder, 'data');
  // Without platforms and presets the host starts sooner; saving needs none of them.
  const noResources = join(folder, 'none');
  const host = await testHost({ dataFolder });
  const session = await host.create(path, { name: 'Plan', settings });
  for (let at = 0; at < posts; at += 1) await addPost(session, { title: `Post ${at}` });
  await session.close();

  let inFile = 0;
  let reports = 0;
  for (let kills = 1; kills <= killsPerLane; kills += 1) {
    const saved = await editUntilKilled([path, dataFolder, noResources, String(inFile + 1)], random);
    reports += saved === 0 ? 0 : saved - inFile;
    const opened = openProject(await readFile(path, 'utf8'));
    if (opened.kind !== 'ok') throw new Error(`after kill ${kills} the file is ${opened.kind}`);
    const texts = Object.keys(opened.project.posts)
      .sort()
      .map((id) => Number(opened.project.posts[id]?.text || 0));
    expect(texts).toHaveLength(posts);
    for (let edit = Math.max(1, saved - posts + 1); edit <= saved; edit += 1)
      expect(texts[edit % posts], `edit ${edit} of ${saved} after kill ${kills}`).toBeGreaterThanOrEqual(edit);
    inFile = Math.max(saved, ...texts);
  }
  const again = await host.open(path);
  await again.close();
  expect((await readdir(folder)).sort()).toEqual(['data', 'plan.kalends']);
  return reports;
}

test(`killed ${lanes * killsPerLane} times in a stream of edits, nothing reported saved is lost`, {
  timeout: 300_000,
}, async () => {
  const folders = await Promise.all(Array.from({ length: lanes }, freshFolder));
  const reports = await Promise.all(folders.map((folder, lane) => killAgainAndAgain(lane, folder)));
  for (const count of reports) expect(count).toBeGreaterThan(killsPerLane);
});
