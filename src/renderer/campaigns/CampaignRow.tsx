import { Button, TextInput } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Campaign } from '../../shared/campaigns/campaign';
import type { PayloadOf } from '../../shared/history/command';
import { usePlanView } from '../app-frame/plan-view';
import { useProject, useProjectStore } from '../project-view/use-project';
import classes from '../settings/section.module.css';
import { ColourButton } from '../ui/ColourButton';
import { useFreshField } from '../ui/use-fresh-field';
import { useTextField } from '../ui/use-text-field';
import { campaignDays, campaignName, nextCampaignColour } from './campaign-words';

interface Props {
  campaign: Campaign;
  posts: number;
  readOnly: boolean;
  /** It was added here just now. */
  fresh: boolean;
  menu: ReactNode;
}

/** One campaign as a line; its days, its brief and its posts are changed beside the calendar. */
export function CampaignRow({ campaign, posts, readOnly, fresh, menu }: Props) {
  const store = useProjectStore();
  const { focusDate, go } = usePlanView();
  const language = useProject((view) => view.project.settings.language);
  const { id, start, end } = campaign;
  const field = useFreshField(fresh);
  const edit = (fields: PayloadOf<'campaigns.edit'>['fields'], joinKey?: string) =>
    store.run({ name: 'campaigns.edit', payload: { id, fields } }, joinKey);
  const name = useTextField({ value: campaign.name, onSave: (value, key) => edit({ name: value }, key) });
  const of = campaignName(campaign);
  const open = () =>
    go({ area: 'calendar', selectedCampaign: id, selectedPost: null, focusDate: start ?? end ?? focusDate });
  return (
    <li className={`${classes.row} ${classes.campaign}`}>
      <ColourButton
        value={campaign.colour ?? nextCampaignColour(0)}
        of={of}
        onChange={(colour) => void edit({ colour })}
        disabled={readOnly}
      />
      <TextInput {...name} ref={field} aria-label={`Name of ${of}`} disabled={readOnly} dir="auto" />
      <span className={classes.days}>{campaignDays(campaign, language)}</span>
      <span className={classes.number}>{posts}</span>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconCalendarEvent size={15} stroke={1.6} aria-hidden="true" />}
        aria-label={`Open ${of}`}
        onClick={open}
      >
        Open
      </Button>
      {!readOnly && menu}
    </li>
  );
}
