import { useEffect, useMemo, useRef } from 'react';
import { dateWords, timeWords } from '../../shared/calendar-time/date-words';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import type { Command } from '../../shared/history/command';
import { newId } from '../../shared/ids';
import { type Post, postHeadline } from '../../shared/posts/post';
import { useApp } from '../app-frame/app-state';
import { freeFor, newPost } from '../app-frame/new-post';
import { usePlanView } from '../app-frame/plan-view';
import type { CardLookup } from '../cards/card-facts';
import { useCheckContext } from '../checks/use-findings';
import { closedWords } from '../days/closed-words';
import { type DayMarks, noMarks } from '../days/day-marks';
import type { Dragging } from '../drag/drop-target';
import { useProject, useProjectStore } from '../project-view/use-project';
import { slotsOf } from '../rhythm/plan-slots';
import { offerLater } from '../series/offer-later';
import { counted } from '../ui/format-when';
import { behindDialog } from './keep-place';
import { Observable } from './observable';
import type { Asking, DayAsked, Density, NewPlace, Place, Plan } from './plan-context';
import { picked } from './selection';

/** Makes the plan that cards, ideas and all views share, and keeps what they watch up to date. */
export function usePlanSetup(announce: (sentence: string) => void): Plan {
  const store = useProjectStore();
  const { platforms, notify } = useApp();
  const view = usePlanView();
  const channels = useProject(({ project }) => project.channels);
  const pillars = useProject(({ project }) => project.pillars);
  const settings = useProject(({ project }) => project.settings);
  const checks = useCheckContext();
  const lookup = useMemo<CardLookup>(
    () => ({
      channels,
      pillars,
      platforms,
      checks,
      timeZone: settings.timeZone,
      hourFormat: settings.hourFormat,
      language: settings.language,
    }),
    [channels, pillars, platforms, checks, settings],
  );
  const latest = useRef({ view, lookup, notify });
  latest.current = { view, lookup, notify };

  const plan = useMemo<Plan>(() => {
    const run = async (command: Command, done: string) => {
      const made = await store.run(command);
      announce(made ? done : 'The change was not made.');
      return made;
    };
    /** Nothing is refused on a day on which nothing is to go out; it is said. */
    const put = async (command: Command, done: string, dates: readonly (LocalDate | null | undefined)[]) => {
      const isDone = await run(command, done);
      const closed = isDone ? closedWords(made, dates) : null;
      if (closed) notify(closed);
      return isDone;
    };
    const where = (posts: readonly Post[], { date, time }: Place) => {
      const { language, hourFormat } = latest.current.lookup;
      const what = posts.length === 1 ? '' : ` ${posts.length} posts`;
      if (date === null) return `${what} to the ideas.`;
      const at = time ?? (posts.length === 1 ? posts[0]?.time : undefined);
      return `${what} to ${dateWords(date, 'long', language)}${at ? `, ${timeWords(at, hourFormat)}` : ''}.`;
    };
    let anchor: string | null = null;
    const made: Plan = {
      ...slotsOf(store),
      selected: new Observable<string | null>(null),
      selection: new Observable<ReadonlySet<string>>(new Set()),
      shown: new Observable<readonly string[]>([]),
      drag: new Observable<Dragging | null>(null),
      quickLine: new Observable<(NewPlace & { typed: string }) | null>(null),
      asking: new Observable<Asking | null>(null),
      dayMenu: new Observable<DayAsked | null>(null),
      looked: new Observable<{ date: LocalDate } | null>(null),
      density: new Observable<Density>('full'),
      marks: new Observable<DayMarks>(noMarks),
      lookup: new Observable(latest.current.lookup),
      announce,
      post: (id) => (id === undefined ? undefined : store.getView().project.posts[id]),
      select(ids) {
        made.selection.set(new Set(ids));
      },
      clear() {
        if (made.selection.get().size === 0) return;
        made.select([]);
        announce('Nothing is selected.');
      },
      pick(id, how, from) {
        const chosen = made.selection.get();
        if (from !== undefined && chosen.size === 0) anchor = from;
        const shown = made.shown.get();
        // Ideas stand in a list of their own beside every view.
        const order = shown.includes(id) ? shown : store.index.ideas().map((idea) => idea.id);
        made.selection.set(picked(chosen, order, anchor ?? made.selected.get(), id, how));
        if (how === 'toggle') anchor = id;
      },
      acted(id) {
        const chosen = made.selection.get();
        return (chosen.has(id) ? [...chosen] : [id]).flatMap((each) => made.post(each) ?? []);
      },
      click(id, { ctrlKey, metaKey, shiftKey, detail }) {
        if (shiftKey) return made.pick(id, ctrlKey || metaKey ? 'add' : 'range');
        if (ctrlKey || metaKey) return made.pick(id, 'toggle');
        made.select([]);
        anchor = id;
        made.open(id, detail === 0);
      },
      open(id, focus) {
        latest.current.view.go({ selectedPost: id });
        if (focus) focusSoon('[data-editor-title]');
      },
      write(place, typed = '') {
        made.quickLine.set({ ...place, typed });
      },
      create(place) {
        const { post, filter } = newPost(store.getView().project, latest.current.view.filter, place, {
          free: freeFor(made, place),
        });
        void put({ name: 'posts.create', payload: { post } }, '', [post.date]);
        latest.current.view.go({ selectedPost: post.id, filter });
        focusSoon('[data-editor-title]');
      },
      move(posts, place) {
        return made.moveEach(
          posts.map(({ id }) => ({ id, ...place })),
          `Moved${where(posts, place)}`,
        );
      },
      async moveEach(moves, done) {
        const before = moves.length === 1 ? made.post(moves[0]?.id) : undefined;
        const moved = await put(
          { name: 'posts.move', payload: { moves: [...moves] } },
          done,
          moves.map(({ date }) => date),
        );
        if (moved && before?.series) offerLater(store, latest.current.notify, before);
        return moved;
      },
      copy(posts, place) {
        return made.copyEach(
          posts.map(({ id }) => ({ from: id, id: newId(), ...place })),
          `Copied${where(posts, place)}`,
        );
      },
      copyEach: (copies, done) =>
        put(
          { name: 'posts.copyMany', payload: { copies } },
          done,
          copies.map(({ date }) => date),
        ),
      edit: (edits, done) => run({ name: 'posts.editMany', payload: { edits: [...edits] } }, done),
      swap: (a, b) =>
        run(
          { name: 'posts.swap', payload: { a: a.id, b: b.id } },
          `Swapped ${postHeadline(a) || 'the post'} and ${postHeadline(b) || 'the other'}.`,
        ),
      remove(posts) {
        const { view } = latest.current;
        if (posts.some(({ id }) => id === view.selectedPost)) view.go({ selectedPost: null });
        const [only] = posts;
        const what = posts.length === 1 && only ? postHeadline(only) || 'the post' : counted(posts.length, 'post');
        return run({ name: 'posts.delete', payload: { ids: posts.map(({ id }) => id) } }, `Deleted ${what}.`);
      },
    };
    return made;
  }, [store, announce, notify]);

  useEffect(() => plan.lookup.set(lookup), [plan, lookup]);
  useEffect(() => plan.selected.set(view.selectedPost), [plan, view.selectedPost]);
  // What is deleted, here or elsewhere, is not chosen any more.
  useEffect(
    () =>
      store.subscribe(() => {
        const { posts } = store.getView().project;
        const chosen = plan.selection.get();
        const left = [...chosen].filter((id) => Object.hasOwn(posts, id));
        if (left.length < chosen.size) plan.select(left);
      }),
    [store, plan],
  );
  return plan;
}

/**
 * The editor loads and draws after the click; waits for it over a bounded number of frames. A press, or a shortcut such
 * as that of the search, says that the user is elsewhere by then; letters do not, they are meant for the title.
 */
function focusSoon(selector: string): void {
  const over = new AbortController();
  const once = { capture: true, signal: over.signal };
  document.addEventListener('pointerdown', () => over.abort(), once);
  document.addEventListener('keydown', ({ ctrlKey, metaKey }) => (ctrlKey || metaKey) && over.abort(), once);
  const look = (left: number) => {
    if (over.signal.aborted) return;
    // A dialog keeps the focus: the palette that led here until it has gone, or one that was opened since.
    const found = behindDialog() ? null : document.querySelector<HTMLElement>(selector);
    found?.focus();
    if (found || left === 0) over.abort();
    else requestAnimationFrame(() => look(left - 1));
  };
  requestAnimationFrame(() => look(60));
}
