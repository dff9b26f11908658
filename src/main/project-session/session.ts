import { basename } from 'node:path';
import type { OpenProject, ProjectEvent, SaveState } from '../../shared/api/contract';
import { Failure } from '../../shared/api/failures';
import type { CommandRequest } from '../../shared/history/command';
import type { HistoryList } from '../../shared/history/project-history';
import { newId } from '../../shared/ids';
import type { Post } from '../../shared/posts/post';
import type { Project } from '../../shared/project/project';
import type { MediaRoutes } from '../assets/media-routes';
import { SessionAssets } from '../assets/session-assets';
import type { Thumbnails } from '../assets/thumbnails';
import type { Backup } from '../project-file/backups';
import type { FileSystem } from '../project-file/file-system';
import { assetsFolderOf } from '../project-file/names';
import { LiveProject } from './live-project';
import { acceptOverwriting, takeTheirs } from './resolve-conflict';
import { Saving } from './saving';
import type { BackupComparison, SessionBackups } from './session-backups';
import type { SessionPlace } from './session-place';

export interface SessionParts {
  project: Project;
  place: SessionPlace;
  backups: SessionBackups;
  fs: FileSystem;
  routes: MediaRoutes;
  thumbnails: Thumbnails;
  retryPauses: readonly number[];
  now: () => string;
  /** `gone` is true when there is no file under the old name any more. */
  onMoved: (session: Session, from: string, gone: boolean) => void;
  onClosed: (session: Session) => void;
}

/**
 * One open project: what is asked of it happens one at a time, is told to everyone and brought to the disk. The file is
 * long because it is the one list of what can be done with an open project; the doing lies in the files beside it.
 */
export class Session {
  private readonly live: LiveProject;
  private readonly saving: Saving;
  private readonly place: SessionPlace;
  private readonly backups: SessionBackups;
  /** The files of its library. */
  readonly assets: SessionAssets;
  private queue: Promise<unknown> = Promise.resolve();
  private attached = 0;
  private closing: Promise<void> | null = null;

  constructor(private readonly parts: SessionParts) {
    this.live = new LiveProject(parts.project, () => {
      this.saving.request();
      this.assets.changed();
    });
    this.place = parts.place;
    this.backups = parts.backups;
    this.saving = new Saving({
      ...parts,
      current: () => this.live,
      report: () => this.live.emit({ type: 'save', save: this.saveState }),
    });
    this.assets = new SessionAssets({
      ...parts,
      folder: () => assetsFolderOf(this.path),
      project: () => this.project,
      revision: () => this.revision,
      refuseWhenReadOnly: () => this.refuseWhenReadOnly(),
      run: (command, at, joinKey) => this.live.run({ id: newId(), at, command, joinKey }),
      exclusively: (work) => this.exclusively(work),
      emit: (event) => this.live.emit(event),
      backupTexts: () => this.backups.texts(),
    });
  }

  get path(): string {
    return this.place.path;
  }

  get project(): Project {
    return this.live.project;
  }

  get revision(): number {
    return this.live.revision;
  }

  /** What a file with the project as it is now would hold. */
  get bytes(): Uint8Array {
    return this.place.bytesOf(this.project);
  }

  /** How the file stands against what is in memory. */
  get saveState(): SaveState {
    const { readOnlyReason } = this.place;
    if (readOnlyReason === undefined) return this.saving.state;
    return { ...this.saving.state, state: 'read-only', reason: readOnlyReason };
  }

  /** What is known about the project besides its content. */
  info(): OpenProject {
    const { readOnlyReason } = this.place;
    return {
      path: this.path,
      fileName: basename(this.path),
      name: this.project.name,
      revision: this.revision,
      readOnly: readOnlyReason !== undefined,
      ...(readOnlyReason === undefined ? {} : { readOnlyReason }),
      save: this.saveState,
      history: this.live.historyState,
      backups: this.backups.count,
    };
  }

  /** Posts between two days, both included, in the order of the calendar. */
  range(from: string, to: string): Post[] {
    return this.live.range(from, to);
  }

