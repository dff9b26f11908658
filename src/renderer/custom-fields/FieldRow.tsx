import { Select, TagsInput, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { type CustomField, knownFieldType } from '../../shared/custom-fields/custom-field';
import type { PayloadOf } from '../../shared/history/command';
import { useProjectStore } from '../project-view/use-project';
import { numberWords } from '../ui/format-when';
import { useFreshField } from '../ui/use-fresh-field';
import { useTextField } from '../ui/use-text-field';
import { typeChoices } from './field-words';
import css from './fields.module.css';

interface Props {
  field: CustomField;
  /** Posts that hold a value, and those whose value is none of this type. */
  used: number;
  unfit: number;
  readOnly: boolean;
  /** It was added here just now. */
  fresh: boolean;
  menu: ReactNode;
}

/** One own field as a line: name, type, and the choices where it has some. */
export function FieldRow({ field, used, unfit, readOnly, fresh, menu }: Props) {
  const store = useProjectStore();
  const { id } = field;
  const input = useFreshField(fresh);
  const edit = (fields: PayloadOf<'customFields.edit'>['fields'], joinKey?: string) =>
    store.run({ name: 'customFields.edit', payload: { id, fields } }, joinKey);
  const name = useTextField({ value: field.name, onSave: (value, key) => edit({ name: value }, key) });
  const of = field.name.trim() || 'field';
  const type = knownFieldType(field.type);
  return (
    <li>
      <div className={css.row}>
        <TextInput {...name} ref={input} aria-label={`Name of ${of}`} disabled={readOnly} />
        <Select
          aria-label={`What ${of} holds`}
          data={typeChoices}
          value={type}
          onChange={(value) => value !== null && value !== type && edit({ type: value })}
          allowDeselect={false}
          disabled={readOnly}
        />
        {type === 'choice' ? (
          <TagsInput
            aria-label={`Choices of ${of}`}
            placeholder={(field.choices?.length ?? 0) === 0 ? 'Type a choice, then Enter' : undefined}
            value={field.choices ?? []}
            onChange={(choices) => edit({ choices: choices.length > 0 ? choices : null })}
            disabled={readOnly}
          />
        ) : (
          <span />
        )}
        <span className={css.count}>{numberWords(used)}</span>
        {!readOnly && menu}
      </div>
      {unfit > 0 && (
        <p className={css.unfit}>
          {unfit === 1 ? '1 post holds' : `${numberWords(unfit)} posts hold`} something else. It is kept and shown as it
          is.
        </p>
      )}
    </li>
  );
}
