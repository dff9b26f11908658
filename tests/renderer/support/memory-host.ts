import type { HostClient } from '../../../src/renderer/host-client/host-client';
import { ProjectStore } from '../../../src/renderer/project-view/project-store';
import type { OpenProject, ProjectEvent, SaveState } from '../../../src/shared/api/contract';
import type { Door } from '../../../src/shared/api/door';
import type { Command, CommandRequest } from '../../../src/shared/history/command';
import { type Change, ProjectHistory } from '../../../src/shared/history/project-history';
import { emptyProject } from '../../../src/shared/project/empty-project';
import type { Project } from '../../../src/shared/project/project';
import { MemoryAssets } from './memory-assets';

type Calls = { [area: string]: { [call: string]: (input: never) => Promise<unknown> } };

/** A host in memory: commands, undo and events as the real one gives them, without files. */
export class MemoryHost {
  readonly history: ProjectHistory;
  readonly requests: CommandRequest[] = [];
  readonly said: string[] = [];
  readonly assets = new MemoryAssets(this);
  private readonly outbox: ProjectEvent[] = [];
  private wake: () => void = () => {};

  constructor(project: Partial<Project> = {}) {
    this.history = new ProjectHistory({
      ...emptyProject({ id: 'p', name: 'Plan', timeZone: 'Europe/Berlin' }),
      ...project,
    });
  }

  /** The client of this host; `calls` adds to the door or replaces what it answers. */
  client(calls: Calls = {}): HostClient {
    const project = {
      events: async () => this.events(),
      snapshot: async () => ({ revision: this.history.revision, url: 'memory:' }),
      run: async (request: CommandRequest) => {
        this.requests.push(request);
        this.tell(this.history.run(request), request.id);
        return { revision: this.history.revision };
      },
      undo: async () => this.walk(this.history.undo()),
      redo: async () => this.walk(this.history.redo()),
      history: async () => this.history.list(),
      walk: async ({ steps }: { steps: number }) => this.walk(this.history.walk(steps)),
      ...calls.project,
    };
    return {
      door: {
        ...calls,
        app: { setPreferences: async () => ({}), ...calls.app },
        assets: { ...this.assets.calls, ...calls.assets },
        project,
      } as unknown as Door,
      lane: {
        text: async () => JSON.stringify({ revision: this.history.revision, project: this.history.project }),
        put: async () => {},
        upload: (url, body, options) => this.assets.take(url, body, options),
        sendBundle: async () => ({ ok: true }),
      },
      onLost: () => {},
    };
  }

  /** The screen's store on this host; `changes` are laid over what is known of the open file. */
  store(changes: Partial<OpenProject> = {}, client: HostClient = this.client()): Promise<ProjectStore> {
    return ProjectStore.load(
      client,
      { ...openFile, ...changes },
      (sentence) => this.said.push(sentence),
      () => {},
    );
  }

  saved(save: SaveState): void {
    this.send({ type: 'save', save });
  }

  /** Runs a command that the host itself has made, such as the one that adds assets. */
  run(command: Command, joinKey?: string): number {
    this.tell(this.history.run({ at: '2026-12-01T08:00:00.000Z', command, joinKey }));
    return this.history.revision;
  }

  tellMissing(missing: string[]): void {
    this.send({ type: 'assets', missing });
  }

  private walk(change: Change | null) {
    if (change) this.tell(change);
    return { revision: this.history.revision, label: change?.label ?? null };
  }

  private tell(change: Change, origin?: string): void {
    this.send({ type: 'changed', ...change, history: this.history.state, origin });
  }

  private send(event: ProjectEvent): void {
    this.outbox.push(event);
    this.wake();
  }

  private async *events(): AsyncGenerator<ProjectEvent> {
    for (;;) {
      const next = this.outbox.shift();
      if (next) yield next;
      else await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }
}

export const openFile: OpenProject = {
  path: '/plans/cafe.kalends',
  fileName: 'cafe.kalends',
  name: 'Plan',
  revision: 0,
  readOnly: false,
  backups: 0,
  save: { state: 'saved', savedRevision: 0 },
  history: { undo: null, redo: null },
};