  /** The whole project with its revision, as one JSON text. */
  snapshotText(): string {
    return this.live.snapshotText();
  }

  /**
   * Does one command, whose form the door has checked; resolves before it is saved. An import is backed up first.
   * @throws Failure REFUSED, READ_ONLY, WRITE_FAILED (the backup before an import).
   */
  run(request: CommandRequest): Promise<{ revision: number }> {
    return this.exclusively(async () => {
      this.refuseWhenReadOnly();
      if (request.command.name === 'project.import')
        await this.backups.make(this.path, 'before an import', this.project);
      return { revision: this.live.run(request) };
    });
  }

  /** Takes the last step back; the label is null when there is none. @throws Failure READ_ONLY. */
  undo(): Promise<{ revision: number; label: string | null }> {
    return this.walk('undo');
  }

  /** Does the step again that was undone last. @throws Failure READ_ONLY. */
  redo(): Promise<{ revision: number; label: string | null }> {
    return this.walk('redo');
  }

  /** The steps of this session as a list. */
  history(): HistoryList {
    return this.live.historyList();
  }

  /** Goes many steps at once, back where `steps` is negative. @throws Failure READ_ONLY. */
  walkSteps(steps: number): Promise<{ revision: number }> {
    return this.exclusively(() => {
      this.refuseWhenReadOnly();
      return { revision: this.live.walkSteps(steps) };
    });
  }

  /** Calls back for everything that happens from now on; gives back the end of it. */
  subscribe(listener: (event: ProjectEvent) => void): () => void {
    return this.live.subscribe(listener);
  }

  /** Resolves when all changes so far are on the disk, flushed. @throws Failure WRITE_FAILED with the reason. */
  async flush(): Promise<SaveState> {
    const wanted = this.revision;
    await this.saving.settled();
    const state = this.saveState;
    if (state.savedRevision < wanted)
      throw new Failure('WRITE_FAILED', state.reason ?? 'The project could not be saved.', {
        path: this.path,
        code: this.saving.failureCode,
      });
    return state;
  }

  /** Tries a failed save again now. The state says whether it worked. */
  async retrySave(): Promise<SaveState> {
    await this.saving.retry();
    return this.saveState;
  }

  /**
   * What the user decided when another program had changed the file. Whatever is given up goes into a backup first.
   * @throws Failure when theirs does not open, or a file could not be written; the conflict stays then.
   */
  resolveConflict(choice: 'keep-mine' | 'take-theirs' | 'save-beside'): Promise<OpenProject> {
    return this.exclusively(async () => {
      await this.saving.settled();
      if (this.saveState.state !== 'conflict') return this.info();
      if (choice === 'save-beside') await this.move(await this.place.freeNameBeside('my version'));
      else if (choice === 'keep-mine') {
        await acceptOverwriting(this.place, this.backups);
        this.saving.goOn();
        await this.saving.settled();
      } else {
        const theirs = await takeTheirs(this.place, this.backups, this.project);
        this.live.replace(theirs, 'Take the other version', this.parts.now());
        this.saving.markSaved();
      }
      return this.info();
    });
  }

  /** Writes the project to a new file and goes on there. @throws Failure ALREADY_EXISTS, LOCKED, WRITE_FAILED. */
  saveAs(path: string): Promise<OpenProject> {
    return this.exclusively(async () => {
      const target = await this.place.targetOf(path);
      if (target === this.path) await this.saving.retry();
      else await this.move(target);
      return this.info();
    });
  }

  /** Writes a copy and stays here. @throws Failure ALREADY_EXISTS, WRITE_FAILED. */
  saveCopy(path: string): Promise<{ path: string }> {
    return this.exclusively(async () => ({
      path: await this.place.copyTo(await this.place.targetOf(path), this.project),
    }));
  }

  /** Renames the file in its folder, its assets with it. @throws Failure REFUSED, ALREADY_EXISTS, LOCKED, WRITE_FAILED. */
  rename(fileName: string): Promise<OpenProject> {
    return this.exclusively(async () => {
      this.refuseWhenReadOnly();
      await this.flush();
      const from = this.path;
      await this.place.rename(fileName);
      if (this.path !== from) this.movedFrom(from, true);
      return this.info();
    });
  }

