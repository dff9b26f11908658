import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Failure } from '../../shared/api/failures';
import { machineTimeZone, nowIn, readableZone } from '../../shared/calendar-time/time-zone';
import { newId } from '../../shared/ids';
import type { Platforms } from '../../shared/platforms/platform';
import { emptyProject } from '../../shared/project/empty-project';
import { withEnding } from '../../shared/project/file-name';
import { openProject } from '../../shared/project/open-project';
import type { Project, Settings } from '../../shared/project/project';
import { serializeProject } from '../../shared/project/serialize-project';
import type { ProjectWeek } from '../../shared/week/week-schema';
import { MediaRoutes } from '../assets/media-routes';

import { Thumbnails } from '../assets/thumbnails';

import { Bundles } from '../bundles/bundles';

import { Holidays } from '../holidays/holidays';
import { Kits } from '../kit/kits';
import { Preferences } from '../preferences/preferences';
import { type Recent, Recents } from '../preferences/recents';
import { type Backup, Backups } from '../project-file/backups';
import { type FileSystem, nodeFileSystem } from '../project-file/file-system';
import { realPathOf } from '../project-file/names';
import { ProjectFile } from '../project-file/project-file';
import { readText } from '../project-file/read-text';
import { defaultRetryPauses } from '../project-session/saving';
import { Session } from '../project-session/session';
import { SessionBackups } from '../project-session/session-backups';
import { type SessionPlace, writeFailure } from '../project-session/session-place';
import { loadResources, type Resources } from '../resources/load-resources';
import { openPlace, type WhenLocked } from './open-place';
import { weeksOf } from './project-weeks';
import { FileRescue, type RepairedCopy } from './rescue';
import { fromSample } from './sample-project';

export type { Session };

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
  settings?: Partial<Settings> | undefined;
  /** Id of a file in resources/samples to start from. */
  sample?: string | undefined;
}

/** The Node side that owns projects: opens each file once and shares its session. */
export class Host {
  private readonly sessions = new Map<string, Promise<Session>>();
  private readonly fs: FileSystem;
  private readonly backups: Backups;
  private readonly rescue: FileRescue;
  private readonly thumbnails: Thumbnails;
  readonly holidays = new Holidays();
  readonly bundles: Bundles;
  readonly kits: Kits;
  /** Where the files of the open projects are served. */
  readonly routes = new MediaRoutes();

  private constructor(
    private readonly options: HostOptions,
    readonly resources: Resources,
    readonly preferences: Preferences,
    readonly recents: Recents,
    /** Problems met while starting and since, one sentence each. */
    readonly notices: string[],
  ) {
    this.fs = options.fileSystem ?? nodeFileSystem;
    this.backups = new Backups(this.fs, join(options.dataFolder, 'backups'), () => this.now());
    this.bundles = new Bundles(this.fs, options.dataFolder, () => this.now());
    this.kits = new Kits(this.fs, options.dataFolder, () => this.now());
    this.rescue = new FileRescue(this.fs, this.backups);
    this.thumbnails = new Thumbnails(join(options.dataFolder, 'thumbnails'));
  }

  /** Reads the facts, the preferences and the recent files. Whatever is wrong with them becomes a notice. */
  static async start(options: HostOptions): Promise<Host> {
    const fs = options.fileSystem ?? nodeFileSystem;
    const { dataFolder } = options;
    const resources = await loadResources(options.resourcesFolder, join(dataFolder, 'resources'));
    const notices = [...resources.notices];
    await mkdir(dataFolder, { recursive: true }).catch(() =>
      notices.push(
        `The folder ${dataFolder} cannot be made, so backups, recent projects and preferences are not kept.`,
      ),
    );
    const preferences = await Preferences.load(fs, dataFolder, notices);
    return new Host(options, resources, preferences, new Recents(fs, dataFolder, notices), notices);
  }

  get version(): string {
    return this.options.version;
  }

  /** Platforms by id, in the order of their lists. */
  get platforms(): Platforms {
    return new Map(this.resources.platforms.map((platform) => [platform.id, platform]));
  }

  /** This moment, ISO 8601 in UTC. */
  now(): string {
    return this.options.now?.() ?? new Date().toISOString();
  }

  /** What is due in projects in the coming days; they are only read, whether they are open or not. */
  weeks(recents: readonly Recent[], signal?: AbortSignal): Promise<{ projects: ProjectWeek[]; left: number }> {
    return weeksOf(recents, { fs: this.fs, platforms: this.platforms, now: () => this.now(), signal });
  }

  /**
   * Opens a project file, or gives the session in which it is open already. Never writes the file.
   * @throws Failure NOT_FOUND, NO_PERMISSION, NOT_KALENDS, DAMAGED, INVALID, LOCKED, TOO_LARGE.
   */
  async open(path: string, options: { ifLocked?: WhenLocked } = {}): Promise<Session> {
    const real = await realPathOf(this.fs, path);
    const session = await this.shared(real, () => this.openFile(real, options.ifLocked ?? 'fail'));
    void this.remember(session);
    return session;
  }

