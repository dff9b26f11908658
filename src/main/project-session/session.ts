import { basename } from 'node:path';
import type { OpenProject, ProjectEvent, SaveState } from '../../shared/api/contract';
import { Failure } from '../../shared/api/failures';
import { touchedPosts } from '../../shared/history/apply-command';
import type { CommandRequest } from '../../shared/history/command';
import { CommandRefused } from '../../shared/history/define-command';
import { type Change, ProjectHistory } from '../../shared/history/project-history';
import type { Post } from '../../shared/posts/post';
import { PostIndex } from '../../shared/posts/post-index';
import type { Project } from '../../shared/project/project';
import { serializeProject } from '../../shared/project/serialize-project';
import type { ProjectFile } from '../project-file/project-file';
import { Saving } from './saving';

export interface SessionParts {
  file: ProjectFile;
  project: Project;
  readOnlyReason?: string | undefined;
  now: () => string;
  retryPauses: readonly number[];
  onClosed: (path: string) => void;
}

/** One open project: commands one at a time, revisions, history, events, and everything brought to the disk. */
export class Session {
  private readonly history: ProjectHistory;
  private readonly index: PostIndex;
  private readonly saving: Saving;
  private readonly listeners = new Set<(event: ProjectEvent) => void>();
  private queue: Promise<unknown> = Promise.resolve();
  private attached = 0;
  private closing: Promise<void> | null = null;

  constructor(private readonly parts: SessionParts) {
    this.history = new ProjectHistory(parts.project);
    this.index = new PostIndex(parts.project.posts);
    this.saving = new Saving({
      file: parts.file,
      now: parts.now,
      current: () => this.history,
      beforeWrite: async () => undefined,
      report: (save) => this.emit({ type: 'save', save }),
      retryPauses: parts.retryPauses,
    });
  }

  get path(): string {
    return this.saving.file.path;
  }

  get project(): Project {
    return this.history.project;
  }

  get revision(): number {
    return this.history.revision;
  }

  info(): OpenProject {
    const { readOnlyReason } = this.parts;
    return {
      path: this.path,
      fileName: basename(this.path),
      name: this.project.name,
      revision: this.revision,
      readOnly: readOnlyReason !== undefined,
      ...(readOnlyReason === undefined ? {} : { readOnlyReason }),
      save: this.saveState,
      history: this.history.state,
      backups: 0,
    };
  }

  get saveState(): SaveState {
    const { readOnlyReason } = this.parts;
    if (readOnlyReason === undefined) return this.saving.state;
    return { ...this.saving.state, state: 'read-only', reason: readOnlyReason };
  }

  /** Posts between two days, both included, in the order of the calendar. */
  range(from: string, to: string): Post[] {
    return this.index.inRange(from, to);
  }

  /** The whole project with its revision, as one text. */
  snapshotText(): string {
    return `{"revision":${this.revision},"project":${serializeProject(this.project)}}`;
  }

  /** Does one command. @throws Failure REFUSED, READ_ONLY. */
  run(request: CommandRequest): Promise<{ revision: number }> {
    return this.exclusively(() => {
      this.refuseWhenReadOnly();
      try {
        return { revision: this.changed(this.history.run(request), request.id) };
      } catch (error) {
        if (error instanceof CommandRefused) throw new Failure('REFUSED', error.message, {});
        throw error;
      }
    });
  }

  undo(): Promise<{ revision: number; label: string | null }> {
    return this.walk(() => this.history.undo());
  }

  redo(): Promise<{ revision: number; label: string | null }> {
    return this.walk(() => this.history.redo());
  }

  /** Calls back for everything that happens from now on; gives back the end of it. */
  subscribe(listener: (event: ProjectEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Resolves when all changes so far are on the disk. @throws Failure WRITE_FAILED with the reason. */
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

  retrySave(): Promise<SaveState> {
    return this.saving.retry();
  }

  /** Counts a screen in. What it gives back counts it out; the last one out closes the session. */
  attach(): () => Promise<void> {
    this.attached += 1;
    let gone = false;
    return async () => {
      if (gone) return;
      gone = true;
      this.attached -= 1;
      if (this.attached === 0) await this.close();
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

  private async end(force: boolean): Promise<void> {
    await this.queue.catch(() => undefined);
    if (force) await this.saving.settled();
    else await this.flush();
    this.saving.stop();
    this.parts.onClosed(this.path);
    this.emit({ type: 'closed', reason: 'The project was closed.' });
    this.listeners.clear();
  }

  private walk(step: () => Change | null): Promise<{ revision: number; label: string | null }> {
    return this.exclusively(() => {
      this.refuseWhenReadOnly();
      const change = step();
      if (change) this.changed(change);
      return { revision: this.revision, label: change?.label ?? null };
    });
  }

  private changed({ revision, label, patches }: Change, origin?: string): number {
    this.index.update(this.project.posts, touchedPosts(patches));
    const history = this.history.state;
    this.emit({ type: 'changed', revision, label, patches, history, ...(origin === undefined ? {} : { origin }) });
    this.saving.request();
    return revision;
  }

  private exclusively<T>(work: () => T | Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }

  private refuseWhenReadOnly(): void {
    const { readOnlyReason } = this.parts;
    if (readOnlyReason !== undefined) throw new Failure('READ_ONLY', readOnlyReason, {});
  }

  private emit(event: ProjectEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}
