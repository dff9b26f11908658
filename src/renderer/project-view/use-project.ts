import { createContext, useContext, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Campaign } from '../../shared/campaigns/campaign';
import { byOrder, type Channel } from '../../shared/channels/channel';
import type { Pillar } from '../../shared/pillars/pillar';
import type { Post } from '../../shared/posts/post';
import type { ProjectStore } from './project-store';
import type { ProjectView } from './project-view';

const StoreContext = createContext<ProjectStore | null>(null);
export const ProjectStoreProvider = StoreContext.Provider;

/** The store of the open project. Only below a `ProjectStoreProvider`. */
export function useProjectStore(): ProjectStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('no project is open here');
  return store;
}

/** A part of the view; `select` must give back the same object while nothing it reads has changed. */
export function useProject<T>(select: (view: ProjectView) => T): T {
  const store = useProjectStore();
  return useSyncExternalStore(store.subscribe, () => select(store.getView()));
}

export function usePost(id: string | null): Post | undefined {
  return useProject((view) =>
    id !== null && Object.hasOwn(view.project.posts, id) ? view.project.posts[id] : undefined,
  );
}

/** Posts between two days, both included, in calendar order; the same array while none of them changed. */
export function usePostsInRange(from: string, to: string): readonly Post[] {
  const store = useProjectStore();
  const version = useProject((view) => view.version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the content of the index
  return useStableArray(useMemo(() => store.index.inRange(from, to), [store, from, to, version]));
}

/** The backlog in its order. */
export function useIdeas(): readonly Post[] {
  const store = useProjectStore();
  return useProject(() => store.index.ideas());
}

export function useChannels(): readonly Channel[] {
  const channels = useProject((view) => view.project.channels);
  return useMemo(() => byOrder(channels), [channels]);
}

export function usePillars(): readonly Pillar[] {
  const pillars = useProject((view) => view.project.pillars);
  return useMemo(() => byOrder(pillars), [pillars]);
}

export function useCampaigns(): readonly Campaign[] {
  const campaigns = useProject((view) => view.project.campaigns);
  return useMemo(() => byOrder(campaigns), [campaigns]);
}

/** Gives back the last array when both hold the same posts in the same order. */
function useStableArray(posts: readonly Post[]): readonly Post[] {
  const last = useRef(posts);
  if (last.current.length !== posts.length || last.current.some((post, at) => post !== posts[at])) last.current = posts;
  return last.current;
}
