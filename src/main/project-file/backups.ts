import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { backupSchema } from '../../shared/api/backup';
import { forbiddenKeys } from '../../shared/ids';
import { writeAtomically } from './atomic-write';
import { errorCode, type FileSystem } from './file-system';

export type Backup = z.infer<typeof backupSchema>;

/** Always kept, whatever their age. */
const keptNewest = 20;
/** Besides, the last one of each day for so many days. */
const keptDays = 30;
/** All backups of one project together; the newest one is kept even when it alone is larger. */
const keptBytes = 256 * 1024 * 1024;

const originName = 'origin.json';
const originSchema = z.object({ path: z.string() });
/** `2026-12-01T08-00-00-000Z_0_before-an-import.kalends` */
const namePattern = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z_(\d+)_([a-z-]+)\.kalends$/;
const dayLength = 24 * 60 * 60 * 1000;

/** Copies of projects in the data folder, one folder per project id. Only states that opened come in. */
export class Backups {
  constructor(
    private readonly fs: FileSystem,
    private readonly folder: string,
    private readonly now: () => string,
  ) {}

  /**
   * Keeps a copy, unless the newest one is the same, and lets old ones go.
   * @param path the project file, remembered for the day when the file itself cannot say which project it is.
   * @param reason lower-case words, such as "before an import".
   */
  async make(projectId: string, path: string, reason: string, bytes: Uint8Array): Promise<void> {
    const folder = join(this.folder, projectId);
    await mkdir(folder, { recursive: true });
    const [newest] = await this.list(projectId);
    if (newest?.size === bytes.length && (await this.read(projectId, newest.id)).equals(bytes)) return;
    const stamp = this.now().replace(/[:.]/g, '-');
    const words = reason.toLowerCase().replace(/[^a-z]+/g, '-');
    for (let count = 0; ; count += 1) {
      try {
        await writeAtomically(this.fs, join(folder, `${stamp}_${count}_${words}.kalends`), bytes, { exclusive: true });
        break;
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') throw error;
      }
    }
    if ((await this.originOf(projectId)) !== path)
      await writeAtomically(this.fs, join(folder, originName), Buffer.from(`${JSON.stringify({ path })}\n`));
    await this.prune(projectId);
  }

  /** The backups of a project, newest first. */
  async list(projectId: string): Promise<Backup[]> {
    const folder = join(this.folder, projectId);
    const names = (await this.fs.readdir(folder).catch(() => [])).filter((name) => namePattern.test(name));
    const found = await Promise.all(
      names.map(async (id) => {
        const [, day, hour, minute, second, rest, count, words] = namePattern.exec(id) ?? [];
        const stat = await this.fs.stat(join(folder, id)).catch(() => null);
        const madeAt = `${day}T${hour}:${minute}:${second}.${rest}Z`;
        const backup = { id, madeAt, reason: (words ?? '').replaceAll('-', ' '), size: stat?.size ?? 0 };
        return stat ? [{ backup, count: Number(count) }] : [];
      }),
    );
    return found
      .flat()
      .sort((a, b) =>
        a.backup.madeAt < b.backup.madeAt ? 1 : a.backup.madeAt > b.backup.madeAt ? -1 : b.count - a.count,
      )
      .map(({ backup }) => backup);
  }

  /** @throws the system's error, ENOENT for an id that is no backup of this project. */
  async read(projectId: string, id: string): Promise<Buffer> {
    if (!namePattern.test(id)) throw Object.assign(new Error('ENOENT: no such backup'), { code: 'ENOENT' });
    return this.fs.readFile(join(this.folder, projectId, id));
  }

  /** Which projects a file may be: those whose id stands in its text, else those that were kept at this place. */
  async projectsOf(path: string, text: string): Promise<string[]> {
    const known = await this.fs.readdir(this.folder).catch(() => []);
    const named = new Set([...text.matchAll(/"id"\s*:\s*"([A-Za-z0-9_-]{1,64})"/g)].map(([, id]) => id));
    const byId = known.filter((id) => named.has(id) && !forbiddenKeys.includes(id));
    if (byId.length > 0) return byId;
    const origins = await Promise.all(known.map(async (id) => ((await this.originOf(id)) === path ? [id] : [])));
    return origins.flat();
  }

  private async originOf(projectId: string): Promise<string | null> {
    try {
      const text = await this.fs.readFile(join(this.folder, projectId, originName), 'utf8');
      return originSchema.parse(JSON.parse(text)).path;
    } catch {
      return null;
    }
  }

  private async prune(projectId: string): Promise<void> {
    const oldest = Date.parse(this.now()) - keptDays * dayLength;
    const days = new Set<string>();
    let bytes = 0;
    for (const [at, { id, madeAt, size }] of (await this.list(projectId)).entries()) {
      const day = madeAt.slice(0, 10);
      const wanted = at < keptNewest || (!days.has(day) && Date.parse(madeAt) >= oldest);
      days.add(day);
      if (wanted && (at === 0 || bytes + size <= keptBytes)) bytes += size;
      else await this.fs.unlink(join(this.folder, projectId, id)).catch(() => undefined);
    }
  }
}
