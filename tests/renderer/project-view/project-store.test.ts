import { beforeEach, describe, expect, it } from 'vitest';
import { ProjectStore } from '../../../src/renderer/project-view/project-store';
import type { OpenProject, ProjectEvent } from '../../../src/shared/api/contract';
import type { Door } from '../../../src/shared/api/door';
import type { CommandRequest } from '../../../src/shared/history/command';
import { type Change, ProjectHistory } from '../../../src/shared/history/project-history';
import { postSchema } from '../../../src/shared/posts/post';
import { emptyProject } from '../../../src/shared/project/empty-project';
import { MemoryHost } from '../support/memory-host';

/** A host in memory whose answers and events the test lets through one by one. */
class HeldHost {
  readonly history = new ProjectHistory(emptyProject({ id: 'p', name: 'Plan', timeZone: 'Europe/Berlin' }));
  readonly outbox: ProjectEvent[] = [];
  snapshots = 0;
  private wake: () => void = () => {};
  private readonly answers: (() => void)[] = [];

  emit(change: Change | null, origin?: string): void {
    if (change) this.outbox.push({ type: 'changed', ...change, history: this.history.state, origin });
  }

  /** Lets the held commands run in order and their events out. */
  release(): void {
    for (const answer of this.answers.splice(0)) answer();
    this.deliver();
  }

  deliver(): void {
    this.wake();
  }

  get client() {
    const host = this;
    async function* events(): AsyncGenerator<ProjectEvent> {
      for (;;) {
        const next = host.outbox.shift();
        if (next) yield next;
        else await new Promise<void>((resolve) => (host.wake = resolve));
      }
    }
    const project = {
      events: async () => events(),
      snapshot: async () => ({ revision: host.history.revision, url: 'held:' }),
      run: (request: CommandRequest) =>
        new Promise((resolve, reject) =>
          host.answers.push(() => {
            try {
              const change = host.history.run(request);
              host.emit(change, request.id);
              resolve({ revision: change.revision });
            } catch (error) {
              reject(error);
            }
          }),
        ),
      undo: async () => {
        const change = host.history.undo();
        host.emit(change);
        host.deliver();
        return { revision: host.history.revision, label: change?.label ?? null };
      },
    };
    return {
      door: { project, assets: new MemoryHost().assets.calls } as unknown as Door,
      lane: {
        text: async () => {
          host.snapshots += 1;
          return JSON.stringify({ revision: host.history.revision, project: host.history.project });
        },
        put: async () => {},
        upload: async () => ({ ok: false as const, says: '' }),
        sendBundle: async () => ({ ok: false as const, says: '' }),
      },
      onLost: () => {},
    };
  }
}

const info: OpenProject = {
  path: '/x.kalends',
  fileName: 'x.kalends',
  name: 'Plan',
  revision: 0,
  readOnly: false,
  backups: 0,
  save: { state: 'saved', savedRevision: 0 },
  history: { undo: null, redo: null },
};
const at = '2026-11-22T10:00:00.000Z';
const newPost = (id: string, title = id) => ({
  name: 'posts.create' as const,
  payload: { post: postSchema.parse({ id, title, date: '2026-12-10' }) },
});

let host: HeldHost;
let store: ProjectStore;
const said: string[] = [];

beforeEach(async () => {
  host = new HeldHost();
  said.length = 0;
  store = await ProjectStore.load(
    host.client,
    info,
    (sentence) => said.push(sentence),
    () => {},
  );
});

/** Resolves when the view fulfils a condition; every change of the view is looked at. */
function when(condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (condition()) return resolve();
    const stop = store.subscribe(() => {
      if (!condition()) return;
      stop();
      resolve();
    });
  });
}

describe('the screen and the host', () => {
  it('shows no change of a project that cannot be changed, not for a moment, and says why', async () => {
    const why = 'x.kalends is open elsewhere.';
    store = await ProjectStore.load(
      host.client,
      { ...info, readOnly: true, readOnlyReason: why },
      (sentence) => said.push(sentence),
      () => {},
    );
    const before = store.getView();
    expect(await store.run(newPost('a'))).toBe(false);
    expect(store.getView()).toBe(before);
    expect(said).toEqual([why]);
  });

  it("shows the screen's own command before the host has answered, and keeps its objects afterwards", async () => {
    const sent = store.run(newPost('a'));
    const shown = store.getView().project.posts.a;
    expect(shown?.title).toBe('a');
    expect(store.index.onDay('2026-12-10')).toEqual([shown]);
    host.release();
    await sent;
    await when(() => store.getView().history.undo !== null);
    expect(store.getView().project.posts.a).toBe(shown);
  });

  it('puts a change from elsewhere below the commands that are still under way', async () => {
    const sent = store.run(newPost('mine'));
    host.emit(host.history.run({ at, command: newPost('theirs') }));
    host.deliver();
    await when(() => 'theirs' in store.getView().project.posts);
    expect(Object.keys(store.getView().project.posts).sort()).toEqual(['mine', 'theirs']);
    host.release();
    await sent;
    await when(() => (store.getView().history.undo ?? '').includes('mine'));
    expect(store.getView().project).toEqual(host.history.project);
    expect(store.index.onDay('2026-12-10')).toHaveLength(2);
  });

  it('takes a refused command back and says why', async () => {
    host.history.run({ at, command: newPost('a') });
    const sent = store.run(newPost('a'));
    expect(store.getView().project.posts.a).toBeDefined();
    host.release();
    expect(await sent).toBe(false);
    expect(store.getView().project.posts.a).toBeUndefined();
    expect(store.index.onDay('2026-12-10')).toEqual([]);
    expect(said).toEqual(['This post is already in the project.']);
  });

  it('asks for the whole project when a revision is missing', async () => {
    host.history.run({ at, command: newPost('unseen') });
    host.emit(host.history.run({ at, command: newPost('seen') }));
    host.deliver();
    await when(() => 'seen' in store.getView().project.posts);
    expect(host.snapshots).toBe(2);
    expect(store.getView().project).toEqual(host.history.project);
  });

  it('does an own command once, also when the whole project was read while it was under way', async () => {
    host.emit(host.history.run({ at, command: newPost('a') }));
    host.deliver();
    await when(() => 'a' in store.getView().project.posts);
    const edit = { name: 'posts.edit' as const, payload: { id: 'a', fields: { title: 'mine' } } };
    const sent = store.run(edit);
    host.history.run({ at, command: newPost('unseen') });
    host.release();
    await sent;
    await when(() => 'unseen' in store.getView().project.posts);
    host.emit(host.history.run({ at, command: { ...edit, payload: { id: 'a', fields: { title: 'later' } } } }));
    host.deliver();
    await when(() => store.getView().history.undo?.includes('mine') === true && store.getView().revision === 4);
    expect(store.getView().project.posts.a?.title).toBe('later');
    expect(store.getView().underWay).toBe(0);
  });

  it('sends what is being typed before it undoes', async () => {
    const order: string[] = [];
    store.onBeforeHistory(async () => {
      order.push('typing sent');
      const sent = store.run(newPost('typed'));
      host.release();
      await sent;
    });
    expect(await store.undo()).toBe('New post “typed”');
    expect(order).toEqual(['typing sent']);
    await when(() => !('typed' in store.getView().project.posts));
  });
});
