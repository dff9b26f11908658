import type { LocalDate, LocalTime } from '../calendar-time/local-date';
import { moveClock } from '../calendar-time/move-clock';
import type { Media } from './media';
import type { Post } from './post';
import { type Variant, type VariantField, variantFields } from './variant';

/** A post as one channel gets it: the common content with what its variant changes put in. */
export interface ChannelPost {
  title: string;
  text: string;
  link: string | undefined;
  firstComment: string | undefined;
  format: string | undefined;
  media: readonly Media[];
  /** The wall clock that the post is planned by; a variant's shift may bring it to another day. */
  date: LocalDate | undefined;
  time: LocalTime | undefined;
}

/** The variant of a channel; nothing where the channel gets the common content. */
export function variantOf(post: Pick<Post, 'variants'>, channel: string): Variant | undefined {
  return post.variants && Object.hasOwn(post.variants, channel) ? post.variants[channel] : undefined;
}

/** The variants of channels that the post does not go to now; they come back with their channel. */
export function keptVariants({
  variants = {},
  channels,
}: Pick<Post, 'variants' | 'channels'>): Record<string, Variant> {
  return Object.fromEntries(Object.entries(variants).filter(([channel]) => !channels.includes(channel)));
}

/** What the channel gets. Text, links and signature are put together by `publishedText`; this is content alone. */
export function channelPost(post: Post, channel: string): ChannelPost {
  const own = variantOf(post, channel);
  const { date, time } =
    own?.shift && post.date !== undefined && post.time !== undefined
      ? moveClock(post.date, post.time, own.shift)
      : { date: post.date, time: post.time };
  return {
    title: own?.title ?? post.title,
    text: own?.text ?? post.text,
    link: own?.link ?? post.link,
    firstComment: own?.firstComment ?? post.firstComment,
    format: own?.format ?? post.format,
    media: own?.media ?? post.media,
    date,
    time,
  };
}

/** The fields in which a variant says something else than the post; empty where it says the same or nothing. */
export function changedFields(post: Post, channel: string): VariantField[] {
  const own = variantOf(post, channel);
  if (!own) return [];
  return variantFields.filter((field) => {
    if (own[field] === undefined) return false;
    if (field === 'shift') return own.shift !== 0;
    if (field === 'media') return JSON.stringify(own.media) !== JSON.stringify(post.media);
    return own[field] !== (post[field] ?? '');
  });
}
