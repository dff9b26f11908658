import type { Channel } from '../channels/channel';
import { formatOf } from '../platforms/channel-rules';
import type { Platform } from '../platforms/platform';
import { lookOf } from '../platforms/preview';
import { type ChannelPost, variantOf } from '../posts/channel-post';
import type { Post } from '../posts/post';

/** Whether a network has a place for the title of a post of this format. */
export function takesTitle(platform: Platform | undefined, format: string | undefined): boolean {
  const kind = platform && formatOf(platform, format);
  const { layout } = lookOf(platform?.preview, format, kind?.id);
  return platform?.title !== undefined || kind?.title !== undefined || layout === 'article';
}

/**
 * The title as it goes out on a channel. Without a place for one it is only a name for the plan, unless it was written for
 * this channel.
 */
export function titleOn(
  post: Post,
  own: ChannelPost,
  { channel, platform }: { channel: Channel; platform: Platform | undefined },
): string | undefined {
  const title = own.title.trim();
  if (title === '') return undefined;
  return takesTitle(platform, own.format) || variantOf(post, channel.id)?.title !== undefined ? title : undefined;
}
