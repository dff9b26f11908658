import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { type CustomField, knownFieldType } from '../../shared/custom-fields/custom-field';
import { customText, customValue, fitsType, readCustom } from '../../shared/custom-fields/custom-value';
import type { CustomValue, Post } from '../../shared/posts/post';
import { readDay } from '../../shared/table/read-day';
import { usePlanView } from '../app-frame/plan-view';
import { useProject, useProjectStore } from '../project-view/use-project';
import { useTextField } from '../ui/use-text-field';
import { useCustomFields } from './use-custom-fields';

type Save = (value: CustomValue, joinKey?: string) => Promise<boolean>;

interface FieldProps {
  field: CustomField;
  value: CustomValue | undefined;
  save: Save;
}

/** The user's own fields of one post, each edited as its type asks for. Draws nothing where there are none. */
export function CustomFieldsEditor({ post }: { post: Post }) {
  const store = useProjectStore();
  const fields = useCustomFields();
  return fields.map((field) => {
    const save: Save = (value, joinKey) =>
      store.run({ name: 'posts.edit', payload: { id: post.id, fields: { custom: { [field.id]: value } } } }, joinKey);
    return <OneField key={`${post.id} ${field.id}`} field={field} value={customValue(post, field.id)} save={save} />;
  });
}

const nameOf = (field: CustomField) => field.name.trim() || 'Field without a name';

function OneField(props: FieldProps) {
  const { field, value, save } = props;
  const type = knownFieldType(field.type);
  if (type === 'checkbox' && fitsType(field, value))
    return (
      <Checkbox
        size="xs"
        label={nameOf(field)}
        checked={value === true}
        onChange={(event) => void save(event.currentTarget.checked)}
      />
    );
  if (type === 'choice') {
    const text = customText(value);
    const choices = [...new Set([...(field.choices ?? []), ...(text === '' ? [] : [text])])].filter(
      (each) => each !== '',
    );
    return (
      <Select
        size="xs"
        label={nameOf(field)}
        description={fitsType(field, value) ? undefined : 'This is not one of the choices any more; it is kept.'}
        data={choices}
        value={text === '' ? null : text}
        onChange={(choice) => void save(choice)}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': `Empty ${nameOf(field)}` }}
      />
    );
  }
  return type === 'text' ? <PlainField {...props} /> : <CheckedField {...props} />;
}

function PlainField({ field, value, save }: FieldProps) {
  const text = useTextField({
    value: customText(value),
    onSave: (typed, joinKey) => save(typed.trim() === '' ? null : typed, joinKey),
  });
  return <Textarea size="xs" label={nameOf(field)} autosize minRows={1} maxRows={8} dir="auto" {...text} />;
}

/** A number, a day or a link: read when the field is left, and refused with the reason while what was typed stays. */
function CheckedField({ field, value, save }: FieldProps) {
  const store = useProjectStore();
  const year = Number(usePlanView().focusDate.slice(0, 4));
  const { timeZone, language } = useProject(({ project }) => project.settings);
  const [typed, setTyped] = useState<string | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const finish = async () => {
    if (typed === null) return;
    const reading = readCustom(field, typed, (text) => readDay(text, { year, timeZone, language })?.date);
    if ('reason' in reading) return setReason(reading.reason);
    setTyped(null);
    setReason(null);
    if (reading.value !== (value ?? null)) await save(reading.value);
  };
  const latest = useRef(finish);
  latest.current = finish;
  useEffect(() => store.onBeforeHistory(() => latest.current()), [store]);
  return (
    <TextInput
      size="xs"
      label={nameOf(field)}
      value={typed ?? customText(value)}
      placeholder={placeholders[knownFieldType(field.type)]}
      error={reason}
      inputMode={knownFieldType(field.type) === 'number' ? 'decimal' : undefined}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setReason(null);
      }}
      onBlur={() => void finish()}
      onKeyDown={(event) => event.key === 'Enter' && void finish()}
    />
  );
}

const placeholders: Partial<Record<ReturnType<typeof knownFieldType>, string>> = {
  date: '2026-12-24 or 24 Dec',
  link: 'https://',
  checkbox: 'yes or no',
};
