import { checkText } from '../platforms/count-text';
import type { Platform } from '../platforms/platform';

/** What a text counts in the unit of the network, and whether that is more than it takes. */
export interface PublishedCount {
  count: number;
  limit?: number;
  over: boolean;
}

/** Counts texts for one channel; everything that previews count goes through it. */
export interface CountFor {
  /** The largest count; absent where none is known. */
  limit: number | undefined;
  of(text: string): PublishedCount;
}

/** Counts as the platform does; without one in plain characters. */
export function countFor(platform: Platform | undefined): CountFor {
  return {
    limit: platform?.text.limit,
    of: (text) => (platform ? checkText(text, platform) : { count: text.length, over: false }),
  };
}
