import { Button, Group, MultiSelect, Select, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { addDays, daysBetween, type LocalDate } from '../../shared/calendar-time/local-date';
import { campaignSchema } from '../../shared/campaigns/campaign';
import { layOut, phasesOf } from '../../shared/campaigns/lay-out';
import { newId } from '../../shared/ids';
import { postSchema } from '../../shared/posts/post';
import { useApp } from '../app-frame/app-state';
import { usePlanView } from '../app-frame/plan-view';
import { channelName } from '../filter-bar/filter-words';
import { projectNow } from '../plan/use-today';
import { useChannels, usePillars, useProject, useProjectStore } from '../project-view/use-project';
import { DayField } from '../ui/DayField';
import { Dialog } from '../ui/Dialog';
import { counted } from '../ui/format-when';
import { nextCampaignColour } from './campaign-words';
import css from './LayOutForm.module.css';
import { PlanPreview } from './PlanPreview';
import { planRows, type RowChange, type RowChanges } from './plan-rows';
import { useTemplates } from './use-templates';

interface Props {
  /** The campaign whose posts are laid out; absent for a new one. */
  campaign?: string | undefined;
  /** Where a new one begins. */
  date?: LocalDate | undefined;
  onClose(): void;
}

/** Lays out the posts of a campaign by a plan, after showing which stand when; all of it is one step to undo. */
export function LayOutForm({ campaign: id, date, onClose }: Props) {
  const store = useProjectStore();
  const { platforms, notify } = useApp();
  const { filter, go } = usePlanView();
  const settings = useProject(({ project }) => project.settings);
  const campaigns = useProject(({ project }) => project.campaigns);
  const posts = useProject(({ project }) => project.posts);
  const channels = useChannels().filter(({ archived }) => !archived);
  const pillars = usePillars().filter(({ archived }) => !archived);
  const templates = useTemplates();
  const [before] = useState(() => (id !== undefined && Object.hasOwn(campaigns, id) ? campaigns[id] : undefined));
  const [chosen, setChosen] = useState<string | null>(before?.template ?? null);
  const template = templates.find((each) => each.id === chosen) ?? templates[0];
  const [name, setName] = useState(before?.name ?? '');
  const [start, setStart] = useState(before?.start ?? date ?? projectNow(settings.timeZone).date);
  /** Untouched, the end follows from the plan. */
  const [ownEnd, setOwnEnd] = useState(before?.end);
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const [on, setOn] = useState(() => {
    const shown = channels.filter((channel) => filter.channels.has(channel.id));
    return (shown.length > 0 ? shown : channels).map((channel) => channel.id);
  });
  const [pillar, setPillar] = useState<string | null>(
    filter.pillars.size === 1 ? ([...filter.pillars][0] ?? null) : null,
  );
  const [changes, setChanges] = useState<RowChanges>({});
  const end = ownEnd ?? addDays(start, (template?.length ?? 1) - 1);
  const wrong = end < start ? 'The last day lies before the first.' : undefined;

  const known = useMemo(
    () =>
      new Set(
        Object.values(posts).flatMap(({ campaign, campaignStep }) =>
          id !== undefined && campaign === id && campaignStep !== undefined ? [campaignStep] : [],
        ),
      ),
    [posts, id],
  );
  const planned = useMemo(
    () =>
      template && !wrong
        ? layOut(template, { start, end }, { campaign: name, answers, language: settings.language })
        : [],
    [template, wrong, start, end, name, answers, settings.language],
  );
  const rows = planRows(planned, changes, known);
  const taken = rows.filter((row) => row.taken);
  const change = (step: string, next: RowChange) =>
    setChanges((now) => ({ ...now, [step]: { ...(Object.hasOwn(now, step) ? now[step] : {}), ...next } }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!template || wrong || taken.length === 0) return;
    const all = Object.values(campaigns);
    const order = Math.max(-1, ...all.map((each) => each.order)) + 1;
    const phases = before?.phases ?? phasesOf(template, { start, end });
    const campaign = campaignSchema.parse({
      goal: template.goal,
      brief: template.brief,
      colour: nextCampaignColour(all.length),
      order,
      ...before,
      id: before?.id ?? newId(),
      name: name.trim() || template.name,
      start,
      end,
      template: template.id,
      ...(phases.length > 0 && { phases }),
    });
    const made = taken.map(({ step, title, text, date: day, time, format, labels }) =>
      postSchema.parse({
        id: newId(),
        title,
        text,
        date: day,
        time,
        format,
        labels,
        channels: on,
        campaignStep: step,
        ...(pillar !== null && { pillar }),
      }),
    );
    onClose();
    if (!(await store.run({ name: 'campaigns.layOut', payload: { campaign, posts: made } }))) return;
    notify(`Laid out ${counted(made.length, 'post')}. Where a text still has {braces} or …, it waits for you.`);
    go({ area: 'calendar', focusDate: taken[0]?.date ?? start, selectedCampaign: campaign.id, selectedPost: null });
  };

  return (
    <Dialog
      title={before ? `Lay out ${name.slice(0, 60) || 'the campaign'}` : 'New campaign by a plan'}
      onClose={onClose}
      size={900}
    >
      <form onSubmit={(event) => void submit(event)} className={css.form}>
        <div className={css.columns}>
          <div className={css.side}>
            <Select
              label="Plan"
              data={templates.map((each) => ({ value: each.id, label: each.name }))}
              value={template?.id ?? null}
              onChange={(next) => {
                setChosen(next);
                setChanges({});
                setAnswers({});
              }}
              allowDeselect={false}
              description={template?.about}
              comboboxProps={{ shadow: 'var(--k-shadow)' }}
            />
            <TextInput
              label="Name of the campaign"
              value={name}
              placeholder={template?.name}
              data-autofocus
              maxLength={200}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <div className={css.pair}>
              <DayField
                label="First day"
                date={start}
                settings={settings}
                tells="left"
                onChange={(day) => {
                  if (day === undefined) return;
                  if (ownEnd !== undefined) setOwnEnd(addDays(ownEnd, daysBetween(start, day)));
                  setStart(day);
                }}
              />
              <DayField
                label="Last day"
                date={end}
                settings={settings}
                tells="left"
                error={wrong}
                onChange={(day) => day && setOwnEnd(day)}
              />
            </div>
            {template?.asks.map(({ placeholder, label, example }) => (
              <TextInput
                key={`${template.id} ${placeholder}`}
                label={label}
                placeholder={example}
                value={(Object.hasOwn(answers, placeholder) ? answers[placeholder] : undefined) ?? ''}
                maxLength={500}
                onChange={({ currentTarget: { value } }) => setAnswers((now) => ({ ...now, [placeholder]: value }))}
              />
            ))}
            <MultiSelect
              label="Channels"
              data={channels.map((channel) => ({ value: channel.id, label: channelName(channel, platforms) }))}
              value={on}
              onChange={setOn}
              placeholder={on.length === 0 ? 'None' : undefined}
              comboboxProps={{ shadow: 'var(--k-shadow)' }}
            />
            <Select
              label="Pillar"
              data={pillars.map((each) => ({ value: each.id, label: each.name.trim() || 'Pillar' }))}
              value={pillar}
              onChange={setPillar}
              placeholder="None"
              clearable
              comboboxProps={{ shadow: 'var(--k-shadow)' }}
            />
          </div>
          <PlanPreview rows={rows} planned={planned} span={{ start, end }} onChange={change} />
        </div>
        <Group justify="flex-end" gap={8} className={css.foot}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={!template || wrong !== undefined || taken.length === 0}>
            Lay out {counted(taken.length, 'post')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
