import { useMemo } from 'react';
import { type ChannelPost, changedFields, channelPost, variantOf } from '../../shared/posts/channel-post';
import type { Post } from '../../shared/posts/post';
import type { PostFields } from '../../shared/posts/post-commands';
import type { VariantField } from '../../shared/posts/variant';
import { useEditPost } from './use-edit-post';

type Changes = NonNullable<NonNullable<PostFields['variants']>[string]>;

/** What one channel gets of a post, and the way to change it. */
export interface VariantControl {
  post: Post;
  channel: string;
  /** Its content: its own where it has some, else the common one. */
  given: ChannelPost;
  shift: number;
  changed: ReadonlySet<VariantField>;
  /** Sets fields of the variant; `null` puts one back. */
  set(changes: Changes, joinKey?: string): Promise<boolean>;
  /** Puts one field back, or all of them. */
  putBack(field?: VariantField): void;
}

export function useVariant(post: Post, channel: string): VariantControl {
  const edit = useEditPost(post.id);
  return useMemo(() => {
    const set = (changes: Changes, joinKey?: string) => edit({ variants: { [channel]: changes } }, joinKey);
    return {
      post,
      channel,
      given: channelPost(post, channel),
      shift: variantOf(post, channel)?.shift ?? 0,
      changed: new Set(changedFields(post, channel)),
      set,
      putBack(field) {
        if (field) void set({ [field]: null });
        else void edit({ variants: { [channel]: null } });
      },
    };
  }, [post, channel, edit]);
}