  /** Makes a project file and opens it. @throws Failure ALREADY_EXISTS, NOT_FOUND (sample), LOCKED, WRITE_FAILED. */
  async create(path: string, init: NewProject): Promise<Session> {
    const target = await realPathOf(this.fs, withEnding(path));
    const project = await this.newProject(init);
    try {
      await ProjectFile.create(this.fs, target, Buffer.from(serializeProject(project)));
    } catch (error) {
      throw writeFailure(error, target);
    }
    const session = await this.shared(target, () => this.openFile(target, 'fail', true));
    void this.remember(session);
    return session;
  }

  /** Writes a repaired copy beside an invalid file; the original stays as it is. @throws Failure, as `open`. */
  async repair(path: string): Promise<RepairedCopy> {
    return this.rescue.repair(await realPathOf(this.fs, path));
  }

  /** Backups of a file, also of one that does not open; newest first. */
  async backupsOf(path: string): Promise<Backup[]> {
    return this.rescue.backupsOf(await realPathOf(this.fs, path));
  }

  /** Writes a backup beside the file it belongs to, under a new name. @throws Failure NOT_FOUND, WRITE_FAILED. */
  async recover(path: string, backupId: string): Promise<{ path: string }> {
    return this.rescue.recover(await realPathOf(this.fs, path), backupId);
  }

  /**
   * Saves and closes every session: the program ends. One that cannot be saved becomes a backup, because nobody can
   * save it elsewhere any more. @throws the first Failure, after all were tried.
   */
  async closeAll(options: { force?: boolean } = {}): Promise<void> {
    const open = await Promise.allSettled(this.sessions.values());
    const closed = await Promise.allSettled(
      open.map(async (result) => {
        if (result.status === 'rejected') return;
        await result.value.close(options).catch((error: unknown) => result.value.keepUnsaved(error));
      }),
    );
    await this.recents.settled();
    await this.holidays.stop();
    for (const result of closed) if (result.status === 'rejected') throw result.reason;
  }

  private async shared(path: string, open: () => Promise<Session>): Promise<Session> {
    for (;;) {
      const known = this.sessions.get(path);
      if (!known) break;
      const session = await known;
      if (!session.isClosing) return session;
      // One that cannot be saved stays open, and is given back by the next round.
      await session.close().catch(() => undefined);
    }
    const session = open();
    this.sessions.set(path, session);
    session.catch(() => this.sessions.delete(path));
    return session;
  }

  private async openFile(path: string, ifLocked: WhenLocked, isNew = false): Promise<Session> {
    const { place, project } = await openPlace(this.fs, path, ifLocked, () => this.now(), this.rescue);
    const backups = new SessionBackups(this.backups, project.id, () => this.now());
    await backups.load();
    if (isNew) backups.startAfresh();
    return this.session(place, project, backups);
  }

  private session(place: SessionPlace, project: Project, backups: SessionBackups): Session {
    return new Session({
      place,
      project,
      backups,
      fs: this.fs,
      routes: this.routes,
      thumbnails: this.thumbnails,
      now: () => this.now(),
      retryPauses: this.options.retryPauses ?? defaultRetryPauses,
      onMoved: (session, from, gone) => {
        this.sessions.delete(from);
        this.sessions.set(session.path, Promise.resolve(session));
        void this.remember(session, gone ? from : undefined);
      },
      onClosed: (session) => this.sessions.delete(session.path),
    });
  }

  private async newProject({ name, settings, sample }: NewProject): Promise<Project> {
    if (sample === undefined) {
      const preferred = this.preferences.get();
      const timeZone = settings?.timeZone ?? preferred.timeZone ?? machineTimeZone();
      const { weekStart, hourFormat } = preferred;
      return emptyProject({ weekStart, hourFormat, ...settings, timeZone, id: newId(), name });
    }
    const found = this.resources.samples.find(({ id }) => id === sample);
    if (!found) throw new Failure('NOT_FOUND', `There is no sample project “${sample}”.`, { path: sample });
    const { text } = await readText(this.fs, found.file);
    const result = typeof text === 'string' ? openProject(text) : null;
    if (result?.kind !== 'ok')
      throw new Failure('NOT_KALENDS', `The sample ${basename(found.file)} is not a project.`, { path: found.file });
    const now = this.now();
    // A bakery in Leipzig lives by the clock of Leipzig, wherever the sample is looked at.
    const { timeZone } = { ...result.project.settings, ...settings };
    const { date: today } = nowIn(readableZone(timeZone), now);
    return fromSample(result.project, { id: newId(), name, settings, today, now });
  }

  private remember({ path, project }: Session, instead?: string): Promise<void> {
    return this.recents.add({ path, name: project.name, openedAt: this.now() }, instead);
  }
}
