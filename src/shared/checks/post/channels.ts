import { publishedText } from '../../links/published-text';
import { checkText } from '../../platforms/count-text';
import type { Post } from '../../posts/post';
import { type CheckContext, channelWords, knownChannel } from '../check-context';
import type { Finding } from '../finding';

/** Texts over the limit of one of the post's channels, and channels that are not there. */
export function checkChannels(post: Post, context: CheckContext): Finding[] {
  return post.channels.flatMap((id): Finding[] => {
    const known = knownChannel(context, id);
    if (!known)
      return [
        {
          rule: 'unknown-channel',
          severity: 'hint',
          says: `It names the channel ${id}, which is not in the project.`,
          post: post.id,
          channel: id,
        },
      ];
    const { platform, channel } = known;
    if (!platform) return [];
    const { count, limit, over } = checkText(publishedText(post, { channel, platform, project: context }), platform);
    if (!over) return [];
    const name = channelWords(known);
    return [
      {
        rule: 'text.limit',
        severity: 'warning',
        says: `${name} takes ${limit} characters, the text has ${count}.`,
        remedy: `Write a shorter version for ${name}, or leave ${name} out.`,
        post: post.id,
        channel: id,
        count,
        ...(limit !== undefined && { limit }),
      },
    ];
  });
}
