import { startTransition, useEffect, useState } from 'react';
import { bucketsOf, type Span } from '../../shared/balance/spans';
import { type Balance, BalanceTally } from '../../shared/balance/tally';
import type { Post } from '../../shared/posts/post';
import { useProject, useProjectStore } from '../project-view/use-project';

/** The page stays answerable while thousands of posts are counted. */
const sliceMs = 12;

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
    const tally = new BalanceTally(whole, { pillars, channels, weekStart, channel: channel ?? undefined });
    const posts = postsOf(whole);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const slice = () => {
      const end = performance.now() + sliceMs;
      for (let next = posts.next(); ; next = posts.next()) {
        // Eight charts are drawn anew; what is typed or clicked meanwhile goes first.
        if (next.done) return startTransition(() => setBalance(tally.result()));
        tally.add(next.value);
        if (performance.now() < end) continue;
        timer = setTimeout(slice);
        return;
      }
    };
    slice();
    return () => clearTimeout(timer);

    function* postsOf(asked: Span): Generator<Post> {
      for (const part of bucketsOf(asked, weekStart).list) yield* store.index.inRange(part.from, part.to);
    }
  }, [store, version, pillars, channels, weekStart, channel, from, to]);
  return balance;
}
