import { TextInput } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import type { Campaign } from '../../shared/campaigns/campaign';
import type { PayloadOf } from '../../shared/history/command';
import { useProject, useProjectStore } from '../project-view/use-project';
import classes from '../settings/section.module.css';
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
  const weekStart = useProject((view) => view.project.settings.weekStart);
  const { id } = campaign;
  const field = useFreshField(fresh);
  const edit = (fields: PayloadOf<'campaigns.edit'>['fields'], joinKey?: string) =>
    store.run({ name: 'campaigns.edit', payload: { id, fields } }, joinKey);
  const name = useTextField({ value: campaign.name, onSave: (value, key) => edit({ name: value }, key) });
  const of = campaign.name.trim() || 'campaign';
  const date = (field: 'start' | 'end', label: string) => (
    <DatePickerInput
      aria-label={`${label} of ${of}: ${shown(campaign[field])}`}
      value={campaign[field] ?? null}
      onChange={(value) => edit({ [field]: value })}
      valueFormat={dateFormat}
      placeholder={shown(undefined)}
      minDate={field === 'end' ? campaign.start : undefined}
      maxDate={field === 'start' ? campaign.end : undefined}
      firstDayOfWeek={dayOfWeek(weekStart)}
      weekendDays={[]}
      hideOutsideDates
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

const dateFormat = 'D MMM YYYY';

/** What the button of a date shows; its spoken name has to hold the same words. */
function shown(date: string | undefined): string {
  return date === undefined ? 'Open' : dayjs(date).format(dateFormat);
}

const days = [0, 1, 2, 3, 4, 5, 6] as const;

/** ISO counts Monday to Sunday as 1 to 7, the date picker Sunday to Saturday as 0 to 6. */
function dayOfWeek(iso: number): (typeof days)[number] {
  return days[iso % 7] ?? 1;
}
