import { useEffect } from 'react';
import { checkPlan } from '../../shared/checks/check-plan';
import { checkPost } from '../../shared/checks/check-post';
import { breathe, inSlices } from '../plan/in-slices';
import { useProject, useProjectStore } from '../project-view/use-project';
import { byPost, usePlanFindings } from './plan-findings';
import { useCheckContext } from './use-findings';

/**
 * Checks the whole plan behind what the user does, a few milliseconds at a time, and anew after each change. What is found
 * of a post alone is remembered for its object, so that a change costs one post and the look at all of them together.
 */
export function CheckKeeper() {
  const store = useProjectStore();
  const version = useProject((view) => view.version);
  const context = useCheckContext();
  const findings = usePlanFindings();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the content of the index
  useEffect(() => {
    const abort = new AbortController();
    function* checking() {
      const posts = [...store.index.ideas(), ...store.index.inRange('0000-01-01', '9999-12-31')];
      for (const [at, post] of posts.entries()) {
        checkPost(post, context);
        // Looking at the clock costs more than a post that is known already.
        if (at % 8 === 7) yield;
      }
      return yield* checkPlan(posts, context);
    }
    void (async () => {
      // What is shown comes first.
      await breathe();
      if (abort.signal.aborted) return;
      const found = await inSlices(checking(), abort.signal);
      if (found && !abort.signal.aborted) findings.set(byPost(found));
    })();
    return () => abort.abort();
  }, [store, version, context, findings]);
  return null;
}
