import type { Channel } from '../channels/channel';
import type { PublishedPost } from '../links/published-text';
import type { Platform } from '../platforms/platform';
import { threadFormat } from '../previews/channel-preview';
import { countFor } from '../previews/count-for';
import { splitThread } from '../previews/split-thread';

/** The texts that a post goes out as on a channel: the parts of a thread where it is one, as previews show them; else the text. */
export function threadParts(post: PublishedPost, channel: Channel, platform: Platform | undefined): readonly string[] {
  const { preview } = platform ?? {};
  if (post.format?.trim().toLowerCase() !== threadFormat || !preview?.thread) return [post.text];
  const counting = countFor(channel, platform, { ...post, format: undefined });
  if (counting.limit === undefined) return [post.text];
  const { parts, rest } = splitThread(post.text, {
    fits: (text) => !counting.of(text).over,
    about: counting.limit,
    mark: preview.thread.mark,
    bareLinks: preview.bareLinks,
    hashtagForm: preview.hashtagForm,
  });
  const texts = parts.map(({ text }) => text);
  return rest === undefined ? texts : [...texts, post.text.slice(rest).trim()];
}
