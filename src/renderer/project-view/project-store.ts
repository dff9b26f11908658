import type { OpenProject, ProjectEvent } from '../../shared/api/contract';
import { applyCommand, patchProject, touchedPosts } from '../../shared/history/apply-command';
import type { Command, CommandRequest } from '../../shared/history/command';
import { CommandRefused } from '../../shared/history/define-command';
import type { HistoryState } from '../../shared/history/project-history';
import { newId } from '../../shared/ids';
import { PostIndex } from '../../shared/posts/post-index';
import type { Project } from '../../shared/project/project';
import type { HostClient } from '../host-client/host-client';
import type { LibraryFiles, ProjectView } from './project-view';
import { readSnapshot } from './read-snapshot';
import { sentenceOf } from './sentence-of';

interface Pending {
  request: CommandRequest;
  base: Project;
  after: Project;
  /** The revision that the host gave it, once its answer is here; its event may come before or after that. */
  answered?: number;
}

/**
 * A read-only copy of the open project, kept in step with the host by revision.
 *
 * The screen's own command is applied at once; when the host reports it, the result is already here. Anything else that
 * the host reports is put below the commands still under way. On a gap in the revisions the whole project is asked for.
 */
export class ProjectStore {
  readonly index: PostIndex;
  private view: ProjectView;
  private confirmed: Project;
  private revision: number;
  private pending: Pending[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly beforeHistory = new Set<() => Promise<void>>();
  private stopped = false;

  private constructor(
    private readonly host: HostClient,
    private readonly report: (sentence: string) => void,
    snapshot: { project: Project; revision: number },
    info: OpenProject,
    files: LibraryFiles,
  ) {
    this.confirmed = snapshot.project;
    this.revision = snapshot.revision;
    this.index = new PostIndex(snapshot.project.posts);
    this.view = {
      project: snapshot.project,
      version: 0,
      info,
      save: info.save,
      revision: snapshot.revision,
      underWay: 0,
      history: info.history,
      files,
    };
  }

  /**
   * Reads the open project and listens to its changes from then on.
   * @param report takes one sentence for the user whenever a change could not be made.
   */
  static async load(
    host: HostClient,
    info: OpenProject,
    report: (sentence: string) => void,
    closed: (reason: string) => void,
  ): Promise<ProjectStore> {
    const events = await host.door.project.events({});
    const [snapshot, { base, missing }] = await Promise.all([readSnapshot(host), host.door.assets.state({})]);
    const store = new ProjectStore(host, report, snapshot, info, { base, missing: new Set(missing) });
    void store.listen(events, closed);
    return store;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getView = (): ProjectView => this.view;

  /** Applies a command here and sends it. Resolves to false, with a sentence to the user, when it was not done. */
  async run(command: Command, joinKey?: string): Promise<boolean> {
    const { readOnly, readOnlyReason } = this.view.info;
    if (readOnly) {
      // Asked here, so that the screen does not show for a moment what the host will refuse.
      this.report(readOnlyReason ?? 'This project is read-only.');
      return false;
    }
    const request: CommandRequest = { id: newId(), at: new Date().toISOString(), command, joinKey };
    try {
      const base = this.view.project;
      const applied = applyCommand(base, command, { now: request.at });
      this.pending.push({ request, base, after: applied.project });
      this.index.update(applied.project.posts, touchedPosts(applied.patches));
      this.show({ project: applied.project });
      const { revision } = await this.host.door.project.run(request);
      this.answer(request.id, revision);
      return true;
    } catch (error) {
      const waiting = this.pending.length;
      this.pending = this.pending.filter((entry) => entry.request.id !== request.id);
      if (this.pending.length !== waiting) this.rebase();
      this.report(sentenceOf(error));
      return false;
    }
  }

  /** A command whose event was missed in a gap is in what was read since, and must not be done on top of it again. */
  private answer(id: string, revision: number): void {
    const entry = this.pending.find(({ request }) => request.id === id);
    if (!entry) return;
    entry.answered = revision;
    if (revision > this.revision) return;
    this.dropAnswered();
    this.rebase();
  }

  private dropAnswered(): void {
    this.pending = this.pending.filter(({ answered }) => answered === undefined || answered > this.revision);
  }

  /** Text that is still being typed registers here, so that undo and close see it. */
  readonly onBeforeHistory = (flush: () => Promise<void>): (() => void) => {
    this.beforeHistory.add(flush);
    return () => this.beforeHistory.delete(flush);
  };

  /** Sends everything that is still being typed. */
  async flushTyping(): Promise<void> {
    await Promise.all([...this.beforeHistory].map((flush) => flush()));
  }

  /** @returns the label of the step, or null when there was none. */
  undo(): Promise<string | null> {
    return this.walk('undo');
  }

  redo(): Promise<string | null> {
    return this.walk('redo');
  }

  /** Goes many steps at once, back where `steps` is negative. Resolves to false when it could not be done. */
  async walkSteps(steps: number): Promise<boolean> {
    await this.flushTyping();
    try {
      await this.host.door.project.walk({ steps });
      return true;
    } catch (error) {
      this.report(sentenceOf(error));
      return false;
    }
  }

  /** Stops listening; the host is told by whoever closes the project. */
  stop(): void {
    this.stopped = true;
    this.listeners.clear();
  }

  private async walk(direction: 'undo' | 'redo'): Promise<string | null> {
    await this.flushTyping();
    try {
      return (await this.host.door.project[direction]({})).label;
    } catch (error) {
      this.report(sentenceOf(error));
      return null;
    }
  }

  private async listen(events: AsyncIterable<ProjectEvent>, closed: (reason: string) => void): Promise<void> {
    try {
      for await (const event of events) {
        if (this.stopped) return;
        if (event.type === 'closed') closed(event.reason);
        else await this.take(event);
      }
    } catch (error) {
      if (!this.stopped) closed(sentenceOf(error));
    }
  }

  private async take(event: Exclude<ProjectEvent, { type: 'closed' }>): Promise<void> {
    if (event.type === 'save') return this.show({ save: event.save });
    if (event.type === 'moved') return this.show({ info: event.project, save: event.project.save });
    if (event.type === 'assets') return this.show({ files: { ...this.view.files, missing: new Set(event.missing) } });
    if (event.revision <= this.revision) return this.show({ history: event.history });
    if (event.revision > this.revision + 1) return this.reload(event.history);
    this.revision = event.revision;
    const [own] = this.pending;
    if (own && own.request.id === event.origin && own.base === this.confirmed) {
      this.confirmed = own.after;
      this.pending.shift();
      return this.show({ history: event.history });
    }
    this.confirmed = patchProject(this.confirmed, event.patches);
    if (this.pending.length === 0) {
      this.index.update(this.confirmed.posts, touchedPosts(event.patches));
      return this.show({ project: this.confirmed, history: event.history });
    }
    this.pending = this.pending.filter((entry) => entry.request.id !== event.origin);
    this.rebase(event.history);
  }

  private async reload(history: HistoryState): Promise<void> {
    const snapshot = await readSnapshot(this.host);
    this.confirmed = snapshot.project;
    this.revision = snapshot.revision;
    this.dropAnswered();
    this.rebase(history);
  }

  /** Puts the commands still under way on top of what the host has confirmed; one that no longer fits is dropped. */
  private rebase(history: HistoryState = this.view.history): void {
    let project = this.confirmed;
    this.pending = this.pending.flatMap((entry) => {
      try {
        const base = project;
        project = applyCommand(base, entry.request.command, { now: entry.request.at }).project;
        return [{ ...entry, base, after: project }];
      } catch (error) {
        if (error instanceof CommandRefused) return [];
        throw error;
      }
    });
    this.index.update(project.posts, 'all');
    this.show({ project, history });
  }

  private show(changes: Partial<ProjectView>): void {
    const version =
      changes.project && changes.project !== this.view.project ? this.view.version + 1 : this.view.version;
    this.view = { ...this.view, ...changes, version, revision: this.revision, underWay: this.pending.length };
    for (const listener of this.listeners) listener();
  }
}
