import { useEffect, useMemo, useRef, useState } from 'react';
import type { Post } from '../../shared/posts/post';
import { isFiltering } from '../../shared/posts/post-filter';
import { usePlanView } from '../app-frame/plan-view';
import { PostSieve } from './post-sieve';
import { useMatcher } from './use-matcher';

/**
 * The posts that pass the present filter, for views that show more than one page of the calendar. What takes longer than
 * a moment is done in slices that leave room for keys and painting, and is dropped when the filter changes meanwhile.
 * @param posts keep the array's identity while none of them changes.
 * @returns `posts`, and whether they are still those of the filter before (`searching`).
 */
export function useFilteredPosts(posts: readonly Post[]): { posts: readonly Post[]; searching: boolean } {
  const { filter } = usePlanView();
  const matches = useMatcher();
  const off = !isFiltering(filter);
  const sieve = useMemo(() => new PostSieve(matches), [matches]);
  const [done, setDone] = useState(0);
  // `done` grows when the slices have asked all posts; then every answer is known and this takes no time.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said
  const passed = useMemo(() => (off ? posts : sieve.sift(posts)), [off, sieve, posts, done]);
  const shown = useRef<readonly Post[]>([]);
  if (passed) shown.current = passed;
  const searching = passed === undefined;

  useEffect(() => {
    if (!searching) return;
    const abort = new AbortController();
    void sieve.siftAll(posts, abort.signal).then((all) => {
      if (all) setDone((times) => times + 1);
    });
    return () => abort.abort();
  }, [searching, sieve, posts]);

  return { posts: passed ?? shown.current, searching };
}
