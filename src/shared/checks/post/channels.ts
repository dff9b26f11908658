import type { Post } from '../../posts/post';
import { type CheckContext, knownChannel } from '../check-context';
import type { Finding } from '../finding';
import { altText, firstComment, format, ownFields } from './extras';
import { hashtags } from './hashtags';
import { links } from './links';
import { media } from './media';
import { mentions } from './mentions';
import { type ChannelCheck, subjectOf } from './subject';
import { textContent } from './text-content';
import { textLength } from './text-length';
import { title } from './title';

/** Every check of a post for one of its channels, the weightiest first. */
const channelChecks: readonly ChannelCheck[] = [
  textLength,
  textContent,
  title,
  media,
  hashtags,
  links,
  mentions,
  firstComment,
  altText,
  format,
  ownFields,
];

/** The post as each of its channels gets it, against the rules that hold there; and channels that are gone. */
export function checkChannels(post: Post, context: CheckContext): readonly Finding[] {
  return post.channels.flatMap((id): readonly Finding[] => {
    const known = knownChannel(context, id);
    if (!known) {
      const says = `It names the channel ${id}, which is not in the project.`;
      return [{ rule: 'unknown-channel', severity: 'hint', says, post: post.id, channel: id }];
    }
    const subject = subjectOf(post, known, context);
    return subject ? channelChecks.flatMap((check) => check(subject)) : [];
  });
}
