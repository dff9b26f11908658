import { constants } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { flushFolder, tempName } from '../project-file/atomic-write';
import type { FileSystem } from '../project-file/file-system';

/**
 * Copies the folder of a library to another place, flushed. The disk shares the bytes where it can (a copy on write), else
 * they are copied a piece at a time by the system. Links in it, and files that are still coming in, stay behind.
 * Where there is no such folder yet, it comes into being as a whole or not at all; one that is there takes what it lacks.
 * @throws the system's error.
 */
export async function copyAssets(fs: FileSystem, from: string, to: string): Promise<void> {
  if (!(await isFolder(fs, from))) return;
  const isNew = !(await exists(fs, to));
  const target = isNew ? tempName(to) : to;
  try {
    await fs.cp(from, target, {
      recursive: true,
      force: false,
      errorOnExist: false,
      mode: constants.COPYFILE_FICLONE,
      filter: async (path) => !/^\..*\.tmp$/.test(basename(path)) && !(await fs.lstat(path)).isSymbolicLink(),
    });
    await flushFiles(fs, target);
    if (!isNew) return;
    await fs.rename(target, to);
    await flushFolder(fs, dirname(to));
  } catch (error) {
    if (isNew) await fs.rm(target, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

async function flushFiles(fs: FileSystem, folder: string): Promise<void> {
  for (const entry of await fs.readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    // Windows flushes only what is open for writing.
    const file = await fs.open(join(folder, entry.name), 'r+').catch(() => undefined);
    try {
      await file?.datasync();
    } finally {
      await file?.close();
    }
  }
  await flushFolder(fs, folder);
}

const isFolder = (fs: FileSystem, path: string) =>
  fs.lstat(path).then(
    (stat) => stat.isDirectory(),
    () => false,
  );

const exists = (fs: FileSystem, path: string) =>
  fs.lstat(path).then(
    () => true,
    () => false,
  );
