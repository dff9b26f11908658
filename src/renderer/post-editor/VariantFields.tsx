import { Autocomplete, TextInput } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { takesSnippets } from '../snippets/insert-text';
import { useTextField } from '../ui/use-text-field';
import { formatsFor } from './formats-for';
import { GrowingText } from './GrowingText';
import editor from './PostEditor.module.css';
import type { PostChannel } from './post-channels';
import type { VariantControl } from './use-variant';
import { VariantField } from './VariantField';
import css from './variant.module.css';

type TextKey = 'title' | 'link' | 'firstComment' | 'format';

/** A text of the variant: what is typed here is this channel's alone, and what reads like the common one is that again. */
function useVariantText({ post, given, set }: VariantControl, key: TextKey) {
  return useTextField({
    value: given[key] ?? '',
    onSave: (typed, joinKey) => {
      const text = typed.trim() === '' ? '' : typed;
      return set({ [key]: text === (post[key] ?? '') ? null : text }, joinKey);
    },
  });
}

function was({ post }: VariantControl, key: TextKey): ReactNode {
  const text = post[key] ?? '';
  return text === '' ? (
    'Common: none'
  ) : (
    <>
      Common:{' '}
      <span className={css.common} dir="auto" title={text.slice(0, 2000)}>
        {text.length > 160 ? `${text.slice(0, 160)}…` : text}
      </span>
    </>
  );
}

interface LineProps {
  variant: VariantControl;
  field: 'title' | 'link';
  label: string;
  placeholder?: string;
  children?: ReactNode;
}

export function LineField({ variant, field, label, placeholder, children }: LineProps) {
  const id = useId();
  return (
    <VariantField variant={variant} field={field} label={label} id={id} was={was(variant, field)}>
      <TextInput id={id} size="xs" dir="auto" placeholder={placeholder} {...useVariantText(variant, field)} />
      {children}
    </VariantField>
  );
}

export function CommentField({ variant }: { variant: VariantControl }) {
  const id = useId();
  const field = useVariantText(variant, 'firstComment');
  return (
    <VariantField
      variant={variant}
      field="firstComment"
      label="First comment"
      id={id}
      was={was(variant, 'firstComment')}
    >
      <GrowingText {...field} {...takesSnippets} id={id} className={editor.smallBox} rows={1} />
    </VariantField>
  );
}

export function FormatField({ variant, channel }: { variant: VariantControl; channel: PostChannel }) {
  const id = useId();
  const formats = formatsFor(channel.platform);
  return (
    <VariantField variant={variant} field="format" label="Format" id={id} was={was(variant, 'format')}>
      <Autocomplete
        id={id}
        size="xs"
        data={formats}
        placeholder={formats.slice(0, 3).join(', ')}
        filter={({ options }) => options}
        {...useVariantText(variant, 'format')}
      />
    </VariantField>
  );
}
