import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { Post } from '../../shared/posts/post';
import { PreviewList } from './PreviewList';
import css from './previews.module.css';

interface Props {
  post: Post;
  /** The channel whose tab is chosen; absent shows all. */
  channel?: string | undefined;
  onClose(): void;
}

/** The previews as a panel beside the editor, so that one sees them while one writes. */
export function PreviewPanel({ post, channel, onClose }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // Escape here closes the preview alone; in the editor it closes the post.
    event.preventDefault();
    onClose();
  };
  return (
    <aside className={css.panel} aria-label="Preview" data-previews onKeyDown={onKeyDown}>
      <div className={css.panelHead}>
        <h2 className="k-overline">Preview</h2>
        <ActionIcon size={28} aria-label="Close the preview" onClick={onClose}>
          <IconX size={16} stroke={1.6} />
        </ActionIcon>
      </div>
      <div className={css.list}>
        <PreviewList post={post} channel={channel} />
      </div>
    </aside>
  );
}

/** The previews in the place of the editor's fields, where there is no room beside it. */
export function PreviewBody({ post, channel, onClose }: Props) {
  return (
    <div className={css.inPlace} data-previews>
      <div className={css.inPlaceHead}>
        <h2 className="k-overline">Preview</h2>
        <button type="button" className={css.link} onClick={onClose}>
          Back to writing
        </button>
      </div>
      <div className={css.list}>
        <PreviewList post={post} channel={channel} />
      </div>
    </div>
  );
}
