import { NumberInput, Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { kindWords } from '../../shared/balance/finding-words';
import type { PayloadOf } from '../../shared/history/command';
import { type Pillar, pillarKinds } from '../../shared/pillars/pillar';
import { useProjectStore } from '../project-view/use-project';
import classes from '../settings/section.module.css';
import { ColourButton } from '../ui/ColourButton';
import { useFreshField } from '../ui/use-fresh-field';
import { useTextField } from '../ui/use-text-field';

interface Props {
  pillar: Pillar;
  posts: number;
  readOnly: boolean;
  /** It was added here just now. */
  fresh: boolean;
  menu: ReactNode;
}

/** One pillar as a line of fields. */
export function PillarRow({ pillar, posts, readOnly, fresh, menu }: Props) {
  const store = useProjectStore();
  const { id } = pillar;
  const field = useFreshField(fresh);
  const edit = (fields: PayloadOf<'pillars.edit'>['fields'], joinKey?: string) =>
    store.run({ name: 'pillars.edit', payload: { id, fields } }, joinKey);
  const name = useTextField({ value: pillar.name, onSave: (value, key) => edit({ name: value }, key) });
  const target = useTextField({
    value: pillar.target === undefined ? '' : String(pillar.target),
    onSave: (value, key) => edit({ target: shareOf(value) }, key),
  });
  const of = pillar.name.trim() || 'pillar';
  return (
    <li className={`${classes.row} ${classes.pillar}`}>
      <ColourButton value={pillar.colour} of={of} onChange={(colour) => edit({ colour })} disabled={readOnly} />
      <TextInput {...name} ref={field} aria-label={`Name of ${of}`} disabled={readOnly} />
      <Select
        aria-label={`What the posts of ${of} do`}
        data={kindOptions(pillar.kind)}
        value={pillar.kind ?? notSaid}
        onChange={(kind) => edit({ kind: kind === null || kind === notSaid ? null : kind })}
        allowDeselect={false}
        disabled={readOnly}
      />
      <NumberInput
        {...target}
        onChange={(value) => target.onChange(String(value))}
        aria-label={`Target share of ${of} in percent`}
        placeholder="None"
        min={0}
        max={100}
        allowDecimal={false}
        suffix="%"
        disabled={readOnly}
      />
      <span className={classes.number}>{posts}</span>
      {!readOnly && menu}
    </li>
  );
}

/** No kind can be this: a kind in a file is never empty. */
const notSaid = '';

/** The kinds to choose from; a word that another program wrote is kept and offered as it stands. */
function kindOptions(present: string | undefined) {
  const known = pillarKinds.map((kind) => ({ value: `${kind}`, label: kindWords[kind] }));
  const other =
    present === undefined || present === notSaid || pillarKinds.some((kind) => kind === present)
      ? []
      : [{ value: present, label: present }];
  return [{ value: notSaid, label: 'Not said' }, ...known, ...other];
}

/** A share in percent as it was typed; null for none, and for what is no number (a lone minus sign). */
function shareOf(typed: string): number | null {
  const share = Number(typed);
  return typed.trim() === '' || Number.isNaN(share) ? null : Math.min(100, Math.max(0, share));
}
