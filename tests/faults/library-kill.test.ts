import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AssetShelf } from '../../src/main/assets/asset-shelf';
import { openProject } from '../../src/shared/project/open-project';
import { hashOfBytes, pdfBytes } from '../main/support/real-files';
import { planPath, settings, testHost } from '../main/support/test-host';
import { buildChild } from './support/build-child';

const kills = 12;

let child: Awaited<ReturnType<typeof buildChild>>;
beforeAll(async () => {
  child = await buildChild('importing-child.ts');
}, 60_000);
afterAll(() => child.remove());

/** Lets the child add files until it is killed some milliseconds after its first step; gives how many it said were added. */
async function addUntilKilled(args: string[], after: number): Promise<number> {
  const running = spawn(process.execPath, [child.script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  running.stderr.on('data', (text) => {
    errors += String(text);
  });
  let added = 0;
  const lines = createInterface(running.stdout);
  lines.on('line', (line) => {
    if (added === 0) setTimeout(() => running.kill('SIGKILL'), after);
    added = Number(line.replace('added ', ''));
  });
  const [[code, signal]] = await Promise.all([once(running, 'exit'), once(lines, 'close')]);
  expect({ code, signal, errors: errors.slice(-1000) }).toEqual({ code: null, signal: 'SIGKILL', errors: '' });
  return added;
}

test('killed while files come in: every file is what its name says, every asset has one, and the rest is cleared away', async () => {
  const { folder, path } = await planPath();
  const dataFolder = join(folder, '..', 'data');
  const host = await testHost({ dataFolder });
  await (await host.create(path, { name: 'Plan', settings })).close();
  const assets = join(folder, 'plan.assets');
  let reported = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    reported += await addUntilKilled([path, dataFolder, join(folder, 'none'), String(kill)], (kill * 37) % 60);
    const opened = openProject(await readFile(path, 'utf8'));
    if (opened.kind !== 'ok') throw new Error(`after kill ${kill} the file is ${opened.kind}`);
    const names = (await readdir(assets)).filter((name) => !name.endsWith('.tmp'));
    for (const name of names) expect(`${hashOfBytes(await readFile(join(assets, name)))}.pdf`).toBe(name);
    const named = Object.values(opened.project.assets).map(({ file }) => file);
    expect(named.length, `after kill ${kill}`).toBeGreaterThanOrEqual(reported);
    expect(names).toEqual(expect.arrayContaining(named));
    reported = named.length;
  }
  const session = await host.open(path);
  const shelf = new AssetShelf();
  const { id, receive } = shelf.announce({ name: 'last.pdf', size: pdfBytes.length }, session.assets);
  await receive(
    (async function* () {
      yield pdfBytes;
    })(),
  );
  await session.assets.incoming.add(shelf.take([id]), { collections: [], tags: [] });
  expect((await readdir(assets)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  expect((await session.assets.state()).missing).toEqual([]);
}, 240_000);
