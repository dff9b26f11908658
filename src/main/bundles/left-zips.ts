import { dirname, join } from 'node:path';
import { isAlive, removeLeftovers, tempPattern } from '../project-file/atomic-write';
import type { FileSystem } from '../project-file/file-system';

/** A zip that grows is written to all the time. Whether a process of another machine lives cannot be asked. */
const untouchedFor = 10 * 60_000;

/**
 * Removes half-written zips of programs that died: that of this target, and those of any name in its folder that nobody
 * has touched for ten minutes, since the next zip rarely has the same name. Never fails.
 */
export async function removeLeftZips(fs: FileSystem, path: string): Promise<void> {
  await removeLeftovers(fs, path);
  const folder = dirname(path);
  const names = await fs.readdir(folder).catch(() => []);
  for (const name of names) {
    const [, target, pid] = tempPattern.exec(name) ?? [];
    if (!target || !/\.zip$/i.test(target) || isAlive(Number(pid))) continue;
    const left = join(folder, name);
    const found = await fs.lstat(left).catch(() => undefined);
    if (found?.isFile() && Date.now() - found.mtimeMs > untouchedFor) await fs.unlink(left).catch(() => undefined);
  }
}
