import { startTransition, useEffect, useState } from 'react';
import { bucketsOf, type Span } from '../../shared/balance/spans';
import { type Balance, BalanceTally } from '../../shared/balance/tally';
import { inSlices } from '../plan/in-slices';
import { useProject, useProjectStore } from '../project-view/use-project';

/**
 * The balance of a span, counted in slices; the last one stays until the next is done.
 * @param channel only posts on it; null for all.
 */
export function useSpanBalance(span: Span | null, channel: string | null): Balance | null {
  const store = useProjectStore();
  const version = useProject((view) => view.version);
  const pillars = useProject(({ project }) => project.pillars);
  const channels = useProject(({ project }) => project.channels);
  const weekStart = useProject(({ project }) => project.settings.weekStart);
  const [balance, setBalance] = useState<Balance | null>(null);
  const { from, to } = span ?? { from: '', to: '' };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the content of the index
  useEffect(() => {
    if (from === '') return setBalance(null);
    const whole = { from, to };
    function* counting() {
      const tally = new BalanceTally(whole, { pillars, channels, weekStart, channel: channel ?? undefined });
      for (const part of bucketsOf(whole, weekStart).list)
        for (const post of store.index.inRange(part.from, part.to)) {
          tally.add(post);
          yield;
        }
      return tally.result();
    }
    const abort = new AbortController();
    void inSlices(counting(), abort.signal).then((counted) => {
      // Eight charts are drawn anew; what is typed or clicked meanwhile goes first.
      if (counted && !abort.signal.aborted) startTransition(() => setBalance(counted));
    });
    return () => abort.abort();
  }, [store, version, pillars, channels, weekStart, channel, from, to]);
  return balance;
}
