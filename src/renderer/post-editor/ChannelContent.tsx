import { IconArrowBackUp, IconEyeOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { publishedPost } from '../../shared/links/published-text';
import { variantOf } from '../../shared/posts/channel-post';
import type { Media } from '../../shared/posts/media';
import type { Post } from '../../shared/posts/post';
import { changedWords } from '../../shared/posts/variant-words';
import { FindingList } from '../checks/FindingList';
import { TextCounters } from '../checks/TextCounters';
import { useCheckContext } from '../checks/use-findings';
import { PicturesField } from '../pictures/PicturesField';
import { useProject } from '../project-view/use-project';
import { takesSnippets } from '../snippets/insert-text';
import { SnippetMenu } from '../snippets/SnippetMenu';
import { useTextField } from '../ui/use-text-field';
import { GrowingText } from './GrowingText';
import editor from './PostEditor.module.css';
import { PublishedBelow } from './PublishedBelow';
import { PublishedLink } from './PublishedLink';
import type { PostChannel } from './post-channels';
import { ShiftField } from './ShiftField';
import { TextDifferences } from './TextDifferences';
import { useVariant } from './use-variant';
import { VariantField } from './VariantField';
import { CommentField, FormatField, LineField } from './VariantFields';
import css from './variant.module.css';

interface Props {
  post: Post;
  channel: PostChannel;
  onLeaveOut(): void;
}

/** What one channel gets: the common content to begin with, and whatever is changed here for this channel alone. */
export function ChannelContent({ post, channel, onLeaveOut }: Props) {
  const readOnly = useProject(({ info }) => info.readOnly);
  const variant = useVariant(post, channel.id);
  const context = useCheckContext();
  const { changed, given } = variant;
  const field = useTextField({
    value: given.text,
    onSave: (text, joinKey) => variant.set({ text: text === post.text ? null : text }, joinKey),
  });
  const typed = useMemo(
    () => (field.value === given.text ? post : withText(post, channel.id, field.value)),
    [post, channel.id, given.text, field.value],
  );
  const out = useMemo(
    () => publishedPost(typed, { channel: channel.channel, platform: channel.platform, project: context }),
    [typed, channel, context],
  );
  return (
    <>
      <div className={css.head}>
        <p className={css.state}>
          {changed.size === 0
            ? `${channel.name} gets the common content.`
            : `${channel.name} has its own ${changedWords(changed)}.`}
        </p>
        {!readOnly && (
          <div className={css.actions}>
            {changed.size > 0 && (
              <button
                type="button"
                className={css.action}
                title={`Give ${channel.name} the common content again`}
                onClick={() => variant.putBack()}
              >
                <IconArrowBackUp size={14} stroke={1.8} aria-hidden />
                Put all back
              </button>
            )}
            <button type="button" className={css.action} onClick={onLeaveOut}>
              <IconEyeOff size={14} stroke={1.6} aria-hidden />
              Leave {channel.name} out
            </button>
          </div>
        )}
      </div>
      <VariantField
        variant={variant}
        field="text"
        label="Text"
        aside={!readOnly && <SnippetMenu post={post.id} />}
        was={<TextDifferences common={post.text} own={field.value} />}
      >
        <GrowingText
          {...field}
          {...takesSnippets}
          className={editor.textBox}
          aria-label={`Text for ${channel.name}`}
          placeholder={`What the post says on ${channel.name}`}
          rows={5}
        />
        <PublishedBelow out={out} />
      </VariantField>
      <TextCounters post={typed} channel={channel.id} />
      <FindingList post={typed} channel={channel.id} onLeaveOut={onLeaveOut} />
      <div className={editor.more}>
        <ShiftField variant={variant} channel={channel.channel} />
        <LineField variant={variant} field="title" label="Title" />
        <FormatField variant={variant} channel={channel} />
        <LineField variant={variant} field="link" label="Link" placeholder="https://">
          <PublishedLink out={out} />
        </LineField>
        <CommentField variant={variant} />
        <VariantField
          variant={variant}
          field="media"
          label="Pictures and videos"
          bare
          was={`Common: ${post.media.length === 0 ? 'none' : post.media.length}`}
        >
          <PicturesField
            media={given.media}
            onChange={(media, joinKey) => variant.set({ media: sameMedia(media, post.media) ? null : media }, joinKey)}
          />
        </VariantField>
      </div>
    </>
  );
}

const sameMedia = (a: readonly Media[], b: readonly Media[]) => JSON.stringify(a) === JSON.stringify(b);

function withText(post: Post, channel: string, text: string): Post {
  return { ...post, variants: { ...post.variants, [channel]: { ...variantOf(post, channel), text } } };
}
