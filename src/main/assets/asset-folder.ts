import type { Stats } from 'node:fs';
import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { assetFileSchema } from '../../shared/assets/asset';
import { flushFolder, isAlive, retried } from '../project-file/atomic-write';
import { errorCode, type FileSystem } from '../project-file/file-system';
import { uploadStem } from './receive-file';

/** Absent on Windows, where `lstat` alone has to do. */
const noFollow = constants.O_NOFOLLOW ?? 0;

/**
 * The folder of a library: files named by their content, and temp files. It is made with the first file that comes in.
 * A link in the place of the folder, or of a file in it, is followed nowhere: it could lead anywhere on the machine.
 */
export class AssetFolder {
  constructor(
    private readonly fs: FileSystem,
    /** The folder moves with its project. */
    private readonly pathNow: () => string,
  ) {}

  get path(): string {
    return this.pathNow();
  }

  /** Names of the library's files that are there; none when the folder is not. */
  async list(): Promise<Set<string>> {
    if (!(await this.isThere())) return new Set();
    const entries = await this.fs.readdir(this.path, { withFileTypes: true }).catch(() => []);
    return new Set(
      entries
        .filter((entry) => entry.isFile() && assetFileSchema.safeParse(entry.name).success)
        .map(({ name }) => name),
    );
  }

  /** The folder itself, when it is one. */
  async stat(): Promise<Stats | undefined> {
    const stat = await this.fs.lstat(this.path).catch(() => undefined);
    return stat?.isDirectory() ? stat : undefined;
  }

  /** Makes the folder unless it is there. @throws the system's error, ENOTDIR when something else has its name. */
  async ensure(): Promise<void> {
    await this.fs.mkdir(this.path).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error;
    });
    if (!(await this.isThere())) throw Object.assign(new Error(`ENOTDIR: ${this.path}`), { code: 'ENOTDIR' });
  }

  /** Gives a finished temp file its name; the bytes that had it are the same by their name, or damaged. */
  async place(temp: string, file: string): Promise<void> {
    const target = join(this.path, file);
    const from = await this.placeOf(temp);
    const moved = join(this.path, basename(temp));
    await retried(() => this.fs.rename(from, target)).catch(async (error: unknown) => {
      if (errorCode(error) !== 'EXDEV') throw error;
      await this.fs.copyFile(from, moved);
      await this.fs.rename(moved, target);
      await this.fs.unlink(from);
    });
  }

  /** Deletes a temp file, wherever it is by now. */
  async dropTemp(temp: string): Promise<void> {
    await this.fs.unlink(await this.placeOf(temp)).catch(() => undefined);
  }

  /** Brings the names that were given to the disk. */
  flush(): Promise<void> {
    return flushFolder(this.fs, this.path);
  }

  /** Opens a file of the library for reading; undefined when there is no plain file of that name. */
  async open(file: string): Promise<{ handle: FileHandle; size: number } | undefined> {
    if (!assetFileSchema.safeParse(file).success || !(await this.isThere())) return undefined;
    const path = join(this.path, file);
    let handle: FileHandle | undefined;
    try {
      // Asked before opening: opening a named pipe would wait for someone who writes to it.
      if (!(await this.fs.lstat(path)).isFile()) return undefined;
      handle = await this.fs.open(path, constants.O_RDONLY | noFollow);
      return { handle, size: (await handle.stat()).size };
    } catch {
      await handle?.close();
      return undefined;
    }
  }

  /** The path of a file of the library; undefined when there is no plain file of that name. */
  async pathOf(file: string): Promise<string | undefined> {
    const opened = await this.open(file);
    await opened?.handle.close();
    return opened && join(this.path, file);
  }

  /** The size of a file of the library; undefined when it is not there. */
  async sizeOf(file: string): Promise<number | undefined> {
    const stat = await this.fs.lstat(join(this.path, file)).catch(() => undefined);
    return stat?.isFile() ? stat.size : undefined;
  }

  /** Deletes a file of the library. @throws the system's error. */
  async remove(file: string): Promise<void> {
    await this.fs.unlink(join(this.path, assetFileSchema.parse(file)));
  }

  /** Deletes temp files whose program is gone; those of a running one are left alone. */
  async removeLeftovers(): Promise<void> {
    if (!(await this.isThere())) return;
    for (const name of await this.fs.readdir(this.path).catch(() => [])) {
      const [, pid] = leftover.exec(name) ?? [];
      if (pid !== undefined && !isAlive(Number(pid)))
        await this.fs.unlink(join(this.path, name)).catch(() => undefined);
    }
  }

  /** The folder may have been renamed since, with the temp file in it; or the project was saved elsewhere, without. */
  private async placeOf(temp: string): Promise<string> {
    const moved = join(this.path, basename(temp));
    return (await this.exists(moved)) ? moved : temp;
  }

  private async isThere(): Promise<boolean> {
    return (await this.stat()) !== undefined;
  }

  private exists(path: string): Promise<boolean> {
    return this.fs.lstat(path).then(
      () => true,
      () => false,
    );
  }
}

/** As `tempName` makes them. */
const leftover = new RegExp(`^\\.${uploadStem}\\.(\\d+)\\.[0-9a-f]{12}\\.tmp$`);
