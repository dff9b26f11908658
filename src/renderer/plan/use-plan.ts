import { useEffect, useMemo, useRef } from 'react';
import { dateWords, timeWords } from '../../shared/calendar-time/date-words';
import type { Command } from '../../shared/history/command';
import { newId } from '../../shared/ids';
import { postHeadline } from '../../shared/posts/post';
import { useApp } from '../app-frame/app-state';
import { newPost } from '../app-frame/new-post';
import { usePlanView } from '../app-frame/plan-view';
import type { CardLookup } from '../cards/card-facts';
import { useProject, useProjectStore } from '../project-view/use-project';
import { Observable } from './observable';
import type { Density, Plan, PlanDrag } from './plan-context';

/** Makes the plan that cards, ideas and the calendar share, and keeps what they watch up to date. */
export function usePlanSetup(announce: (sentence: string) => void): Plan {
  const store = useProjectStore();
  const { platforms } = useApp();
  const view = usePlanView();
  const channels = useProject(({ project }) => project.channels);
  const pillars = useProject(({ project }) => project.pillars);
  const settings = useProject(({ project }) => project.settings);
  const lookup = useMemo<CardLookup>(
    () => ({
      channels,
      pillars,
      platforms,
      timeZone: settings.timeZone,
      hourFormat: settings.hourFormat,
      language: settings.language,
    }),
    [channels, pillars, platforms, settings],
  );
  const latest = useRef({ view, lookup });
  latest.current = { view, lookup };

  const plan = useMemo<Plan>(() => {
    const spoken = (date: string, time?: string | null) => {
      const { language, hourFormat } = latest.current.lookup;
      return `${dateWords(date, 'long', language)}${time ? `, ${timeWords(time, hourFormat)}` : ''}`;
    };
    const run = async (command: Command, done: string) => {
      const made = await store.run(command);
      announce(made ? done : 'The change was not made.');
      return made;
    };
    return {
      selected: new Observable<string | null>(null),
      drag: new Observable<PlanDrag>({ kind: 'none' }),
      density: new Observable<Density>('full'),
      lookup: new Observable(latest.current.lookup),
      announce,
      post: (id) => (id === undefined ? undefined : store.getView().project.posts[id]),
      open(id, focus) {
        latest.current.view.go({ selectedPost: id });
        if (focus) focusSoon('[data-editor-title]');
      },
      create(place) {
        const { post, filter } = newPost(latest.current.view.filter, place);
        void store.run({ name: 'posts.create', payload: { post } });
        latest.current.view.go({ selectedPost: post.id, filter });
        focusSoon('[data-editor-title]');
      },
      move(post, place) {
        const where = place.date ? `Moved to ${spoken(place.date, place.time ?? post.time)}.` : 'Moved to the ideas.';
        return run({ name: 'posts.move', payload: { moves: [{ id: post.id, ...place }] } }, where);
      },
      copy(post, place) {
        const where = place.date ? `Copied to ${spoken(place.date, place.time ?? post.time)}.` : 'Copied to the ideas.';
        return run({ name: 'posts.duplicate', payload: { from: post.id, id: newId(), ...place } }, where);
      },
      remove(post) {
        if (latest.current.view.selectedPost === post.id) latest.current.view.go({ selectedPost: null });
        void run({ name: 'posts.delete', payload: { ids: [post.id] } }, `Deleted ${postHeadline(post) || 'the post'}.`);
      },
    };
  }, [store, announce]);

  useEffect(() => plan.lookup.set(lookup), [plan, lookup]);
  useEffect(() => plan.selected.set(view.selectedPost), [plan, view.selectedPost]);
  return plan;
}

/** The editor loads and draws after the click; waits for it over a bounded number of frames. */
function focusSoon(selector: string, frames = 60): void {
  requestAnimationFrame(() => {
    const found = document.querySelector<HTMLElement>(selector);
    if (found) found.focus();
    else if (frames > 0) focusSoon(selector, frames - 1);
  });
}
