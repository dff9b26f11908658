import type { ProjectEvent } from '../../shared/api/contract';
import { Failure } from '../../shared/api/failures';
import { touchedPosts } from '../../shared/history/apply-command';
import type { CommandRequest } from '../../shared/history/command';
import { CommandRefused } from '../../shared/history/define-command';
import { type Change, type HistoryList, type HistoryState, ProjectHistory } from '../../shared/history/project-history';
import type { Post } from '../../shared/posts/post';
import { PostIndex } from '../../shared/posts/post-index';
import { shownPlace } from '../../shared/project/problem';
import type { Project } from '../../shared/project/project';
import { serializeProject } from '../../shared/project/serialize-project';
import { findUnfit } from '../../shared/project/unfit-values';

/** A project in memory: its history, its posts by day, and everyone who wants to hear of changes. It knows no file. */
export class LiveProject {
  private readonly history: ProjectHistory;
  private readonly index: PostIndex;
  private readonly listeners = new Set<(event: ProjectEvent) => void>();

  /** @param onChange is called after everyone has heard of a change. */
  constructor(
    project: Project,
    private readonly onChange: () => void,
  ) {
    this.history = new ProjectHistory(project);
    this.index = new PostIndex(project.posts);
  }

  get project(): Project {
    return this.history.project;
  }

  get revision(): number {
    return this.history.revision;
  }

  get historyState(): HistoryState {
    return this.history.state;
  }

  historyList(): HistoryList {
    return this.history.list();
  }

  /** Posts between two days, both included, in the order of the calendar. */
  range(from: string, to: string): Post[] {
    return this.index.inRange(from, to);
  }

  /** The whole project with its revision, as one JSON text. */
  snapshotText(): string {
    return `{"revision":${this.revision},"project":${serializeProject(this.project)}}`;
  }

  /** @returns the new revision. @throws Failure REFUSED; nothing has changed then. */
  run(request: CommandRequest): number {
    refuseUnfit(request);
    try {
      return this.tell(this.history.run(request), request.id);
    } catch (error) {
      if (error instanceof CommandRefused) throw new Failure('REFUSED', error.message, {});
      throw error;
    }
  }

  /** Takes the last step back, or does it again. @returns its label, null when there was none. */
  walk(direction: 'undo' | 'redo'): string | null {
    const change = this.history[direction]();
    if (change) this.tell(change);
    return change?.label ?? null;
  }

  /** Goes many steps at once, back where negative. @returns the revision after them. */
  walkSteps(steps: number): number {
    const change = this.history.walk(steps);
    if (change) this.tell(change);
    return this.revision;
  }

  /** Puts another project in place as one step. @returns the new revision. */
  replace(project: Project, label: string, at: string): number {
    return this.tell(this.history.replace(project, label, at));
  }

  subscribe(listener: (event: ProjectEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells everyone. A listener that throws is a defect of its own; it keeps nobody else from hearing, or from saving. */
  emit(event: ProjectEvent): void {
    for (const listener of [...this.listeners]) {
      try {
        listener(event);
      } catch (error) {
        console.error(error);
      }
    }
  }

  /** The last event; nobody hears anything after it. */
  end(reason: string): void {
    this.emit({ type: 'closed', reason });
    this.listeners.clear();
  }

  private tell({ revision, label, patches }: Change, origin?: string): number {
    this.index.update(this.project.posts, touchedPosts(patches));
    const history = this.historyState;
    this.emit({ type: 'changed', revision, label, patches, history, ...(origin === undefined ? {} : { origin }) });
    this.onChange();
    return revision;
  }
}

/** A file with such a value could not be written or would not open again, so none gets in. */
function refuseUnfit({ command }: CommandRequest): void {
  const [found] = findUnfit(command.payload);
  if (found) throw new Failure('REFUSED', `Nothing was changed, because ${shownPlace(found.at)}: ${found.says}.`, {});
}
