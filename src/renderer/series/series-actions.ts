import { dateWords } from '../../shared/calendar-time/date-words';
import { addDays } from '../../shared/calendar-time/local-date';
import { endedRule } from '../../shared/series/rule-parts';
import {
  planEnd,
  planShift,
  regularPlace,
  type SeriesShift,
  shiftAll,
  shiftBetween,
} from '../../shared/series/series-plan';
import type { AppContextValue } from '../app-frame/app-state';
import { besideCard, holdFocus } from '../plan/keep-place';
import type { Plan } from '../plan/plan-context';
import type { ProjectStore } from '../project-view/project-store';
import { counted } from '../ui/format-when';
import { countLeft, leftWords, shiftWords } from './series-words';
import { type InSeries, inSeries } from './use-series';

/** What an action on a series leans on. */
export interface SeriesScreen {
  plan: Plan;
  store: ProjectStore;
  notify: AppContextValue['notify'];
  /** Closes the editor of a post that goes away. */
  close(): void;
}

/** How far a post lies from where its series put it; null where it lies there. */
export function shiftOf({ series, post }: InSeries): SeriesShift | null {
  return shiftBetween(regularPlace(series, post.series.date), post);
}

/** Moves the later posts as far as one was moved; says what it left alone, and offers to move that as well. */
export async function moveLater(
  { store, notify }: Omit<SeriesScreen, 'plan' | 'close'>,
  id: string,
  shift: SeriesShift,
): Promise<void> {
  const { project } = store.getView();
  const place = inSeries(project, id);
  if (!place) return;
  const { moves, left, ...then } = planShift(place.series, place.posts, place.post, shift);
  const move = (all: typeof moves) =>
    all.length === 0 || store.run({ name: 'series.move', payload: { id: place.series.id, moves: all, ...then } });
  const others = [...left.values()].flat().map((post) => post.id);
  const also = {
    label: others.length === 1 ? 'Move this one as well' : 'Move these as well',
    // As they lie by then.
    run: () =>
      void move(
        shiftAll(
          others.flatMap((other) => store.getView().project.posts[other] ?? []),
          shift,
        ),
      ),
  };
  if (!(await move(moves))) return;
  const alone = leftWords(left, project.settings.language);
  const done =
    moves.length === 0
      ? 'No later post was moved.'
      : `Moved ${counted(moves.length, 'later post')}, ${shiftWords(shift, project.settings)}.`;
  if (countLeft(left) === 0) notify(done);
  else notify(`${done} Left alone: ${alone}.`, 'info', also);
}

/** Takes the post of one day away; the others stay. */
export function skipPost({ plan, store, close }: SeriesScreen, id: string): Promise<boolean> {
  leaveCard(id, [id]);
  close();
  plan.announce('Skipped.');
  return store.run({ name: 'series.skip', payload: { posts: [id] } });
}

/** Deletes a post and the later ones of its series, and ends the rule before it. */
export async function endFrom({ store, notify, close }: SeriesScreen, id: string): Promise<void> {
  const { project } = store.getView();
  const place = inSeries(project, id);
  if (!place) return;
  const { series, post, posts } = place;
  const { taken, left } = planEnd(posts, post);
  if (taken.length === 0) return notify(`Nothing was deleted: ${leftWords(left, project.settings.language)}.`);
  const ids = taken.map((each) => each.id);
  // The rule goes on to the last post that stays.
  const last = posts.filter((each) => !ids.includes(each.id)).at(-1);
  const before = addDays(post.series.date, -1);
  const end = last && last.series.date > before ? last.series.date : before;
  leaveCard(id, ids);
  if (ids.includes(id)) close();
  const payload = { id: series.id, posts: ids, rule: endedRule(series.rule, end), madeUntil: end };
  if (!(await store.run({ name: 'series.end', payload }))) return;
  const from = dateWords(post.date ?? post.series.date, 'dayYear', project.settings.language);
  const stay = left.size === 0 ? '' : ` Left alone: ${leftWords(left, project.settings.language)}.`;
  notify(`Deleted ${counted(ids.length, 'post')} from ${from} on. Undo brings them back.${stay}`);
}

/** Makes the post one of its own. */
export async function leaveSeries({ store, notify }: SeriesScreen, id: string): Promise<void> {
  if (await store.run({ name: 'series.leave', payload: { posts: [id] } }))
    notify('The post is one of its own now; the series goes on without it.');
}

/** The focus goes on to the card beside one that goes away. */
function leaveCard(id: string, going: readonly string[]): void {
  holdFocus(besideCard(id, new Set(going)));
}
