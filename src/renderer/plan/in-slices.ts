import { startTransition, useEffect, useMemo, useRef, useState } from 'react';

/** How long one slice of work may hold the main thread, in milliseconds; a frame at 60 Hz has 16. */
export const sliceBudget = 5;

/** Lets the page answer keys and paint before the work goes on. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Steps through the work until it is done or its time is over. */
function work<T>(steps: Generator<void, T>, budget: number): { value: T } | null {
  const end = performance.now() + budget;
  do {
    const { done, value } = steps.next();
    if (done) return { value };
  } while (performance.now() < end);
  return null;
}

/** Does work that yields in slices that leave room for keys and painting. Undefined when `signal` was aborted before. */
export async function inSlices<T>(steps: Generator<void, T>, signal?: AbortSignal): Promise<T | undefined> {
  for (;;) {
    const result = work(steps, sliceBudget);
    if (result) return result.value;
    await breathe();
    if (signal?.aborted) return undefined;
  }
}

/**
 * What the work gives, and whether it is still under way; until then what it gave the last time. Little work is done at
 * once, so that nothing flickers. A new `make` begins anew and drops what was under way.
 * @param make keep its identity (`useCallback`) while nothing that it uses changes.
 */
export function useSliced<T>(make: () => Generator<void, T>): { value: T | undefined; busy: boolean } {
  const run = useMemo(() => {
    const steps = make();
    return { steps, result: work(steps, sliceBudget) };
  }, [make]);
  const [, drawAgain] = useState(0);
  const last = useRef<{ value: T } | null>(null);
  if (run.result) last.current = run.result;
  useEffect(() => {
    if (run.result) return;
    const abort = new AbortController();
    void (async () => {
      await breathe();
      while (!abort.signal.aborted) {
        run.result = work(run.steps, sliceBudget);
        if (run.result) return startTransition(() => drawAgain((times) => times + 1));
        await breathe();
      }
    })();
    return () => abort.abort();
  }, [run]);
  return { value: last.current?.value, busy: run.result === null };
}
