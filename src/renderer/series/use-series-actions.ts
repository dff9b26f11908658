import { useMemo, useRef } from 'react';
import { useApp } from '../app-frame/app-state';
import { usePlanView } from '../app-frame/plan-view';
import { type SeriesAsked, usePlan } from '../plan/plan-context';
import { useProjectStore } from '../project-view/use-project';
import { endFrom, leaveSeries, moveLater, type SeriesScreen, shiftOf, skipPost } from './series-actions';
import { inSeries } from './use-series';

/** What can be done with a post in its series, by the id of the post. */
export type SeriesActions = Record<
  'repeat' | 'content' | 'rhythm' | 'more' | 'moveLater' | 'skip' | 'end' | 'leave',
  (id: string) => void
>;

export function useSeriesActions(): SeriesActions {
  const plan = usePlan();
  const store = useProjectStore();
  const { notify } = useApp();
  const { go } = usePlanView();
  const latest = useRef({ go, notify });
  latest.current = { go, notify };
  return useMemo(() => {
    const screen: SeriesScreen = {
      plan,
      store,
      notify: (...message) => latest.current.notify(...message),
      close: () => latest.current.go({ selectedPost: null }),
    };
    // What is still being typed belongs to the post that is acted on.
    const typed = (act: (id: string) => unknown) => (id: string) => void store.flushTyping().then(() => act(id));
    const ask = (asked: SeriesAsked) => typed((id) => plan.asking.set({ form: 'series', asked, id }));
    return {
      repeat: ask('repeat'),
      content: ask('content'),
      rhythm: ask('rhythm'),
      more: ask('more'),
      moveLater: typed((id) => {
        const place = inSeries(store.getView().project, id);
        const shift = place && shiftOf(place);
        return shift && moveLater(screen, id, shift);
      }),
      skip: typed((id) => skipPost(screen, id)),
      end: typed((id) => endFrom(screen, id)),
      leave: typed((id) => leaveSeries(screen, id)),
    };
  }, [plan, store]);
}
