import { randomBytes } from 'node:crypto';
import { open, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { Host } from '../../src/main/host/host';
import { formatExportFile, planExport } from '../../src/shared/csv/plan-export';
import { newId } from '../../src/shared/ids';
import { openProject } from '../../src/shared/project/open-project';
import type { Project } from '../../src/shared/project/project';
import { serializeProject } from '../../src/shared/project/serialize-project';
import { firstOfMonth, generateProject, spreadDays, today } from './generate-project';
import { type Options, type Row, ratioRow, timed } from './table';

const startHost = ({ root, folder }: Options) =>
  Host.start({ dataFolder: join(folder, 'data'), resourcesFolder: join(root, 'resources'), version: 'bench' });

/** Opening until the host answers the first range query, against parsing the same text. */
export async function openRow(options: Options): Promise<Row> {
  const host = await startHost(options);
  const path = join(options.folder, 'open.kalends');
  const text = serializeProject(generateProject(spreadDays(10_000)));
  await writeFile(path, text);
  const ours = async () => {
    const start = performance.now();
    const session = await host.open(path);
    const posts = session.range(firstOfMonth(0), today);
    const took = performance.now() - start;
    if (posts.length === 0) throw new Error('the range is empty');
    await session.close();
    return took;
  };
  const row = { what: 'open 10,000 posts to the first range / JSON.parse', bar: 4 };
  return ratioRow(row, options.samples, ours, () => timed(() => JSON.parse(text)));
}

/** A drop until it is flushed, against writing the same bytes by temp, fsync, rename, folder fsync. */
export async function saveRow(options: Options): Promise<Row> {
  const host = await startHost(options);
  const path = join(options.folder, 'save.kalends');
  const project = generateProject(spreadDays(10_000));
  await writeFile(path, serializeProject(project));
  const session = await host.open(path);
  const [id] = Object.keys(project.posts);
  if (!id) throw new Error('there is no post');
  let day = 0;
  const ours = () => {
    day += 1;
    const date = firstOfMonth(day % 12);
    const command = { name: 'posts.move' as const, payload: { moves: [{ id, date }] } };
    return timed(async () => {
      await session.run({ id: newId(), at: new Date().toISOString(), command });
      await session.flush();
    });
  };
  const bytes = Buffer.from(serializeProject(project));
  const row = { what: 'drop to flushed, 10,000 posts / the bare write', bar: 2.5 };
  const measured = await ratioRow(row, options.samples * 2, ours, () =>
    timed(() => bareWrite(join(options.folder, 'bare.kalends'), bytes)),
  );
  await session.close();
  return measured;
}

async function bareWrite(path: string, bytes: Uint8Array): Promise<void> {
  const temp = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  const file = await open(temp, 'wx');
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
  await rename(temp, path);
  const folder = await open(join(path, '..'), 'r');
  await folder.sync();
  await folder.close();
}

/** The sheet of all fields, planned and written, against csv-stringify alone on the same rows. */
export async function exportRow(options: Options): Promise<Row> {
  const { resources } = await startHost(options);
  const platforms = new Map(resources.platforms.map((platform) => [platform.id, platform]));
  const text = serializeProject(generateProject(spreadDays(10_000)));
  const now = new Date().toISOString();
  // Each round exports a project that was just read, so that nothing is remembered from the last one.
  const fresh = (): Project => {
    const opened = openProject(text);
    if (opened.kind !== 'ok') throw new Error(opened.kind);
    return opened.project;
  };
  const plan = (project: Project) =>
    planExport({ preset: 'csv' }, { project, platforms, presets: resources.presets, now });
  const known = plan(fresh()).files.map((file) => [file.columns, ...file.rows.map(({ cells }) => cells)]);
  const ours = () => {
    const project = fresh();
    return timed(() => {
      const { files, preset } = plan(project);
      for (const file of files) formatExportFile(file, preset, {});
    });
  };
  const base = () => timed(() => known.map((rows) => stringify(rows, { record_delimiter: '\r\n' })));
  const row = { what: 'CSV export, 10,000 posts / csv-stringify alone', bar: 1.5 };
  return ratioRow(row, options.samples, ours, base);
}
