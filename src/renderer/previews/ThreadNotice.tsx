import { IconArrowsSplit2 } from '@tabler/icons-react';
import { variantOf } from '../../shared/posts/channel-post';
import { formats, type Post } from '../../shared/posts/post';
import { type ChannelPreview, threadFormat } from '../../shared/previews/channel-preview';
import { useEditPost } from '../post-editor/use-edit-post';
import { useProjectStore } from '../project-view/use-project';
import { counted } from '../ui/format-when';
import css from './previews.module.css';

interface Props {
  preview: ChannelPreview;
  post: Post;
  parts: number;
  canChange: boolean;
}

/** Says that the text is, or could be, a thread, and makes it one or takes that back. */
export function ThreadNotice({ preview: { channel, thread, count }, post, parts, canChange }: Props) {
  const setThread = useSetThread(post);
  const words =
    thread === 'chosen'
      ? `A thread of ${counted(parts, 'part')}, split from the text each time.`
      : count.over
        ? `Too long for one post. As a thread it has ${counted(parts, 'part')}.`
        : `Its breaks make a thread of ${counted(parts, 'part')}.`;
  return (
    <div className={css.notice} data-chosen={thread === 'chosen' || undefined}>
      <IconArrowsSplit2 size={16} stroke={1.6} aria-hidden />
      <span className={css.noticeWords}>{words}</span>
      {canChange && (
        <button type="button" className={css.link} onClick={() => void setThread(channel.id, thread !== 'chosen')}>
          {thread === 'chosen' ? 'Back to one post' : 'Use as thread'}
        </button>
      )}
    </div>
  );
}

/** Stores for one channel that the text goes out as a thread, or as one post. The parts themselves are not stored. */
export function useSetThread(post: Post): (channel: string, on: boolean) => Promise<boolean> {
  const edit = useEditPost(post.id);
  const store = useProjectStore();
  return async (channel, on) => {
    await store.flushTyping();
    const isCommon = post.format?.trim().toLowerCase() === threadFormat;
    const own = variantOf(post, channel)?.format;
    // Where the whole post is a thread, the channel says that it is not; else it has nothing more to say.
    const format = on ? (isCommon && own !== undefined ? null : threadFormat) : isCommon ? formats[0] : null;
    return edit({ variants: { [channel]: { format } } });
  };
}
