import { Button, Group, Select, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type CustomField, customFieldSchema, knownFieldType } from '../../shared/custom-fields/custom-field';
import { newId } from '../../shared/ids';
import { useProjectStore } from '../project-view/use-project';
import { Dialog } from '../ui/Dialog';
import { typeChoices } from './field-words';
import css from './fields.module.css';

interface Props {
  /** Takes the field, which the caller puts into the project. */
  onCreate(field: CustomField): void;
  onClose(): void;
}

/** Asks what a new own field is called and what it holds. */
export function NewFieldDialog({ onCreate, onClose }: Props) {
  const store = useProjectStore();
  const [name, setName] = useState('');
  const [type, setType] = useState('text');
  const [choices, setChoices] = useState<string[]>([]);
  const submit = () => {
    if (name.trim() === '') return;
    const order = Math.max(-1, ...Object.values(store.getView().project.customFields).map((field) => field.order)) + 1;
    onCreate(
      customFieldSchema.parse({
        id: newId(),
        name: name.trim(),
        type,
        order,
        ...(type === 'choice' ? { choices } : {}),
      }),
    );
    onClose();
  };
  return (
    <Dialog title="Add a field" onClose={onClose}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextInput
          label="Name"
          placeholder="Photographer, budget, link to the brief…"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={80}
          data-autofocus
        />
        <Select
          label="Holds"
          data={typeChoices}
          value={type}
          onChange={(value) => setType(knownFieldType(value ?? 'text'))}
          allowDeselect={false}
        />
        {type === 'choice' && (
          <TagsInput
            label="Choices"
            placeholder={choices.length === 0 ? 'Type one, then Enter' : undefined}
            value={choices}
            onChange={setChoices}
          />
        )}
        <Group justify="flex-end" gap={8} mt={6}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={name.trim() === ''}>
            Add field
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
