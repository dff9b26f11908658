import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Post } from '../../shared/posts/post';
import { useTextField } from '../ui/use-text-field';
import { GrowingText } from './GrowingText';
import css from './PostEditor.module.css';
import { useEditPost } from './use-edit-post';

/** The title as one field that grows over lines. A post without title and text opens with the cursor here. */
export function TitleField({ post }: { post: Post }) {
  const edit = useEditPost(post.id);
  const field = useTextField({
    value: post.title,
    onSave: (title, joinKey) => edit({ title: title.replace(/\s*\n\s*/g, ' ') }, joinKey),
  });
  const box = useRef<HTMLTextAreaElement>(null);
  const empty = useRef(post.title === '' && post.text === '');
  useEffect(() => {
    if (empty.current) box.current?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') event.preventDefault();
  };
  return (
    <GrowingText
      {...field}
      ref={box}
      data-editor-title
      className={css.title}
      rows={1}
      aria-label="Title"
      placeholder={post.date ? 'Title of the post' : 'Title of the idea'}
      onKeyDown={onKeyDown}
    />
  );
}
