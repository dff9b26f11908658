import { memo, useCallback, useDeferredValue, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Post } from '../../shared/posts/post';
import { postHeadline } from '../../shared/posts/post';
import { useCommands } from '../commands/command-registry';
import { useObserved } from '../plan/observable';
import { printed, printInstead, printing } from '../print/printing';
import { SheetHead } from '../print/SheetParts';
import { ChannelCard } from './ChannelCard';
import css from './previews.module.css';
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
  const [onPaper, setOnPaper] = useState<string | null>(null);
  const print = useCallback((channel: string | null) => {
    setOnPaper(channel);
    printInstead();
  }, []);
  useCommands(
    () => [
      {
        id: 'preview.print',
        title: 'Print the previews of the post',
        group: 'Plan',
        words: 'paper pdf',
        run: () => print(null),
      },
    ],
    [print],
  );
  const sheet = useObserved(printing, (on) => on) && printed.get() === 'other';
  if (channels.length === 0)
    return <p className={css.nothing}>Choose a channel, and this shows how the post will look there.</p>;
  return (
    <>
      {channels.map((channel) => (
        <ChannelCard key={channel.id} channel={channel} post={post} onPrint={print} />
      ))}
      {sheet &&
        createPortal(
          <div className="k-sheet" lang={document.documentElement.lang}>
            <SheetHead>{postHeadline(post) || 'Untitled'}</SheetHead>
            <div className={css.paper}>
              {channels
                .filter(({ id }) => onPaper === null || id === onPaper)
                .map((channel) => (
                  <ChannelCard key={channel.id} channel={channel} post={post} />
                ))}
            </div>
          </div>,
          document.body,
        )}
    </>
  );
});
