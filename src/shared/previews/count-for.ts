import type { Channel } from '../channels/channel';
import { rulesOf } from '../platforms/channel-rules';
import { byteLength, countText } from '../platforms/count-text';
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

/** Counts as the platform does, up to what the channel allows for this format; without a platform in plain characters. */
export function countFor(
  channel: Channel,
  platform: Platform | undefined,
  { format, media }: { format: string | undefined; media: readonly unknown[] },
): CountFor {
  if (!platform) return { limit: undefined, of: (text) => ({ count: text.length, over: false }) };
  const rules = rulesOf(channel, platform, format);
  const caption = media.length > 0 ? rules.number('text.limitWithMedia') : undefined;
  const limit = (caption ?? rules.number('text.limit'))?.value;
  const most = rules.number('text.maxBytes')?.value;
  return {
    limit,
    of(text) {
      const count = countText(text, platform.text.counting);
      const over = (limit !== undefined && count > limit) || (most !== undefined && byteLength(text) > most);
      return limit === undefined ? { count, over } : { count, limit, over };
    },
  };
}
