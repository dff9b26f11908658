import { useDeferredValue, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Post } from '../../shared/posts/post';
import { postHeadline } from '../../shared/posts/post';
import { useObserved } from '../plan/observable';
import { printed, printInstead, printing } from '../print/printing';
import { SheetHead } from '../print/SheetParts';
import { useProject } from '../project-view/use-project';
import { ChannelCard } from './ChannelCard';
import css from './previews.module.css';
import { usePreviewCommands } from './use-preview-commands';
import { usePreviews } from './use-previews';

interface Props {
  post: Post;
  /** The channel whose tab is chosen; absent shows all. */
  channel?: string | undefined;
}

/** The post on each of its channels. Keys come first: what is drawn may be a moment behind what is typed. */
export function PreviewList({ post: latest, channel }: Props) {
  const post = useDeferredValue(latest);
  const readOnly = useProject(({ info }) => info.readOnly);
  const previews = usePreviews(post, channel);
  const [onPaper, setOnPaper] = useState<string | null>(null);
  const print = (only: string | null) => {
    setOnPaper(only);
    printInstead();
  };
  usePreviewCommands(post.id, previews, readOnly, print);
  const sheet = useObserved(printing, (on) => on) && printed.get() === 'other';
  if (previews.length === 0)
    return <p className={css.nothing}>Choose a channel, and this shows how the post will look there.</p>;
  return (
    <>
      {previews.map((preview) => (
        <ChannelCard key={preview.channel.id} preview={preview} post={post.id} readOnly={readOnly} onPrint={print} />
      ))}
      {sheet &&
        createPortal(
          <div className="k-sheet" lang={document.documentElement.lang}>
            <SheetHead>{postHeadline(post) || 'Untitled'}</SheetHead>
            <div className={css.paper}>
              {previews
                .filter((preview) => onPaper === null || preview.channel.id === onPaper)
                .map((preview) => (
                  <ChannelCard key={preview.channel.id} preview={preview} post={post.id} readOnly />
                ))}
            </div>
          </div>,
          document.body,
        )}
    </>
  );
}
