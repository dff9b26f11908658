import { useCallback, useState } from 'react';
import type { OpenProject } from '../../shared/api/contract';
import { isBundle } from '../../shared/bundles/bundle-name';
import { newId } from '../../shared/ids';
import type { Post } from '../../shared/posts/post';
import { baseName } from '../../shared/project/file-name';
import type { Settings } from '../../shared/project/project';
import type { Area } from '../app-frame/app-state';
import type { HostClient } from '../host-client/host-client';
import { ProjectStore } from '../project-view/project-store';
import { sentenceOf } from '../project-view/sentence-of';
import { type KnownFailure, readFailure } from './read-failure';

export interface NewProject {
  /** Relative to the projects folder, or absolute where the shell let the user choose. */
  path: string;
  name: string;
  settings?: Partial<Settings>;
  sample?: string;
}

/** A file that did not open, and why. */
export interface OpenFailure {
  path: string;
  failure: KnownFailure;
}

/** A bundle to unpack: a file that the host can reach, or one that the page was given. */
export type BundleSource = { path: string } | { file: File };

export interface OpenedProject {
  /** New for every opening, also of the same file. */
  key: string;
  store: ProjectStore;
  area: Area;
  /** The day that the calendar shows first; absent means the last place, else today. */
  focusDate?: string;
}

export interface Opening {
  /** What is going on, as a sentence; null when nothing is. */
  busy: string | null;
  failure: OpenFailure | null;
  /** The bundle that is being unpacked; `key` is new for every one. */
  bundle: { key: string; source: BundleSource } | null;
  /** Opens a project; a bundle is handed to `openBundle`. */
  open(path: string, ifLocked?: 'fail' | 'take-over' | 'read-only', sample?: boolean): Promise<void>;
  /** Gives the failure back instead of showing it, so that a dialog can show it beside its field. */
  create(project: NewProject, area?: Area, then?: (store: ProjectStore) => Promise<void>): Promise<KnownFailure | null>;
  /** Asks the screen to unpack a bundle. What is open stays open until that is done. */
  openBundle(source: BundleSource): void;
  /** Nothing is unpacked any more. */
  closeBundle(): void;
  /** Closes the message about a file that did not open. */
  dismiss(): void;
}

interface Ways {
  host: HostClient;
  notify(sentence: string, tone?: 'info' | 'error'): void;
  onOpened(opened: OpenedProject): void;
  /** The host ended the project by itself. */
  onEnded(reason: string): void;
}

/** Opening and making projects: the one way in, whoever asks for it. */
export function useOpening({ host, notify, onOpened, onEnded }: Ways): Opening {
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<OpenFailure | null>(null);
  const [bundle, setBundle] = useState<Opening['bundle']>(null);
  const openBundle = useCallback((source: BundleSource) => {
    setFailure(null);
    setBundle({ key: newId(), source });
  }, []);

  const load = useCallback(
    async (info: OpenProject, area: Area, then?: (store: ProjectStore) => Promise<void>, sample = false) => {
      const store = await ProjectStore.load(host, info, (sentence) => notify(sentence, 'error'), onEnded);
      await then?.(store);
      onOpened({
        key: newId(),
        store,
        area,
        focusDate: sample ? busiestMonth(store.getView().project.posts) : undefined,
      });
    },
    [host, notify, onOpened, onEnded],
  );

  const open = useCallback<Opening['open']>(
    async (path, ifLocked = 'fail', sample = false) => {
      if (isBundle(path)) return openBundle({ path });
      setBusy(`Opening ${baseName(path)}…`);
      setFailure(null);
      try {
        await load(await host.door.projects.open({ path, ifLocked }), 'calendar', undefined, sample);
      } catch (error) {
        const known = readFailure(error);
        if (known) setFailure({ path, failure: known });
        else notify(sentenceOf(error), 'error');
      }
      setBusy(null);
    },
    [host, load, notify, openBundle],
  );

  const create = useCallback<Opening['create']>(
    async (project, area = 'calendar', then) => {
      setBusy(`Making ${baseName(project.path)}…`);
      let known: KnownFailure | null = null;
      try {
        await load(await host.door.projects.create(project), area, then, project.sample !== undefined);
      } catch (error) {
        known = readFailure(error);
        if (!known) notify(sentenceOf(error), 'error');
      }
      setBusy(null);
      return known;
    },
    [host, load, notify],
  );

  return {
    busy,
    failure,
    bundle,
    open,
    create,
    openBundle,
    closeBundle: useCallback(() => setBundle(null), []),
    dismiss: useCallback(() => setFailure(null), []),
  };
}

/** First day of the month that most posts lie in; a sample is there to be looked at. Undefined without dated posts. */
function busiestMonth(posts: Readonly<Record<string, Post>>): string | undefined {
  const months = new Map<string, number>();
  for (const { date } of Object.values(posts)) {
    const month = date?.slice(0, 7);
    if (month) months.set(month, (months.get(month) ?? 0) + 1);
  }
  const [busiest] = [...months].sort(([, a], [, b]) => b - a);
  return busiest && `${busiest[0]}-01`;
}
