import { useCallback, useMemo, useRef } from 'react';
import { type AssetFacts, type AssetList, listAssets } from '../../shared/assets/asset-list';
import { type AssetUses, assetUses } from '../../shared/assets/asset-uses';
import { usePlanView } from '../app-frame/plan-view';
import { useSliced } from '../plan/in-slices';
import { useToday } from '../plan/use-today';
import { useProject } from '../project-view/use-project';
import type { LibraryLook } from './library-look';

export interface Library {
  look: LibraryLook;
  /** Changes what is shown; everything else stays. The function stays the same. */
  change(changes: Partial<LibraryLook>): void;
  facts: AssetFacts;
  /** Nothing until the first list is ready. */
  list: AssetList | undefined;
}

const noUses: AssetUses = new Map();

/** What the library shows now; worked out in slices, so that thousands of assets hold nothing up. */
export function useLibrary(): Library {
  const { library: look, focusDate, go } = usePlanView();
  const latest = useRef({ look, go });
  latest.current = { look, go };
  const change = useCallback((changes: Partial<LibraryLook>) => {
    const now = latest.current;
    // Two changes in one gesture both count.
    now.look = { ...now.look, ...changes };
    now.go({ library: now.look });
  }, []);
  const posts = useProject(({ project }) => project.posts);
  const assets = useProject(({ project }) => project.assets);
  const missing = useProject(({ files }) => files.missing);
  const today = useToday(useProject(({ project }) => project.settings.timeZone));
  const uses = useSliced(useCallback(() => assetUses(Object.values(posts)), [posts])).value ?? noUses;
  const month = focusDate.slice(0, 7);
  const facts = useMemo(() => ({ uses, missing, today, month }), [uses, missing, today, month]);
  const { show, collection, tags, search, sort } = look;
  const list = useSliced(
    useCallback(
      () => listAssets(assets, { show, collection, tags, search, sort }, facts),
      [assets, show, collection, tags, search, sort, facts],
    ),
  ).value;
  return { look, change, facts, list };
}
