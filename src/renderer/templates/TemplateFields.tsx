import { Autocomplete, Button, MultiSelect, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import type { Channel } from '../../shared/channels/channel';
import type { PayloadOf } from '../../shared/history/command';
import { labelsByUse } from '../../shared/posts/label-counts';
import { formats } from '../../shared/posts/post';
import type { Template } from '../../shared/templates/template';
import { useChannels, usePillars, useProject, useProjectStore } from '../project-view/use-project';
import css from '../snippets/texts.module.css';
import { TimeField } from '../ui/TimeField';
import { useTextField } from '../ui/use-text-field';

interface Props {
  template: Template;
  readOnly: boolean;
}

type Fields = PayloadOf<'templates.edit'>['fields'];
type Edit = (fields: Fields, joinKey?: string) => unknown;

/** All fields of a template. What is empty is left as a new post would have it. */
export function TemplateFields({ template, readOnly }: Props) {
  const store = useProjectStore();
  const channels = useChannels();
  const pillars = usePillars();
  const hourFormat = useProject(({ project }) => project.settings.hourFormat);
  const known = useMemo(() => labelsByUse(Object.values(store.getView().project.posts)), [store]);
  const edit: Edit = (fields, joinKey) =>
    store.run({ name: 'templates.edit', payload: { id: template.id, fields } }, joinKey);
  const title = useTextField({ value: template.title, onSave: (value, key) => edit({ title: value }, key) });
  const text = useTextField({ value: template.text, onSave: (value, key) => edit({ text: value }, key) });
  const gone = template.channels.filter((id) => !channels.some((channel) => channel.id === id));
  return (
    <fieldset className={css.fields} disabled={readOnly} style={{ borderInline: 0, borderBottom: 0, margin: 0 }}>
      <legend className="k-visually-hidden">What the template holds</legend>
      <TextInput {...title} label="Title" dir="auto" className={css.wide} />
      <Textarea {...text} label="Text" dir="auto" rows={4} className={css.wide} classNames={{ input: css.growing }} />
      <MultiSelect
        label="Channels"
        data={channels
          .filter(({ id, archived }) => !archived || template.channels.includes(id))
          .map(({ id, name }) => ({ value: id, label: name || 'Channel' }))}
        value={template.channels.filter((id) => !gone.includes(id))}
        // Choosing others does not silently take out what is gone: that is said above, with a button.
        onChange={(next) => edit({ channels: [...next, ...gone] })}
        disabled={readOnly}
      />
      <Select
        label="Pillar"
        placeholder="None"
        clearable
        clearButtonProps={{ 'aria-label': 'No pillar' }}
        data={pillars
          .filter(({ id, archived }) => !archived || id === template.pillar)
          .map(({ id, name }) => ({ value: id, label: name || 'Pillar' }))}
        value={pillars.some(({ id }) => id === template.pillar) ? (template.pillar ?? null) : null}
        onChange={(pillar) => edit({ pillar })}
        disabled={readOnly}
      />
      <TimeField
        placeholder="As usual"
        time={template.time}
        hourFormat={hourFormat}
        onChange={(time) => edit({ time })}
      />
      <OptionalField template={template} edit={edit} field="format" label="Format" />
      <TagsInput
        label="Labels"
        data={known}
        value={template.labels}
        onChange={(labels) => edit({ labels })}
        disabled={readOnly}
      />
      <OptionalField template={template} edit={edit} field="link" label="Link" />
      <OptionalField template={template} edit={edit} field="firstComment" label="First comment" />
      <OptionalField template={template} edit={edit} field="notes" label="Notes" />
      <Versions template={template} channels={channels} edit={edit} />
    </fieldset>
  );
}

interface FieldProps {
  template: Template;
  edit: Edit;
}

function OptionalField({
  template,
  edit,
  field,
  label,
}: FieldProps & { field: 'format' | 'link' | 'firstComment' | 'notes'; label: string }) {
  const props = useTextField({
    value: template[field] ?? '',
    onSave: (value, key) => {
      const fields: Fields = { [field]: value.trim() === '' ? null : value };
      return edit(fields, key);
    },
  });
  if (field === 'format') return <Autocomplete {...props} label={label} data={[...formats]} />;
  if (field === 'link') return <TextInput {...props} label={label} placeholder="https://" />;
  return <Textarea {...props} label={label} dir="auto" rows={1} classNames={{ input: css.growing }} />;
}

/** Which channels get something else of a post made of it. What that is, is written in a post; here it can be taken out. */
function Versions({ template, channels, edit }: FieldProps & { channels: readonly Channel[] }) {
  const own = Object.keys(template.variants ?? {});
  if (own.length === 0) return null;
  const names = channels.filter(({ id }) => own.includes(id)).map(({ name }) => name || 'Channel');
  return (
    <p className={css.versions}>
      With versions of their own for {names.join(', ') || 'channels that are gone'}.
      <Button variant="default" size="compact-xs" onClick={() => edit({ variants: null })}>
        Take them out
      </Button>
    </p>
  );
}
