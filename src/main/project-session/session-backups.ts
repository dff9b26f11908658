import { basename } from 'node:path';
import type { z } from 'zod';
import type { backupComparisonSchema } from '../../shared/api/backup';
import { Failure } from '../../shared/api/failures';
import { type Post, postHeadline } from '../../shared/posts/post';
import { openProject } from '../../shared/project/open-project';
import type { Project } from '../../shared/project/project';
import { serializeProject } from '../../shared/project/serialize-project';
import type { Backup, Backups } from '../project-file/backups';
import { diskReason } from '../project-file/disk-words';
import { errorCode } from '../project-file/file-system';
import type { ProjectFile } from '../project-file/project-file';

export type BackupComparison = z.infer<typeof backupComparisonSchema>;

/** Time between two backups while a project is being changed, in milliseconds. */
const pauseBetween = 10 * 60 * 1000;

/** The backups of one open project: when they are made, and what is in them. */
export class SessionBackups {
  /** How many there are. */
  count = 0;
  private lastMade: number | null = null;

  constructor(
    private readonly store: Backups,
    private readonly projectId: string,
    private readonly now: () => string,
  ) {}

  async load(): Promise<void> {
    this.count = (await this.store.list(this.projectId)).length;
  }

  /** A new file is its own copy: nothing is lost by its first change. */
  startAfresh(): void {
    this.lastMade = Date.parse(this.now());
  }

  list(): Promise<Backup[]> {
    return this.store.list(this.projectId);
  }

  /**
   * Before a write: keeps what is on the disk, the first time and then at most every ten minutes. A failure does not
   * keep the project from being saved, which matters more; the next write tries again.
   */
  async beforeWrite(file: ProjectFile): Promise<void> {
    const now = Date.parse(this.now());
    if (this.lastMade !== null && now - this.lastMade >= 0 && now - this.lastMade < pauseBetween) return;
    const reason = this.lastMade === null ? 'before the first change' : 'every ten minutes';
    try {
      await this.store.make(this.projectId, file.path, reason, file.bytes);
      this.lastMade = now;
      await this.load();
    } catch {
      return;
    }
  }

  /** Keeps the present state before something large happens. @throws Failure WRITE_FAILED: then it must not happen. */
  async make(path: string, reason: string, project: Project): Promise<void> {
    await this.keep(path, reason, Buffer.from(serializeProject(project)));
  }

  /** The same for bytes of this project that opened. */
  async keep(path: string, reason: string, bytes: Uint8Array): Promise<void> {
    try {
      await this.store.make(this.projectId, path, reason, bytes);
    } catch (error) {
      const says = `The backup ${reason} could not be written: ${diskReason(error)}. Nothing was changed.`;
      throw new Failure('WRITE_FAILED', says, { path, code: errorCode(error) ?? 'UNKNOWN' });
    }
    await this.load();
  }

  /** The texts of all backups, newest first, one at a time. @throws the system's error. */
  async *texts(): AsyncIterable<string> {
    for (const { id } of await this.list()) yield (await this.store.read(this.projectId, id)).toString('utf8');
  }

  /** @throws Failure NOT_FOUND, DAMAGED. */
  async open(id: string): Promise<{ backup: Backup; project: Project }> {
    const backup = (await this.list()).find((one) => one.id === id);
    if (!backup) throw new Failure('NOT_FOUND', 'This backup is not there any more.', { path: id });
    const result = openProject((await this.store.read(this.projectId, id)).toString('utf8'));
    if (result.kind === 'ok') return { backup, project: result.project };
    const says = `The backup ${basename(id)} cannot be read any more. Choose another one.`;
    throw new Failure('DAMAGED', says, { path: id, line: 1, column: 1, backups: this.count - 1 });
  }

  async compare(id: string, now: Project): Promise<BackupComparison> {
    const { backup, project } = await this.open(id);
    const before = Object.values(project.posts);
    const inBackup = (post: Post) => Object.hasOwn(project.posts, post.id);
    const inProject = (post: Post) => Object.hasOwn(now.posts, post.id);
    return {
      backup,
      name: project.name,
      posts: before.length,
      onlyInBackup: before.filter((post) => !inProject(post)).map(named),
      onlyNow: Object.values(now.posts)
        .filter((post) => !inBackup(post))
        .map(named),
      changed: before.flatMap((post) => {
        const other = inProject(post) ? now.posts[post.id] : undefined;
        const fields = other ? differentFields(post, other) : [];
        return fields.length > 0 ? [{ ...named(post), fields }] : [];
      }),
    };
  }
}

function named(post: Post): { id: string; headline: string; date?: string } {
  return { id: post.id, headline: postHeadline(post), ...(post.date === undefined ? {} : { date: post.date }) };
}

/** Fields that a user would see; when a post was changed last is none of them. */
function differentFields(a: Post, b: Post): string[] {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  keys.delete('updatedAt');
  return [...keys].filter((key) => !isEqual(a[key], b[key])).sort();
}

function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return left.length === right.size && left.every(([key, value]) => right.has(key) && isEqual(value, right.get(key)));
}
