import { useMemo } from 'react';
import type { Post } from '../../shared/posts/post';
import { FindingList } from '../checks/FindingList';
import { TextCounters } from '../checks/TextCounters';
import { PicturesField } from '../pictures/PicturesField';
import { useProject } from '../project-view/use-project';
import { takesSnippets } from '../snippets/insert-text';
import { SnippetMenu } from '../snippets/SnippetMenu';
import { useTextField } from '../ui/use-text-field';
import { GrowingText } from './GrowingText';
import { OwnVersions } from './OwnVersions';
import css from './PostEditor.module.css';
import type { PostChannel } from './post-channels';
import { useEditPost } from './use-edit-post';

interface Props {
  post: Post;
  channels: readonly PostChannel[];
  /** Opens what one channel gets, to write in its text. */
  onOpen(channel: string): void;
  onLeaveOut(channel: string): void;
}

/** The text with a counter for each channel that it goes to, and what would go wrong there. */
export function PostText({ post, channels, onOpen, onLeaveOut }: Props) {
  const readOnly = useProject(({ info }) => info.readOnly);
  const edit = useEditPost(post.id);
  const field = useTextField({ value: post.text, onSave: (text, joinKey) => edit({ text }, joinKey) });
  const typed = useMemo(() => (field.value === post.text ? post : { ...post, text: field.value }), [post, field.value]);
  return (
    <div className={css.text}>
      <div className={css.textHead}>
        <span className="k-overline" aria-hidden>
          Text
        </span>
        {!readOnly && <SnippetMenu post={post.id} />}
      </div>
      <GrowingText
        {...field}
        {...takesSnippets}
        className={css.textBox}
        aria-label="Text"
        placeholder="What the post says"
        rows={5}
      />
      <TextCounters post={typed} />
      <OwnVersions post={post} channels={channels} onOpen={onOpen} />
      <PicturesField media={post.media} onChange={(media, joinKey) => edit({ media }, joinKey)} />
      <FindingList post={typed} onWrite={onOpen} onLeaveOut={onLeaveOut} />
    </div>
  );
}
