import type { BigIntStats } from 'node:fs';
import { Low } from 'lowdb';
import { type OpenResult, openProject } from '../../shared/project/open-project';
import type { Project } from '../../shared/project/project';
import { ProjectEncoder } from '../../shared/project/serialize-project';
import { writeAtomically } from './atomic-write';
import { errorCode, type FileSystem } from './file-system';
import { readText } from './read-text';

/** Another program changed the file since it was last read or written; nothing has been overwritten. */
export class ChangedOutside extends Error {
  override name = 'ChangedOutside';
}

/** The file as it was found on the disk at one moment. */
export interface Found {
  bytes: Uint8Array;
  stat: BigIntStats;
  result: OpenResult;
}

/** One project file and what is known of its content on the disk: a lowdb document with our own adapter. */
export class ProjectFile {
  private readonly low: Low<Project | null>;
  private readonly encoder = new ProjectEncoder();
  /** True when the last write found the file gone and made it anew. */
  wasMissing = false;

  private constructor(
    private readonly fs: FileSystem,
    readonly path: string,
    private known: { stat: BigIntStats; parts: readonly Uint8Array[] },
  ) {
    // Reading is `look`, whose failures have names; lowdb's own reading would make "nothing there" of them.
    this.low = new Low<Project | null>({ read: async () => null, write: (project) => this.replace(project) }, null);
  }

  /** Reads a file; never writes. @throws Failure for a file that cannot be read, the system's error otherwise. */
  static async open(fs: FileSystem, path: string): Promise<{ file: ProjectFile; result: OpenResult }> {
    const found = await look(fs, path);
    return { file: new ProjectFile(fs, path, { stat: found.stat, parts: [found.bytes] }), result: found.result };
  }

  /** Makes a new file with these bytes. @throws the system's error, EEXIST when there is one. */
  static async create(fs: FileSystem, path: string, bytes: Uint8Array): Promise<ProjectFile> {
    await writeAtomically(fs, path, bytes, { exclusive: true });
    return new ProjectFile(fs, path, { stat: await fs.stat(path, { bigint: true }), parts: [bytes] });
  }

  /** The bytes last read or written here, put together. */
  get bytes(): Uint8Array {
    return Buffer.concat(this.known.parts);
  }

  /** Writes the project and resolves when it is flushed. @throws ChangedOutside, or the system's error. */
  async write(project: Project): Promise<void> {
    this.low.data = project;
    await this.low.write();
  }

  /** The file as it is on the disk now, without taking it as known. @throws as `open`. */
  look(): Promise<Found> {
    return look(this.fs, this.path);
  }

  /** From now on this is what a write may replace. */
  accept({ stat, bytes }: Found): void {
    this.known = { stat, parts: [bytes] };
  }

  /** The same file after it got another name. */
  renamedTo(path: string): ProjectFile {
    return new ProjectFile(this.fs, path, this.known);
  }

  private async replace(project: Project | null): Promise<void> {
    if (!project) return;
    const parts = this.encoder.encode(project);
    const state = await this.compare();
    if (state === 'changed') throw new ChangedOutside(this.path);
    const exclusive = state === 'missing';
    const written = await writeAtomically(this.fs, this.path, parts, {
      exclusive,
      like: this.known.stat,
      // Writing and flushing take their time; only the moment between this look and the rename is left to chance.
      beforePlaced: async () => {
        if ((await this.compare()) === 'changed') throw new ChangedOutside(this.path);
      },
      onPlaced: (stat) => {
        this.known = { stat, parts };
      },
    }).catch((error: unknown) => {
      throw exclusive && errorCode(error) === 'EEXIST' ? new ChangedOutside(this.path) : error;
    });
    this.wasMissing = exclusive;
    const now = await this.fs.stat(this.path, { bigint: true }).catch(() => written);
    // The rename moved the change time, and nothing else. Any other difference means that someone was faster; the next
    // comparison finds that.
    if (sameContent(now, written)) this.known = { stat: now, parts };
  }

  /** Whether the file on the disk is still the known one: by stat; the content is read only if that differs. */
  async compare(): Promise<'same' | 'changed' | 'missing'> {
    let stat: BigIntStats;
    try {
      stat = await this.fs.stat(this.path, { bigint: true });
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return 'missing';
      throw error;
    }
    const { known } = this;
    if (sameFile(stat, known.stat)) return 'same';
    if (!stat.isFile()) return 'changed';
    if (!(await this.fs.readFile(this.path)).equals(this.bytes)) return 'changed';
    this.known = { stat, parts: known.parts };
    return 'same';
  }
}

async function look(fs: FileSystem, path: string): Promise<Found> {
  const { bytes, text, stat } = await readText(fs, path);
  return { bytes, stat, result: typeof text === 'string' ? openProject(text) : { kind: 'damaged', ...text } };
}

function sameFile(a: BigIntStats, b: BigIntStats): boolean {
  return sameContent(a, b) && a.ctimeNs === b.ctimeNs;
}

function sameContent(a: BigIntStats, b: BigIntStats): boolean {
  return a.ino === b.ino && a.dev === b.dev && a.size === b.size && a.mtimeNs === b.mtimeNs;
}
