import { TextInput } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import type { ReactNode } from 'react';
import { dateWords } from '../../shared/calendar-time/date-words';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import type { Campaign } from '../../shared/campaigns/campaign';
import type { PayloadOf } from '../../shared/history/command';
import { useProject, useProjectStore } from '../project-view/use-project';
import classes from '../settings/section.module.css';
import { pickerWords } from '../ui/picker-words';
import { useFreshField } from '../ui/use-fresh-field';
import { useTextField } from '../ui/use-text-field';

interface Props {
  campaign: Campaign;
  posts: number;
  readOnly: boolean;
  /** It was added here just now. */
  fresh: boolean;
  menu: ReactNode;
}

/** One campaign as a line of fields. */
export function CampaignRow({ campaign, posts, readOnly, fresh, menu }: Props) {
  const store = useProjectStore();
  const settings = useProject((view) => view.project.settings);
  const shown = (date: LocalDate | undefined) =>
    date === undefined ? 'Open' : dateWords(date, 'date', settings.language);
  const { id } = campaign;
  const field = useFreshField(fresh);
  const edit = (fields: PayloadOf<'campaigns.edit'>['fields'], joinKey?: string) =>
    store.run({ name: 'campaigns.edit', payload: { id, fields } }, joinKey);
  const name = useTextField({ value: campaign.name, onSave: (value, key) => edit({ name: value }, key) });
  const of = campaign.name.trim() || 'campaign';
  const date = (field: 'start' | 'end', label: string) => (
    <DatePickerInput
      // Its spoken name has to hold what it shows.
      aria-label={`${label} of ${of}: ${shown(campaign[field])}`}
      value={campaign[field] ?? null}
      onChange={(value) => edit({ [field]: value })}
      valueFormatter={({ date }) => shown(typeof date === 'string' ? date : undefined)}
      placeholder={shown(undefined)}
      minDate={field === 'end' ? campaign.start : undefined}
      maxDate={field === 'start' ? campaign.end : undefined}
      {...pickerWords(settings)}
      popoverProps={{ shadow: 'var(--k-shadow)' }}
      clearable
      clearButtonProps={{ 'aria-label': `No ${label.toLowerCase()}` }}
      disabled={readOnly}
    />
  );
  return (
    <li className={`${classes.row} ${classes.campaign}`}>
      <TextInput {...name} ref={field} aria-label={`Name of ${of}`} disabled={readOnly} />
      {date('start', 'First day')}
      {date('end', 'Last day')}
      <span className={classes.number}>{posts}</span>
      {!readOnly && menu}
    </li>
  );
}
