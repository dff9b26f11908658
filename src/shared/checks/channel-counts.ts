import type { Rule } from '../platforms/channel-rules';
import { byteLength } from '../platforms/count-text';
import type { Platform } from '../platforms/platform';
import type { Post } from '../posts/post';
import { type CheckContext, channelWords, knownChannel } from './check-context';
import { type Subject, subjectOf } from './post/subject';
import { textCount, textLimit } from './post/text-length';

/** What the text of a post counts on a channel, or on several that agree in everything. */
export interface ChannelCount {
  /** Ids, in the order of the post. */
  channels: string[];
  platform: Platform;
  /** A few letters: the platform's, with the channel's name where the platform stands there more than once. */
  label: string;
  count: number;
  /** Absent where none is known, or where the text is not shown at all. */
  limit: Rule<number> | undefined;
  over: boolean;
}

/**
 * What the text counts as it will be published.
 * @param only one channel of the post, whose variant is being written
 */
export function channelCounts(post: Post, context: CheckContext, only?: string): ChannelCount[] {
  const counts: ChannelCount[] = [];
  for (const id of only === undefined ? post.channels : [only]) {
    const known = knownChannel(context, id);
    const subject = known && subjectOf(post, known, context);
    if (!subject) continue;
    const counted = countOf(subject);
    const same = counts.find(
      (other) =>
        other.platform === counted.platform &&
        other.count === counted.count &&
        other.limit?.value === counted.limit?.value &&
        other.over === counted.over,
    );
    if (same) same.channels.push(id);
    else counts.push(counted);
  }
  for (const counted of counts)
    if (counts.some((other) => other !== counted && other.platform === counted.platform)) {
      const known = knownChannel(context, counted.channels[0] ?? '');
      counted.label = known ? channelWords(known) : counted.label;
    }
  return counts;
}

function countOf(subject: Subject): ChannelCount {
  const { channel, platform, rules, text } = subject;
  const hidden = rules.flag('text.shown')?.value === false;
  const limit = hidden ? undefined : textLimit(subject);
  const bytes = hidden ? undefined : rules.number('text.maxBytes');
  const count = textCount(subject);
  const over = (limit !== undefined && count > limit.value) || (bytes !== undefined && byteLength(text) > bytes.value);
  return { channels: [channel.id], platform, label: platform.short, count, limit, over };
}
