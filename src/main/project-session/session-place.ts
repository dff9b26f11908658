import { basename, dirname, join } from 'node:path';
import { Failure } from '../../shared/api/failures';
import { fileNameProblem, withEnding } from '../../shared/project/file-name';
import type { Project } from '../../shared/project/project';
import { serializeProject } from '../../shared/project/serialize-project';
import { copyAssets } from '../assets/copy-assets';
import { flushFolder, placeNew } from '../project-file/atomic-write';
import { diskReason } from '../project-file/disk-words';
import { FileLock } from '../project-file/file-lock';
import { errorCode, type FileSystem } from '../project-file/file-system';
import { lockedFailure } from '../project-file/locked-failure';
import { assetsFolderOf, freeNameBeside, realPathOf } from '../project-file/names';
import { ProjectFile } from '../project-file/project-file';

/** A reason not to write that is no error of the disk: it stays until the user acts. */
export class WritingStopped extends Error {
  override name = 'WritingStopped';
}

/** Where a session keeps its project: the file, its lock, and whether it may be written. */
export class SessionPlace {
  constructor(
    private readonly fs: FileSystem,
    private readonly now: () => string,
    public file: ProjectFile,
    private lock: FileLock | null,
    /** Why nothing is written here; undefined where it is. */
    public readOnlyReason: string | undefined,
    /** True for a file of a newer version, which is only ever copied byte by byte. */
    private readonly newer: boolean,
  ) {}

  get path(): string {
    return this.file.path;
  }

  /** @throws WritingStopped when the lock is someone else's by now. One that merely vanished is taken again. */
  async guard(): Promise<void> {
    if (await this.lock?.isOurs()) return;
    const result = await FileLock.acquire(this.fs, this.path, this.now(), false);
    if (result.kind === 'held') {
      await this.lock?.release();
      this.lock = result.lock;
    } else if (result.kind === 'refused') {
      const where = result.sameMachine
        ? 'another program on this computer'
        : `the computer ${result.host || 'of someone else'}`;
      throw new WritingStopped(
        `Not saved: ${where} has taken over ${basename(this.path)}. Your changes are kept here; save them elsewhere.`,
      );
    } else throw result.error;
  }

  /** What a file with the project holds; one of a newer version stays as it was read. */
  bytesOf(project: Project): Uint8Array {
    return this.newer ? this.file.bytes : Buffer.from(serializeProject(project));
  }

  /** The place that a path from outside names, with the ending of project files. */
  targetOf(path: string): Promise<string> {
    return realPathOf(this.fs, withEnding(path));
  }

  freeNameBeside(word: string): Promise<string> {
    return freeNameBeside(this.fs, this.path, word);
  }

  /** Puts the bytes of another version beside the file, under a free name. @throws Failure WRITE_FAILED. */
  async keepBeside(word: string, bytes: Uint8Array): Promise<void> {
    const target = await this.freeNameBeside(word);
    await ProjectFile.create(this.fs, target, bytes).catch((error: unknown) => {
      throw writeFailure(error, target);
    });
  }

  /** Writes the project to a new file, its assets with it, and goes on there. */
  async moveTo(target: string, project: Project): Promise<void> {
    if (this.newer) throw new Failure('READ_ONLY', 'A project of a newer version can only be copied.', {});
    const lock = await this.lockOf(target);
    try {
      const file = await this.write(target, Buffer.from(serializeProject(project)));
      await this.lock?.release();
      this.file = file;
      this.lock = lock;
      this.readOnlyReason = undefined;
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  /** Writes a copy, its assets with it. */
  async copyTo(target: string, project: Project): Promise<string> {
    await this.write(target, this.bytesOf(project));
    return target;
  }

  /** Gives the file another name in its folder, and its assets; the present state has been saved. */
  async rename(fileName: string): Promise<void> {
    const problem = fileNameProblem(fileName);
    if (problem) throw new Failure('REFUSED', problem, {});
    const target = join(dirname(this.path), withEnding(fileName));
    if (target === this.path) return;
    const lock = await this.lockOf(target);
    try {
      await this.moveAssets(this.path, target);
      await placeNew(this.fs, this.path, target).catch(async (error: unknown) => {
        await this.moveAssets(target, this.path);
        throw error;
      });
      await flushFolder(this.fs, dirname(target));
    } catch (error) {
      await lock.release();
      throw writeFailure(error, target);
    }
    await this.lock?.release();
    this.file = this.file.renamedTo(target);
    this.lock = lock;
  }

  async release(): Promise<void> {
    await this.lock?.release();
    this.lock = null;
  }

  private async lockOf(target: string): Promise<FileLock> {
    if (await this.exists(target)) throw writeFailure(Object.assign(new Error(target), { code: 'EEXIST' }), target);
    const result = await FileLock.acquire(this.fs, target, this.now(), false);
    if (result.kind === 'held') return result.lock;
    if (result.kind === 'refused') throw lockedFailure(result, target);
    throw writeFailure(result.error, target);
  }

  private async write(target: string, bytes: Uint8Array): Promise<ProjectFile> {
    try {
      const file = await ProjectFile.create(this.fs, target, bytes);
      // Without its assets the new file is none; away again, so that the same place can be tried again.
      await copyAssets(this.fs, assetsFolderOf(this.path), assetsFolderOf(target)).catch(async (error: unknown) => {
        await this.fs.unlink(target).catch(() => undefined);
        throw error;
      });
      return file;
    } catch (error) {
      throw writeFailure(error, target);
    }
  }

  private async moveAssets(from: string, to: string): Promise<void> {
    if (await this.exists(assetsFolderOf(from))) await this.fs.rename(assetsFolderOf(from), assetsFolderOf(to));
  }

  private exists(path: string): Promise<boolean> {
    return this.fs.lstat(path).then(
      () => true,
      () => false,
    );
  }
}

/** The named failure for a new file that could not be written. */
export function writeFailure(error: unknown, path: string): unknown {
  const code = errorCode(error);
  const name = basename(path);
  if (code === undefined) return error;
  if (code === 'EEXIST')
    return new Failure('ALREADY_EXISTS', `There is already a file ${name} there. Choose another name.`, { path });
  return new Failure('WRITE_FAILED', `${name} could not be written: ${diskReason(error)}.`, { path, code });
}
