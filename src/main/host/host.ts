import { mkdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '../../shared/api/failures';
import { machineTimeZone } from '../../shared/calendar-time/time-zone';
import { newId } from '../../shared/ids';
import { emptyProject } from '../../shared/project/empty-project';
import type { Project, Settings } from '../../shared/project/project';
import { diskReason } from '../project-file/disk-words';
import { errorCode, type FileSystem, nodeFileSystem } from '../project-file/file-system';
import { ProjectFile } from '../project-file/project-file';
import { defaultRetryPauses } from '../project-session/saving';
import { Session } from '../project-session/session';

export interface HostOptions {
  /** Backups, recent files and preferences live here. */
  dataFolder: string;
  resourcesFolder: string;
  version: string;
  /** The clock, ISO 8601 in UTC; a test passes its own. */
  now?: () => string;
  fileSystem?: FileSystem;
  /** Milliseconds before a failed save is tried again. */
  retryPauses?: readonly number[];
}

export interface NewProject {
  name: string;
  settings?: Partial<Settings>;
  /** Id of a file in resources/samples to start from. */
  sample?: string;
}

/** The Node side that owns projects: opens each file once and shares its session. */
export class Host {
  private readonly sessions = new Map<string, Promise<Session>>();
  private readonly fs: FileSystem;
  private readonly now: () => string;

  private constructor(private readonly options: HostOptions) {
    this.fs = options.fileSystem ?? nodeFileSystem;
    this.now = options.now ?? (() => new Date().toISOString());
  }

  static async start(options: HostOptions): Promise<Host> {
    await mkdir(options.dataFolder, { recursive: true });
    return new Host(options);
  }

  /** Opens a project file, or gives the session in which it is open. Never writes the file. */
  async open(path: string): Promise<Session> {
    const real = await this.realPath(path);
    let session = this.sessions.get(real);
    if (!session) {
      session = this.openFile(real);
      this.sessions.set(real, session);
      session.catch(() => this.sessions.delete(real));
    }
    return session;
  }

  /** Makes a project file and opens it. @throws Failure ALREADY_EXISTS, NOT_FOUND for the folder, WRITE_FAILED. */
  async create(path: string, init: NewProject): Promise<Session> {
    const target = resolve(path);
    const timeZone = init.settings?.timeZone ?? machineTimeZone();
    const project = emptyProject({ ...init.settings, id: newId(), name: init.name, timeZone });
    try {
      const file = await ProjectFile.create(this.fs, target, project);
      const real = await this.realPath(target);
      const session = Promise.resolve(this.session(file, project));
      this.sessions.set(real, session);
      return await session;
    } catch (error) {
      throw creationFailure(error, target);
    }
  }

  /** Closes every session. @throws the first Failure, after all were tried. */
  async closeAll(): Promise<void> {
    const open = await Promise.allSettled(this.sessions.values());
    const closed = await Promise.allSettled(
      open.flatMap((result) => (result.status === 'fulfilled' ? [result.value.close()] : [])),
    );
    for (const result of closed) if (result.status === 'rejected') throw result.reason;
  }

  private async openFile(path: string): Promise<Session> {
    const { file, result } = await ProjectFile.open(this.fs, path);
    if (result.kind !== 'ok') throw new Failure('NOT_KALENDS', `${basename(path)} is not a Kalends file.`, { path });
    return this.session(file, result.project);
  }

  private session(file: ProjectFile, project: Project): Session {
    return new Session({
      file,
      project,
      now: this.now,
      retryPauses: this.options.retryPauses ?? defaultRetryPauses,
      onClosed: (path) => this.sessions.delete(path),
    });
  }

  private async realPath(path: string): Promise<string> {
    const wanted = resolve(path);
    try {
      return await realpath(wanted);
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
      const folder = await realpath(dirname(wanted)).catch(() => dirname(wanted));
      return join(folder, basename(wanted));
    }
  }
}

function creationFailure(error: unknown, path: string): unknown {
  const code = errorCode(error);
  const name = basename(path);
  if (code === undefined) return error;
  if (code === 'EEXIST')
    return new Failure('ALREADY_EXISTS', `There is already a file ${name} there. Choose another name.`, { path });
  return new Failure('WRITE_FAILED', `${name} could not be written: ${diskReason(error)}.`, { path, code });
}