  listBackups(): Promise<Backup[]> {
    return this.backups.list();
  }

  /** The posts of a backup against those of now. @throws Failure NOT_FOUND, DAMAGED. */
  compareBackup(id: string): Promise<BackupComparison> {
    return this.backups.compare(id, this.project);
  }

  /** Puts a backup in place as one step; the present state is backed up first. @throws as `compareBackup`, WRITE_FAILED. */
  restoreBackup(id: string): Promise<{ revision: number }> {
    return this.exclusively(async () => {
      this.refuseWhenReadOnly();
      const { project } = await this.backups.open(id);
      await this.backups.make(this.path, 'before a restore', this.project);
      return { revision: this.live.replace(project, 'Restore a backup', this.parts.now()) };
    });
  }

  /**
   * Counts a screen in. What it gives back counts it out; the last one out closes the session, by force when it gives
   * up what is not saved. When that fails the screen still counts as being there. @throws as `close`.
   */
  attach(): (options?: { force?: boolean }) => Promise<void> {
    this.attached += 1;
    let gone = false;
    return async (options) => {
      if (gone) return;
      gone = true;
      this.attached -= 1;
      if (this.attached > 0) return;
      await this.close(options).catch((error: unknown) => {
        gone = false;
        this.attached += 1;
        throw error;
      });
    };
  }

  /** Saves, then ends. @throws Failure WRITE_FAILED when it cannot be saved, and stays open then, unless forced. */
  close(options: { force?: boolean } = {}): Promise<void> {
    this.closing ??= this.end(options.force ?? false).catch((error: unknown) => {
      this.closing = null;
      throw error;
    });
    return this.closing;
  }

  /** Keeps as a backup what could not be saved for `cause`. @throws Failure of the cause, and whether there is a copy. */
  async keepUnsaved(cause: unknown): Promise<never> {
    const kept = await this.backups.make(this.path, 'not saved at the end', this.project).then(
      () => true,
      () => false,
    );
    if (!kept || !(cause instanceof Failure)) throw cause;
    const says = `${cause.message} A copy is among the backups of ${basename(this.path)}.`;
    throw new Failure(cause.code, says, cause.data);
  }

  /** True from the moment it begins to close. */
  get isClosing(): boolean {
    return this.closing !== null;
  }

  private async end(force: boolean): Promise<void> {
    await this.queue;
    if (force) await this.saving.settled();
    else await this.flush();
    this.saving.stop();
    await this.place.release();
    this.assets.close();
    this.parts.onClosed(this);
    this.live.end('The project was closed.');
  }

  private async move(target: string): Promise<void> {
    const from = this.path;
    await this.saving.whileHeld(async () => {
      await this.place.moveTo(target, this.project);
      this.saving.markSaved();
    });
    this.movedFrom(from, false);
  }

  /** @param gone whether the file is no longer under its old name. */
  private movedFrom(from: string, gone: boolean): void {
    this.parts.onMoved(this, from, gone);
    this.live.emit({ type: 'moved', project: this.info() });
  }

  private walk(direction: 'undo' | 'redo'): Promise<{ revision: number; label: string | null }> {
    return this.exclusively(() => {
      this.refuseWhenReadOnly();
      const label = this.live.walk(direction);
      return { revision: this.revision, label };
    });
  }

  /** One piece of work at a time, in the order in which it was asked for; none behind the last save. */
  private exclusively<T>(work: () => T | Promise<T>): Promise<T> {
    if (this.closing) return Promise.reject(new Failure('NO_PROJECT', 'This project is being closed.', {}));
    const result = this.queue.then(work);
    this.queue = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }

  private refuseWhenReadOnly(): void {
    const { readOnlyReason } = this.place;
    if (readOnlyReason !== undefined) throw new Failure('READ_ONLY', readOnlyReason, {});
  }
}
