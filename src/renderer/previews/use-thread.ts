import { useCallback, useMemo } from 'react';
import type { Platform } from '../../shared/platforms/platform';
import type { ChannelPreview } from '../../shared/previews/channel-preview';
import type { CountFor, PublishedCount } from '../../shared/previews/count-for';
import { type ThreadPart, threadSteps } from '../../shared/previews/split-thread';
import { useSliced } from '../plan/in-slices';

export interface CountedThread {
  parts: readonly ThreadPart[];
  /** How each part counts in the network's own unit, its mark included. */
  counts: readonly PublishedCount[];
  /** UTF-16 units that the most parts do not hold. */
  left: number;
}

/**
 * The parts of the text as a thread; nothing while they are found for the first time, or where there is no thread.
 * @param atOnce paper does not wait.
 */
export function useThread(
  { published, channel, platform, counting, thread }: ChannelPreview,
  atOnce: boolean,
): CountedThread | undefined {
  const wanted = thread === undefined ? undefined : platform;
  // The numbers come with the platform's and the channel's object.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `counting` is made anew with each preview
  const make = useCallback(() => countedSteps(published, wanted, counting), [published, wanted, channel]);
  const { value, busy } = useSliced(make);
  return useMemo(() => (atOnce && busy ? finished(make()) : value), [atOnce, busy, make, value]);
}

function finished<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function* countedSteps(
  text: string,
  platform: Platform | undefined,
  counting: CountFor,
): Generator<void, CountedThread | undefined> {
  const preview = platform?.preview;
  if (!preview?.thread || counting.limit === undefined) return undefined;
  const { parts, rest } = yield* threadSteps(text, {
    fits: (part) => !counting.of(part).over,
    about: counting.limit,
    mark: preview.thread.mark,
    bareLinks: preview.bareLinks,
    hashtagForm: preview.hashtagForm,
  });
  const counts: PublishedCount[] = [];
  for (const part of parts) {
    counts.push(counting.of(part.text));
    yield;
  }
  return { parts, counts, left: rest === undefined ? 0 : text.length - rest };
}
