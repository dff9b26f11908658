import type { Channel } from '../channels/channel';
import { checkText } from '../platforms/count-text';
import { type Platform, type Platforms, platformOf } from '../platforms/platform';
import type { Post } from './post';

/** No way of counting makes more than 6 of one unit (a link of 4 counts 23), so most texts need no counting at all. */
function isTooLong(text: string, platform: Platform): boolean {
  const { limit, counting } = platform.text;
  const smallest = Math.min(limit ?? Infinity, (counting.unit === 'graphemes' && counting.maxBytes) || Infinity);
  return text.length * 6 > smallest && checkText(text, platform).over;
}

/** The channels of a post whose limit its text is over, in the order of the post. Channels that are gone have none. */
export function tooLongOn(
  post: Pick<Post, 'text' | 'channels'>,
  { channels, platforms }: { channels: Readonly<Record<string, Channel>>; platforms: Platforms },
): { channel: Channel; platform: Platform }[] {
  return post.channels.flatMap((id) => {
    const channel = Object.hasOwn(channels, id) ? channels[id] : undefined;
    const platform = channel && platformOf(platforms, channel.platform);
    return channel && platform && isTooLong(post.text, platform) ? [{ channel, platform }] : [];
  });
}
