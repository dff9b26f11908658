import { useCallback } from 'react';
import { checkText, type TextCount } from '../../shared/platforms/count-text';
import type { Platform } from '../../shared/platforms/platform';
import type { ChannelPreview } from '../../shared/previews/channel-preview';
import { type ThreadPart, threadSteps } from '../../shared/previews/split-thread';
import { useSliced } from '../plan/in-slices';

export interface CountedThread {
  parts: readonly ThreadPart[];
  /** How each part counts in the network's own unit, its mark included. */
  counts: readonly (TextCount & { limit?: number })[];
  /** UTF-16 units that the most parts do not hold. */
  left: number;
}

/** The parts of the text as a thread; nothing while they are found for the first time, or where there is no thread. */
export function useThread({ published, platform, thread }: ChannelPreview): CountedThread | undefined {
  const wanted = thread === undefined ? undefined : platform;
  const make = useCallback(() => countedSteps(published, wanted), [published, wanted]);
  return useSliced(make).value;
}

function* countedSteps(text: string, platform: Platform | undefined): Generator<void, CountedThread | undefined> {
  const { preview, text: rules } = platform ?? {};
  if (!platform || !preview?.thread || rules?.limit === undefined) return undefined;
  const { parts, rest } = yield* threadSteps(text, {
    fits: (part) => !checkText(part, platform).over,
    about: rules.limit,
    mark: preview.thread.mark,
    bareLinks: preview.bareLinks,
    hashtagForm: preview.hashtagForm,
  });
  const counts: CountedThread['counts'][number][] = [];
  for (const part of parts) {
    counts.push(checkText(part.text, platform));
    yield;
  }
  return { parts, counts, left: rest === undefined ? 0 : text.length - rest };
}
