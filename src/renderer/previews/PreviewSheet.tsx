import { createPortal } from 'react-dom';
import { type Post, postHeadline } from '../../shared/posts/post';
import { useObserved } from '../plan/observable';
import { printed, printing } from '../print/printing';
import { SheetHead } from '../print/SheetParts';
import { ChannelCard } from './ChannelCard';
import css from './previews.module.css';
import { onPaper } from './print-previews';
import { useShownChannels } from './use-channel-preview';

/**
 * The previews as they go on paper, drawn while the page is printed. It stands apart from the list on the screen, which
 * changes its place with the width of the page, and paper has a width of its own.
 */
export function PreviewSheet({ post }: { post: Post }) {
  const on = useObserved(printing, (value) => value);
  const mine = useObserved(printed, (what) => what === 'other');
  const channels = useShownChannels(post);
  if (!on || !mine) return null;
  return createPortal(
    <div className="k-sheet" lang={document.documentElement.lang}>
      <SheetHead>{postHeadline(post) || 'Untitled'}</SheetHead>
      <div className={css.paper}>
        {channels
          .filter(({ id }) => onPaper.get().includes(id))
          .map((channel) => (
            <ChannelCard key={channel.id} channel={channel} post={post} />
          ))}
      </div>
    </div>,
    document.body,
  );
}
