import { act } from '@testing-library/react';
import { useState } from 'react';
import { type PlanView, PlanViewProvider } from '../../../src/renderer/app-frame/plan-view';
import { PlanArea } from '../../../src/renderer/plan/PlanArea';
import type { ProjectStore } from '../../../src/renderer/project-view/project-store';
import { channelSchema } from '../../../src/shared/channels/channel';
import { pillarSchema } from '../../../src/shared/pillars/pillar';
import { type Post, postSchema } from '../../../src/shared/posts/post';
import type { Project } from '../../../src/shared/project/project';
import { MemoryHost } from './memory-host';
import { planView } from './plan-view';
import { renderScreen } from './render-screen';

/** One view of the plan on a host in memory, with everything that stands around it. */
export interface ViewScreen {
  host: MemoryHost;
  store: ProjectStore;
  /** Where the user is now. */
  view(): PlanView;
  post(id: string): Post | undefined;
  /** The element of a post inside the view, not among the ideas beside it. */
  card(id: string): HTMLElement;
  ids(): string[];
}

export const keyed = <T extends { id: string }>(records: T[]) =>
  Object.fromEntries(records.map((record) => [record.id, record]));

export const testPost = (id: string, fields: object = {}) => postSchema.parse({ id, title: `Post ${id}`, ...fields });

/** Draws the plan at a view; the pages of the views must have been imported before, so that no test waits for them. */
export async function showView(
  posts: Post[],
  changes: Partial<PlanView> = {},
  project: Partial<Project> = {},
  calls: Parameters<MemoryHost['client']>[0] = {},
): Promise<ViewScreen> {
  const host = new MemoryHost({
    posts: keyed(posts),
    pillars: keyed([pillarSchema.parse({ id: 'tips', name: 'Tips', target: 30 })]),
    channels: keyed([channelSchema.parse({ id: 'board', name: 'Board', platform: 'village' })]),
    ...project,
  });
  const client = host.client(calls);
  const store = await host.store({}, client);
  let now = planView(changes);
  function Plan() {
    const [view, setView] = useState<PlanView>(now);
    const [go] = useState(() => (next: Partial<PlanView>) => setView((last) => ({ ...last, ...next })));
    now = view;
    return (
      <PlanViewProvider value={{ ...view, go }}>
        <main>
          <PlanArea />
        </main>
      </PlanViewProvider>
    );
  }
  await act(async () => {
    renderScreen(<Plan />, { host: client, store });
  });
  const within = '[data-post]:not([data-drop="ideas"] *)';
  return {
    host,
    store,
    view: () => now,
    post: (id) => host.history.project.posts[id],
    card(id) {
      const found = [...document.querySelectorAll<HTMLElement>(within)].find((each) => each.dataset.post === id);
      if (!found) throw new Error(`no card of ${id}`);
      return found;
    },
    ids: () => [...document.querySelectorAll<HTMLElement>(within)].map((each) => each.dataset.post ?? ''),
  };
}
