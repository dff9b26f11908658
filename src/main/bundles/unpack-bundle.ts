import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { Failure } from '../../shared/api/failures';
import type { BundleUnpacked } from '../../shared/bundles/bundle-calls';
import { openProject } from '../../shared/project/open-project';
import { shownPlace } from '../../shared/project/problem';
import type { Project } from '../../shared/project/project';
import { flushFolder, placeNew, removeLeftovers, retried, tempName, writeAll } from '../project-file/atomic-write';
import type { FileSystem } from '../project-file/file-system';
import { assetsFolderOf } from '../project-file/names';
import { namedReadFailure } from '../project-file/read-text';
import { writeFailure } from '../project-session/session-place';
import { type Archive, openArchive } from './archive';
import { mostNamed } from './bounds';
import { badBundle, type Source, unpackFailure } from './bundle-failure';
import type { Job } from './job';

/** For what the file system itself writes besides: names, lists, rounding up. */
const spareBytes = 1024 * 1024;

/**
 * Unpacks a bundle: the project to `target`, its assets beside it. All of it is first put into a temp folder beside,
 * each file is checked by its hash, and only the finished whole gets its names.
 * @throws Failure NOT_FOUND, NO_PERMISSION, BAD_BUNDLE, ALREADY_EXISTS, WRITE_FAILED; the signal's reason. Nothing is left then.
 */
export async function unpackBundle(fs: FileSystem, source: Source, target: string, job: Job): Promise<BundleUnpacked> {
  await refuseOtherThanFile(fs, source);
  await refuseTaken(fs, target);
  const temp = tempName(target);
  let archive: Archive | undefined;
  try {
    archive = await openArchive(source);
    await removeLeftovers(fs, target);
    await refuseFullDisk(fs, dirname(target), archive.bytes, target);
    await fs.mkdir(temp);
    const project = await unpackProject(fs, archive, source, join(temp, 'project'));
    await unpackAssets(fs, archive, { source, project }, join(temp, 'assets'), job);
    job.signal.throwIfAborted();
    await place(fs, temp, target, archive.assets.length > 0);
    return report(target, archive, project);
  } catch (error) {
    throw job.signal.aborted ? job.signal.reason : unpackFailure(error, source, target);
  } finally {
    archive?.zip.close();
    await fs.rm(temp, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function refuseOtherThanFile(fs: FileSystem, source: Source): Promise<void> {
  try {
    // Opening a named pipe would wait for someone who writes to it.
    if (!(await fs.stat(source.path)).isFile()) throw badBundle(source, 'is not a file');
    await (await fs.open(source.path, 'r')).close();
  } catch (error) {
    throw namedReadFailure(error, source.path, source.name);
  }
}

async function refuseTaken(fs: FileSystem, target: string): Promise<void> {
  for (const place of [target, assetsFolderOf(target)]) {
    const taken = await fs.lstat(place).then(
      () => true,
      () => false,
    );
    if (taken)
      throw new Failure('ALREADY_EXISTS', `There is already ${basename(place)} there. Choose another name.`, {
        path: place,
      });
  }
}

async function refuseFullDisk(fs: FileSystem, folder: string, bytes: number, target: string): Promise<void> {
  const { bavail, bsize } = await fs.statfs(folder);
  if (bavail * bsize < bytes + spareBytes)
    throw writeFailure(Object.assign(new Error('ENOSPC: not enough room'), { code: 'ENOSPC' }), target);
}

async function unpackProject(fs: FileSystem, { zip, project }: Archive, source: Source, to: string): Promise<Project> {
  const pieces: Buffer[] = [];
  for await (const piece of await zip.openReadStreamPromise(project)) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  if (crc32(bytes) !== project.crc32) throw badBundle(source, 'is damaged: its project is not what was packed');
  const result = isUtf8(bytes) ? openProject(bytes.toString('utf8')) : null;
  if (result?.kind !== 'ok' && result?.kind !== 'newer')
    throw badBundle(source, `holds a project that ${wrongWith(result)}`);
  const file = await fs.open(to, 'wx', 0o666);
  try {
    await writeAll(file, bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  return result.project;
}

function wrongWith(result: ReturnType<typeof openProject> | null): string {
  if (result?.kind === 'damaged') return `is damaged: ${result.says} (at line ${result.line}, column ${result.column})`;
  if (result?.kind === 'invalid') {
    const [first] = result.problems;
    return `does not fit the format${first ? `: ${shownPlace(first.at)}: ${first.says}` : ''}`;
  }
  return 'is not one of Kalends';
}

async function unpackAssets(
  fs: FileSystem,
  archive: Archive,
  { source, project }: { source: Source; project: Project },
  folder: string,
  job: Job,
): Promise<void> {
  const { zip, assets } = archive;
  if (assets.length === 0) return;
  await fs.mkdir(folder);
  const total = assets.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  let done = 0;
  const names = new Map(Object.values(project.assets).map(({ file, name }) => [file, name]));
  for (const { file, entry } of assets) {
    job.signal.throwIfAborted();
    const onBytes = (bytes: number) => {
      done += bytes;
      job.onProgress(done, total, names.get(file) || file);
    };
    const hash = await unpackEntry(fs, zip, entry, join(folder, file), { signal: job.signal, onBytes });
    if (hash !== file.slice(0, 64))
      throw badBundle(source, `is damaged: the file ${file} in it is not what was packed`);
  }
  await flushFolder(fs, folder);
}

/** @returns the SHA-256 of what was written, in hexadecimal digits. */
async function unpackEntry(
  fs: FileSystem,
  zip: ZipFile,
  entry: Entry,
  to: string,
  { signal, onBytes }: { signal: AbortSignal; onBytes: (bytes: number) => void },
): Promise<string> {
  const hash = createHash('sha256');
  const file = await fs.open(to, 'wx', 0o666);
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      signal.throwIfAborted();
      const writing = writeAll(file, piece);
      hash.update(piece);
      await writing;
      onBytes(piece.length);
    }
    await file.datasync();
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}

/** Gives the finished whole its names: the assets first, because the project is what others open. */
async function place(fs: FileSystem, temp: string, target: string, withAssets: boolean): Promise<void> {
  await refuseTaken(fs, target);
  const assets = assetsFolderOf(target);
  if (withAssets) await retried(() => fs.rename(join(temp, 'assets'), assets));
  const project = join(temp, 'project');
  const { ino } = await fs.lstat(project);
  try {
    await placeNew(fs, project, target);
    await flushFolder(fs, dirname(target));
  } catch (error) {
    // It may have got its name before that. A file of someone else who was faster stays.
    const there = await fs.lstat(target).catch(() => undefined);
    if (there?.ino === ino) await fs.unlink(target).catch(() => undefined);
    if (withAssets) await fs.rename(assets, join(temp, 'assets')).catch(() => undefined);
    throw error;
  }
}

function report(target: string, { assets, others }: Archive, project: Project): BundleUnpacked {
  const here = new Set(assets.map(({ file }) => file));
  const named = new Set(Object.values(project.assets).flatMap(({ file }) => file ?? []));
  return {
    type: 'done',
    path: target,
    files: assets.length,
    missing: [...named].filter((file) => !here.has(file)).length,
    leftOut: others.length,
    leftOutNames: others.slice(0, mostNamed),
  };
}
