import { ORPCError } from '@orpc/server';
import { failures } from '../../shared/api/failures';
import type { BundleProgress } from '../../shared/bundles/bundle-calls';
import type { Job } from '../bundles/job';
import { asTypedError } from './as-typed-error';
import { EventQueue } from './event-queue';

/** Time between two events about how far the work is, in milliseconds: as often as an eye can follow. */
const progressPause = 100;

/** Does long work while its progress is read; whoever stops reading ends it. What it gives back is the last event. */
export function runJob<Done extends { type: 'done' }>(
  signal: AbortSignal | undefined,
  work: (job: Job) => Promise<Done>,
): EventQueue<Done | BundleProgress> {
  const stop = new AbortController();
  const queue = new EventQueue<Done | BundleProgress>(signal);
  queue.cleanUp = () => stop.abort(new Error('Nobody waits for it any more.'));
  let told = Number.NEGATIVE_INFINITY;
  const onProgress = (done: number, total: number, name?: string) => {
    const now = performance.now();
    if (now - told < progressPause) return;
    told = now;
    queue.push({ type: 'progress', done, total, name });
  };
  work({ signal: stop.signal, onProgress }).then(
    (done) => {
      queue.push(done);
      queue.end();
    },
    (error: unknown) => {
      if (!stop.signal.aborted) queue.fail(asDefined(asTypedError(error, (line) => console.error(line))));
    },
  );
  return queue;
}

/** The door itself marks what a call throws as one of the contract's failures, but not what a stream ends in. */
function asDefined(error: ORPCError<string, unknown>): ORPCError<string, unknown> {
  const { code, message, data, cause } = error;
  return Object.hasOwn(failures, code) ? new ORPCError(code, { defined: true, message, data, cause }) : error;
}
