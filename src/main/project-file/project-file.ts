import type { BigIntStats } from 'node:fs';
import { Low } from 'lowdb';
import { type OpenResult, openProject } from '../../shared/project/open-project';
import type { Project } from '../../shared/project/project';
import { serializeProject } from '../../shared/project/serialize-project';
import { removeLeftovers, writeAtomically } from './atomic-write';
import { errorCode, type FileSystem } from './file-system';
import { readText } from './read-text';

/** Another program changed the file since it was last read or written; nothing has been overwritten. */
export class ForeignChange extends Error {
  override name = 'ForeignChange';
}

/** One project file on the disk and what is known of its content: a lowdb document with our own adapter. */
export class ProjectFile {
  private known: { stat: BigIntStats; bytes: Uint8Array } | null = null;
  private readonly low: Low<Project | null>;
  /** True when the last write found the file gone and made it anew. */
  wasMissing = false;

  private constructor(
    private readonly fs: FileSystem,
    readonly path: string,
  ) {
    this.low = new Low<Project | null>({ read: () => this.read(), write: (project) => this.replace(project) }, null);
  }

  /** Reads a file; never writes. @throws Failure for a file that cannot be read, the system's error otherwise. */
  static async open(fs: FileSystem, path: string): Promise<{ file: ProjectFile; result: OpenResult }> {
    const file = new ProjectFile(fs, path);
    return { file, result: await file.readResult() };
  }

  /** Makes a new file. @throws the system's error, EEXIST when there is one. */
  static async create(fs: FileSystem, path: string, project: Project): Promise<ProjectFile> {
    const file = new ProjectFile(fs, path);
    const bytes = Buffer.from(serializeProject(project));
    await writeAtomically(fs, path, bytes, { exclusive: true });
    file.low.data = project;
    file.known = { stat: await fs.stat(path, { bigint: true }), bytes };
    return file;
  }

  /** Writes the project and resolves when it is flushed. @throws ForeignChange, or the system's error. */
  async write(project: Project): Promise<void> {
    this.low.data = project;
    await this.low.write();
  }

  /** The file as it is on the disk now, taken as known from here on. */
  async readResult(): Promise<OpenResult> {
    const { bytes, text, stat } = await readText(this.fs, this.path);
    this.known = { stat, bytes };
    return typeof text === 'string' ? openProject(text) : { kind: 'damaged', ...text };
  }

  /** Says whether the file on the disk is still the one last read or written. */
  async compare(): Promise<'same' | 'changed' | 'missing'> {
    let stat: BigIntStats;
    try {
      stat = await this.fs.stat(this.path, { bigint: true });
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return 'missing';
      throw error;
    }
    const known = this.known;
    if (!known) return 'changed';
    if (sameFile(stat, known.stat)) return 'same';
    if (Number(stat.size) !== known.bytes.length) return 'changed';
    const now = await this.fs.readFile(this.path);
    if (!now.equals(known.bytes)) return 'changed';
    this.known = { stat, bytes: known.bytes };
    return 'same';
  }

  /** The bytes last read or written. */
  get bytes(): Uint8Array {
    return this.known?.bytes ?? new Uint8Array();
  }

  /** Removes temp files that a killed process left beside the file. */
  removeLeftovers(): Promise<void> {
    return removeLeftovers(this.fs, this.path);
  }

  private async read(): Promise<Project | null> {
    const result = await this.readResult();
    return result.kind === 'ok' ? result.project : null;
  }

  private async replace(project: Project | null): Promise<void> {
    if (!project) return;
    const bytes = Buffer.from(serializeProject(project));
    const found = await this.compare();
    if (found === 'changed') throw new ForeignChange(this.path);
    this.wasMissing = found === 'missing';
    const written = await writeAtomically(this.fs, this.path, bytes, {
      exclusive: found === 'missing',
      like: this.known?.stat,
    });
    const now = await this.fs.stat(this.path, { bigint: true });
    // A rename moves the change time; another inode means that someone was faster, which the next comparison finds.
    this.known = { stat: now.ino === written.ino ? now : written, bytes };
  }
}

function sameFile(a: BigIntStats, b: BigIntStats): boolean {
  return a.ino === b.ino && a.dev === b.dev && a.size === b.size && a.mtimeNs === b.mtimeNs && a.ctimeNs === b.ctimeNs;
}
