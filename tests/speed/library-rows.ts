import { execFile } from 'node:child_process';
import { appendFile, mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { emptyProject } from '../../src/shared/project/empty-project';
import { serializeProject } from '../../src/shared/project/serialize-project';
import { video } from '../main/support/real-files';
import type { Bench } from './bench-page';
import { addFiles, announce, atOnce, enter } from './library-client';
import { Shell } from './shells';
import { type Options, type Row, ratioRow, timed } from './table';
import { taskTimes } from './task-times';

const run = promisify(execFile);
const pictures = 200;
const megabyte = 1024 * 1024;

/** What comes into a library, and what that costs. */
export async function libraryRows(bench: Bench): Promise<Row[]> {
  const { options } = bench;
  const paths = await makePictures(join(options.folder, 'pictures'));
  return [await importRow(options, paths), await importTasksRow(bench, paths), await importMemoryRow(options)];
}

/** Two hundred JPEGs of some 5 MB: one picture of noise, with another comment in each. */
async function makePictures(folder: string): Promise<string[]> {
  const noise = { create: { width: 2000, height: 1500, channels: 3 as const, background: '#888' } };
  const picture = await sharp({ create: { ...noise.create, noise: { type: 'gaussian', mean: 128, sigma: 60 } } })
    .jpeg({ quality: 97, chromaSubsampling: '4:4:4' })
    .toBuffer();
  const padding = Buffer.alloc(Math.max(0, 5 * megabyte - picture.length), 7);
  await mkdir(folder, { recursive: true });
  const paths = Array.from({ length: pictures }, (_, at) => join(folder, `picture-${at}.jpg`));
  for (const [at, path] of paths.entries()) {
    const comment = Buffer.from(`\xff\xfe\x00\x08${String(at).padStart(6, '0')}`, 'latin1');
    await writeFile(path, Buffer.concat([picture.subarray(0, 2), comment, picture.subarray(2), padding]));
  }
  return paths;
}

/** An empty project in a fresh folder. */
async function freshProject(options: Options, name: string): Promise<string> {
  const folder = join(options.folder, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'plan.kalends');
  await writeFile(path, serializeProject(emptyProject({ id: 'bench', name: 'Plan', timeZone: 'UTC' })));
  return path;
}

/** Two hundred pictures into the library until all are on the disk, against `cp` and `sha256sum` of the same files. */
async function importRow(options: Options, paths: readonly string[]): Promise<Row> {
  const ours = async () => {
    const file = await freshProject(options, 'import');
    const shell = await Shell.start(options.root, file);
    const { door, origin, leave } = await enter(shell.url);
    await door.projects.open({ path: file });
    await run('sync');
    const took = await timed(() => addFiles(door, origin, paths));
    leave();
    await shell.stop();
    return took;
  };
  const base = async () => {
    const copies = join(options.folder, 'copies');
    await rm(copies, { recursive: true, force: true });
    await mkdir(copies);
    await run('sync');
    return timed(async () => {
      await run('cp', [...paths, copies]);
      await run('sha256sum', [...paths]);
    });
  };
  const row = { what: `${pictures} pictures of 5 MB into the library / cp and sha256sum`, bar: 1.5 };
  return ratioRow(row, Math.ceil(options.samples / 5), ours, base);
}

/** What the host's memory grows by at most while a video of 2 GB comes in. */
async function importMemoryRow(options: Options): Promise<Row> {
  const clip = join(options.folder, 'clip.mp4');
  await writeFile(clip, await video('mp4'));
  const size = 2 * 1024 * megabyte;
  // A box of free space, 64 bits long (ISO/IEC 14496-12, 8.1.2), that the disk need not hold.
  const box = Buffer.from('\x00\x00\x00\x01free\x00\x00\x00\x00\x00\x00\x00\x00', 'latin1');
  box.writeBigUInt64BE(BigInt(size), 8);
  await appendFile(clip, box);
  await truncate(clip, (await readFile(clip)).length - box.length + size);
  const file = await freshProject(options, 'memory');
  const shell = await Shell.start(options.root, file);
  const { door, origin, leave } = await enter(shell.url);
  await door.projects.open({ path: file });
  // From here on the most is counted anew (proc(5), clear_refs).
  await writeFile(`/proc/${shell.pid}/clear_refs`, '5');
  const before = await memoryOf(shell.pid, 'VmRSS');
  await addFiles(door, origin, [clip]);
  const most = await memoryOf(shell.pid, 'VmHWM');
  leave();
  await shell.stop();
  await rm(clip);
  return {
    what: 'memory of the host while a video of 2 GB comes in',
    value: (most - before) / 1024,
    bar: 64 * 1024,
    unit: 'kB',
    detail: `${(before / megabyte).toFixed(0)} MB before, ${(most / megabyte).toFixed(0)} MB at most`,
  };
}

/** Bytes that Linux says of a process: `VmRSS` now, `VmHWM` at most (proc(5)). */
async function memoryOf(pid: number, field: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const found = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
  if (found === undefined) throw new Error(`no ${field} of ${pid}`);
  return Number(found) * 1024;
}

/** The longest task of the page while it sends two hundred pictures of the disk and shows that they were added. */
async function importTasksRow(bench: Bench, paths: readonly string[]): Promise<Row> {
  const file = await freshProject(bench.options, 'tasks');
  const shell = await Shell.start(bench.options.root, file);
  const context = await bench.context();
  const page = await context.newPage();
  await page.goto(shell.url);
  await page.getByRole('main').waitFor();
  const { door, leave } = await enter(shell.url);
  await door.projects.open({ path: file });
  const uploads = await announce(door, paths);
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('input'), { type: 'file', multiple: true, id: 'bench' }));
  });
  await page.locator('#bench').setInputFiles([...paths]);
  const tasks = await taskTimes(page, async () => {
    await page.evaluate(
      async ({ urls, atOnce }) => {
        const input = document.querySelector<HTMLInputElement>('#bench');
        const next = [...(input?.files ?? [])].entries();
        const sendInTurn = async () => {
          for (const [at, body] of next)
            await new Promise<void>((resolve, reject) => {
              const request = new XMLHttpRequest();
              request.addEventListener('loadend', () => (request.status === 200 ? resolve() : reject(request.status)));
              request.open('PUT', urls[at] ?? '');
              request.send(body);
            });
        };
        await Promise.all(Array.from({ length: atOnce }, sendInTurn));
      },
      { urls: uploads.map(({ url }) => url), atOnce },
    );
    await door.assets.add({ uploads: uploads.map(({ id }) => id) });
    await door.project.flush({});
  });
  leave();
  await context.close();
  await shell.stop();
  return {
    what: `longest task of the page while ${pictures} pictures come in`,
    value: Math.max(...tasks),
    bar: 50,
    unit: 'ms',
    detail: `${tasks.length} tasks`,
  };
}
