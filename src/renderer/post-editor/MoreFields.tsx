import { Autocomplete, Checkbox, TagsInput, TextInput } from '@mantine/core';
import { useId, useMemo } from 'react';
import { labelsByUse } from '../../shared/posts/label-counts';
import { formats, type Post } from '../../shared/posts/post';
import type { PostFields } from '../../shared/posts/post-commands';
import { CustomFieldsEditor } from '../custom-fields/CustomFieldsEditor';
import { useProjectStore } from '../project-view/use-project';
import { EvergreenField } from '../rhythm/EvergreenField';
import { takesSnippets } from '../snippets/insert-text';
import { useTextField } from '../ui/use-text-field';
import { ExtraColumns } from './ExtraColumns';
import { GrowingText } from './GrowingText';
import css from './PostEditor.module.css';
import { PublishedLinks } from './PublishedLinks';
import type { PostChannel } from './post-channels';
import { useEditPost } from './use-edit-post';

/** What a post can carry besides its text. */
export function MoreFields({ post, channels }: { post: Post; channels: readonly PostChannel[] }) {
  return (
    <div className={css.more}>
      <FormatField post={post} />
      <LabelsField post={post} />
      <LineField post={post} field="link" label="Link" placeholder="https://" />
      <PublishedLinks post={post} channels={channels} />
      <AreaField post={post} field="firstComment" label="First comment" />
      <AreaField post={post} field="notes" label="Notes" placeholder="For yourself; never published" />
      <HeldField post={post} />
      <EvergreenField post={post} />
      <CustomFieldsEditor post={post} />
      <ExtraColumns post={post} />
    </div>
  );
}

type TextKey = 'link' | 'firstComment' | 'notes' | 'format';

function useOptionalText(post: Post, key: TextKey) {
  const edit = useEditPost(post.id);
  return useTextField({
    value: post[key] ?? '',
    onSave: (text, joinKey) => {
      const fields: PostFields = { [key]: text.trim() === '' ? null : text };
      return edit(fields, joinKey);
    },
  });
}

interface FieldProps {
  post: Post;
  field: TextKey;
  label: string;
  placeholder?: string;
}

function LineField({ post, field, label, placeholder }: FieldProps) {
  return <TextInput size="xs" label={label} placeholder={placeholder} {...useOptionalText(post, field)} />;
}

function AreaField({ post, field, label, placeholder }: FieldProps) {
  const text = useOptionalText(post, field);
  const id = useId();
  return (
    <div className={css.stacked}>
      <label htmlFor={id}>{label}</label>
      <GrowingText {...text} {...takesSnippets} id={id} className={css.smallBox} rows={1} placeholder={placeholder} />
    </div>
  );
}

function FormatField({ post }: { post: Post }) {
  return (
    <Autocomplete
      size="xs"
      label="Format"
      placeholder="Feed post, reel, story…"
      data={[...formats]}
      {...useOptionalText(post, 'format')}
    />
  );
}

function LabelsField({ post }: { post: Post }) {
  const store = useProjectStore();
  const edit = useEditPost(post.id);
  // Read once when the editor opens: a list of suggestions need not follow every key.
  const known = useMemo(() => labelsByUse(Object.values(store.getView().project.posts)), [store]);
  return (
    <TagsInput
      size="xs"
      label="Labels"
      placeholder={post.labels.length === 0 ? 'Type, then Enter' : undefined}
      data={known}
      value={post.labels}
      onChange={(labels) => void edit({ labels })}
    />
  );
}

function HeldField({ post }: { post: Post }) {
  const edit = useEditPost(post.id);
  const reason = useTextField({
    value: post.held?.reason ?? '',
    onSave: (text, joinKey) => edit({ held: { ...post.held, reason: text } }, joinKey),
  });
  return (
    <div className={css.held}>
      <Checkbox
        size="xs"
        label="Held: do not publish for now"
        checked={post.held !== undefined}
        onChange={(event) => void edit({ held: event.currentTarget.checked ? { reason: '' } : null })}
      />
      {post.held && <TextInput size="xs" aria-label="Why it is held" placeholder="Why" {...reason} />}
    </div>
  );
}
