import { useCallback, useMemo } from 'react';
import type { Span } from '../../shared/balance/spans';
import { evergreenCandidates, type FillOrder, ideaCandidates, inFillOrder } from '../../shared/rhythm/candidates';
import { rootOf } from '../../shared/rhythm/evergreen';
import { type FillPlan, planFill, type SlotChoice } from '../../shared/rhythm/fill-slots';
import { rhythmSettings } from '../../shared/rhythm/rhythm-settings';
import { SpacedPosts } from '../../shared/rhythm/spaced-posts';
import { useSliced } from '../plan/in-slices';
import { usePlan } from '../plan/plan-context';
import { useIdeas, useProject, useProjectStore } from '../project-view/use-project';

export interface FillWish {
  span: Span | null;
  order: FillOrder;
  /** Only these posts; all ideas when null. */
  ids: readonly string[] | null;
  withIdeas: boolean;
  withEvergreen: boolean;
  choices: ReadonlyMap<string, SlotChoice>;
}

/** What is there to be planned: ideas, and evergreen posts that may go out again. */
export function useCandidates(ids: readonly string[] | null) {
  const posts = useProject(({ project }) => project.posts);
  const all = useIdeas();
  return useMemo(() => {
    const wanted = ids && new Set(ids.flatMap((id) => posts[id] ?? []).map(rootOf));
    const ideas = ids ? ids.flatMap((id) => posts[id] ?? []).filter(({ date }) => date === undefined) : all;
    const chosen = evergreenCandidates(posts).filter(({ post }) => !wanted || wanted.has(rootOf(post)));
    return { ideas: ideaCandidates(ideas, posts), evergreen: chosen };
  }, [ids, posts, all]);
}

/**
 * Which post would go to which slot, worked out in slices; undefined before the first is done, or without days. While it
 * is busy, `fill` is still that of the last wish.
 */
export function useFill({ span, order, ids, withIdeas, withEvergreen, choices }: FillWish): {
  fill: FillPlan | undefined;
  busy: boolean;
} {
  const plan = usePlan();
  const store = useProjectStore();
  const { ideas, evergreen } = useCandidates(ids);
  const channels = useProject(({ project }) => project.channels);
  const settings = useProject(({ project }) => project.settings);
  const version = useProject((view) => view.version);
  const { from, to } = span ?? { from: '', to: '' };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the content of the index
  const make = useCallback(
    function* () {
      if (from === '') return undefined;
      const candidates = [...(withIdeas ? ideas : []), ...(withEvergreen ? evergreen : [])];
      return yield* planFill({
        candidates: inFillOrder(candidates, order),
        span: { from, to },
        calendar: plan.slots(),
        onDay: (date) => store.index.onDay(date),
        spaced: new SpacedPosts(rhythmSettings(settings).minutesApart, channels, settings.timeZone),
        choices,
      });
    },
    [plan, store, version, ideas, evergreen, withIdeas, withEvergreen, order, from, to, choices, channels, settings],
  );
  const { value, busy } = useSliced(make);
  return { fill: value, busy };
}
