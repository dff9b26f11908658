import { useCallback, useEffect, useRef, useState } from 'react';
import type { BundleChoice } from '../../shared/bundles/bundle';
import type { BundleProgress, BundleSaved } from '../../shared/bundles/bundle-calls';
import { useApp } from '../app-frame/app-state';
import { download } from '../csv-export/deliver';
import { sentenceOf } from '../project-view/sentence-of';
import { useProjectStore } from '../project-view/use-project';
import { finished } from './bundle-job';

/** Where a bundle goes: a path, or a download when there is none. */
export interface BundlePlace {
  /** What it is called while it is written. */
  name: string;
  path?: string;
  /** The system's dialog has asked about a file of that name. */
  replace?: boolean;
}

export type SaveBundleState =
  | { step: 'asking'; problem: string | null }
  | { step: 'writing'; name: string; progress: BundleProgress | null }
  | { step: 'done'; saved: BundleSaved };

/** Saving the open project as a bundle: one at a time, given up when the user cancels or what draws it goes away. */
export function useSaveBundle() {
  const { host } = useApp();
  const store = useProjectStore();
  const [state, setState] = useState<SaveBundleState>({ step: 'asking', problem: null });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const save = useCallback(
    async (choice: BundleChoice, { name, path, replace = false }: BundlePlace) => {
      const own = new AbortController();
      running.current = own;
      setState({ step: 'writing', name, progress: null });
      try {
        await store.flushTyping();
        const events = await host.door.bundles.save({ choice, path, replace }, { signal: own.signal });
        const saved = await finished(events, (progress) => {
          if (!own.signal.aborted) setState({ step: 'writing', name, progress });
        });
        if (own.signal.aborted) return;
        await download([saved]);
        setState({ step: 'done', saved });
      } catch (error) {
        if (!own.signal.aborted) setState({ step: 'asking', problem: sentenceOf(error) });
      }
    },
    [host, store],
  );

  const cancel = useCallback(() => {
    running.current?.abort();
    setState({ step: 'asking', problem: null });
  }, []);
  const forgetProblem = useCallback(() => setState({ step: 'asking', problem: null }), []);

  return { state, save, cancel, forgetProblem };
}
