import { useEffect, useMemo, useState } from 'react';
import type { Post } from '../../shared/posts/post';
import { type FoundPost, PostSearch } from '../../shared/search/post-search';
import { breathe, sliceBudget } from '../plan/in-slices';
import { useProject } from '../project-view/use-project';

interface Found {
  best: readonly FoundPost[];
  total: number;
  searching: boolean;
}

const nothing: Found = { best: [], total: 0, searching: false };

/**
 * The posts that fit the words, searched in slices that leave room for keys; the newest words win. While it searches, what
 * fits so far is given from time to time.
 */
export function usePostSearch(posts: readonly Post[], words: readonly string[], near: string): Found {
  const assets = useProject(({ project }) => project.assets);
  const [found, setFound] = useState<Found & { of: PostSearch | null }>({ ...nothing, of: null });
  const search = useMemo(
    () => (words.length === 0 ? null : new PostSearch(posts, words, near, undefined, undefined, assets)),
    [posts, words, near, assets],
  );
  useEffect(() => {
    if (!search) return;
    const abort = new AbortController();
    const show = () => setFound({ best: [...search.best], total: search.total, searching: !search.done, of: search });
    const run = async () => {
      let shown = performance.now();
      while (!search.step(sliceBudget)) {
        // Once at first, so that something stands there, then seldom enough not to hold the search up.
        if (performance.now() - shown > 120) {
          show();
          shown = performance.now();
        }
        await breathe();
        if (abort.signal.aborted) return;
      }
      show();
    };
    void run();
    return () => abort.abort();
  }, [search]);
  if (!search) return nothing;
  // Until the first answer what was found before stays, or the list would flicker at every key.
  return found.of === search ? found : { ...found, searching: true };
}
