import { memo, useDeferredValue, useRef } from 'react';
import type { Post } from '../../shared/posts/post';
import { useCommands } from '../commands/command-registry';
import { ChannelCard } from './ChannelCard';
import css from './previews.module.css';
import { printPreviews } from './print-previews';
import { useShownChannels } from './use-channel-preview';

interface Props {
  post: Post;
  /** The channel whose tab is chosen; absent shows all. */
  channel?: string | undefined;
}

/** The post on each of its channels. Keys come first: what is drawn may be a moment behind what is typed. */
export function PreviewList({ post, channel }: Props) {
  return <Cards post={useDeferredValue(post)} channel={channel} />;
}

const Cards = memo(function Cards({ post, channel: only }: Props) {
  const channels = useShownChannels(post, only);
  const shown = useRef(channels);
  shown.current = channels;
  useCommands(
    () => [
      {
        id: 'preview.print',
        title: 'Print the previews of the post',
        group: 'Plan',
        words: 'paper pdf',
        run: () => printPreviews(shown.current.map(({ id }) => id)),
      },
    ],
    [],
  );
  if (channels.length === 0)
    return <p className={css.nothing}>Choose a channel, and this shows how the post will look there.</p>;
  return channels.map((channel) => <ChannelCard key={channel.id} channel={channel} post={post} onScreen />);
});
