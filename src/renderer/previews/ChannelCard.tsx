import { ActionIcon } from '@mantine/core';
import { IconCopy, IconPrinter } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Channel } from '../../shared/channels/channel';
import type { Layout } from '../../shared/platforms/preview';
import type { Post } from '../../shared/posts/post';
import type { ChannelPreview } from '../../shared/previews/channel-preview';
import { useProject } from '../project-view/use-project';
import { numberWords } from '../ui/format-when';
import { PlatformMark } from '../ui/PlatformMark';
import { CardCommands } from './CardCommands';
import { useCopyText } from './copy-text';
import { CaptionLook, FeedLook } from './looks/FeedLook';
import { NoteLook } from './looks/NoteLook';
import { ArticleLook, MessageLook, PinLook, VideoLook } from './looks/PageLooks';
import { UprightLook } from './looks/UprightLook';
import css from './previews.module.css';
import { printPreviews } from './print-previews';
import { ThreadNotice } from './ThreadNotice';
import { ThreadParts } from './ThreadParts';
import { useChannelPreview } from './use-channel-preview';
import { useThread } from './use-thread';

const looks: Record<Layout, ComponentType<{ preview: ChannelPreview }>> = {
  feed: FeedLook,
  caption: CaptionLook,
  note: NoteLook,
  video: VideoLook,
  upright: UprightLook,
  pin: PinLook,
  message: MessageLook,
  article: ArticleLook,
};

interface Props {
  channel: Channel;
  post: Post;
  /** On paper nothing can be pressed. */
  onScreen?: boolean;
}

/** How the post looks on one channel, with its count, and what can be done with it. */
export function ChannelCard({ channel, post, onScreen = false }: Props) {
  const readOnly = useProject(({ info }) => info.readOnly);
  const preview = useChannelPreview(post, channel);
  const { platform, name, look, count, notShown, published } = preview;
  const thread = useThread(preview, !onScreen);
  const copyText = useCopyText();
  const Look = looks[look.layout];
  const isThread = thread !== undefined && thread.parts.length > 1;
  const whole = isThread ? thread.parts.map(({ text }) => text).join('\n\n\n') : published;
  const copy = () => copyText(whole, `the text for ${name}`);
  const canChange = onScreen && !readOnly;
  return (
    <section className={css.channel} aria-label={`Preview: ${name}`}>
      <header className={css.channelHead}>
        <PlatformMark platform={platform} size={14} />
        <h3 className={css.channelName} dir="auto">
          {name}
        </h3>
        {!isThread && preview.body && (
          <span className={css.count} data-over={count.over || undefined}>
            {numberWords(count.count)}
            {count.limit !== undefined && ` / ${numberWords(count.limit)}`}
          </span>
        )}
        {onScreen && (
          <span className={css.deeds}>
            <ActionIcon
              size={24}
              aria-label={`Copy the text for ${name}`}
              title="Copy the text"
              disabled={published === ''}
              onClick={copy}
            >
              <IconCopy size={15} stroke={1.6} />
            </ActionIcon>
            <ActionIcon
              size={24}
              aria-label={`Print the preview for ${name}`}
              title="Print this preview"
              onClick={() => printPreviews([channel.id])}
            >
              <IconPrinter size={15} stroke={1.6} />
            </ActionIcon>
          </span>
        )}
      </header>
      {isThread && <ThreadNotice preview={preview} post={post} parts={thread.parts.length} canChange={canChange} />}
      {isThread ? (
        <ThreadParts preview={preview} thread={thread} onCopy={onScreen ? copyText : undefined} />
      ) : (
        <Look preview={preview} />
      )}
      {onScreen && <CardCommands preview={preview} post={post} onCopy={copy} canChange={canChange} />}
      {notShown.length > 0 && <p className={css.note}>Not shown here: {notShown.join(', ')}.</p>}
    </section>
  );
}
