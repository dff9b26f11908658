import { Switch } from '@mantine/core';
import { useState } from 'react';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import { daysBetween, shiftedDay } from '../../shared/calendar-time/local-date';
import type { Campaign } from '../../shared/campaigns/campaign';
import type { CampaignDays } from '../../shared/campaigns/reschedule';
import type { Post } from '../../shared/posts/post';
import { usePlan } from '../plan/plan-context';
import { useProject } from '../project-view/use-project';
import { DayField } from '../ui/DayField';
import { counted } from '../ui/format-when';
import css from './CampaignPanel.module.css';
import { useReschedule } from './use-reschedule';
import { useTemplates } from './use-templates';

interface Props {
  campaign: Campaign;
  posts: readonly Post[];
  readOnly: boolean;
}

/**
 * The first and the last day. With the switch on, as it is at first, another first day moves the whole campaign, its
 * phases and its posts, and another last day moves what its plan counts from there; all in the same step.
 */
export function CampaignDates({ campaign, posts, readOnly }: Props) {
  const plan = usePlan();
  const settings = useProject(({ project }) => project.settings);
  const reschedule = useReschedule();
  const templates = useTemplates();
  const [along, setAlong] = useState(true);
  const [wrong, setWrong] = useState<string | null>(null);
  const { id, start, end, phases } = campaign;
  const moving = posts.filter(({ date, status }) => date !== undefined && status !== 'published').length;
  const others = moving > 0 || (phases?.length ?? 0) > 0;

  const change = async (to: CampaignDays) => {
    if (to.start !== undefined && to.end !== undefined && to.end < to.start) {
      setWrong('The last day lies before the first.');
      return;
    }
    setWrong(null);
    const template = templates.find((each) => each.id === campaign.template);
    const says = await reschedule(id, to, { template, alone: !along });
    if (says) plan.announce(`Moved ${says}`);
  };
  const onStart = (date: LocalDate | undefined) => {
    const whole = along && start !== undefined && date !== undefined && end !== undefined;
    void change({ start: date, end: whole ? shiftedDay(end, daysBetween(start, date)) : end });
  };
  const field = { settings, tells: 'left', size: 'sm', clearable: true } as const;
  const what = [
    ...((phases?.length ?? 0) > 0 ? [counted(phases?.length ?? 0, 'phase')] : []),
    ...(moving > 0 ? [counted(moving, 'post')] : []),
  ].join(' and ');
  return (
    <div className={css.dates}>
      <div className={css.pair}>
        <DayField {...field} label="First day" date={start} onChange={onStart} />
        <DayField {...field} label="Last day" date={end} onChange={(date) => void change({ start, end: date })} />
      </div>
      {wrong && (
        <p className={css.wrong} role="alert">
          {wrong}
        </p>
      )}
      {others && !readOnly && (
        <Switch
          size="xs"
          label={`Move its ${what} as well`}
          checked={along}
          onChange={(event) => setAlong(event.currentTarget.checked)}
        />
      )}
    </div>
  );
}
