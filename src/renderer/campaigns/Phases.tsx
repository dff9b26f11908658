import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Campaign, Phase } from '../../shared/campaigns/campaign';
import type { PayloadOf } from '../../shared/history/command';
import { projectNow } from '../plan/use-today';
import { useProject } from '../project-view/use-project';
import { DayField } from '../ui/DayField';
import { useTextField } from '../ui/use-text-field';
import css from './CampaignPanel.module.css';

interface Props {
  campaign: Campaign;
  edit(fields: PayloadOf<'campaigns.edit'>['fields'], joinKey?: string): unknown;
  readOnly: boolean;
}

/** More are in the file and stay there. */
const drawn = 40;

/** The stretches of a campaign: name and days of each. They stand on its bar, too. */
export function Phases({ campaign, edit, readOnly }: Props) {
  const timeZone = useProject(({ project }) => project.settings.timeZone);
  const phases = campaign.phases ?? [];
  const put = (next: Phase[], joinKey?: string) => edit({ phases: next.length === 0 ? null : next }, joinKey);
  const add = () => {
    const last = phases.at(-1)?.end ?? campaign.start ?? campaign.end ?? projectNow(timeZone).date;
    put([...phases, { name: `Phase ${phases.length + 1}`, start: last, end: last }]);
  };
  return (
    <div>
      <h3 className="k-overline">Phases</h3>
      <ul className={css.phases}>
        {phases.slice(0, drawn).map((phase, at) => (
          <PhaseRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a phase has nothing of its own by which it is known
            key={at}
            phase={phase}
            readOnly={readOnly}
            onChange={(next, joinKey) => put(phases.with(at, next), joinKey)}
            onRemove={() => put(phases.toSpliced(at, 1))}
          />
        ))}
      </ul>
      {!readOnly && (
        <Button variant="default" size="xs" leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />} onClick={add}>
          Add a phase
        </Button>
      )}
    </div>
  );
}

interface RowProps {
  phase: Phase;
  readOnly: boolean;
  onChange(phase: Phase, joinKey?: string): void;
  onRemove(): void;
}

function PhaseRow({ phase, readOnly, onChange, onRemove }: RowProps) {
  const settings = useProject(({ project }) => project.settings);
  const [wrong, setWrong] = useState(false);
  const name = useTextField({ value: phase.name, onSave: (value, key) => onChange({ ...phase, name: value }, key) });
  const of = phase.name.trim() || 'the phase';
  const days = (change: Partial<Phase>) => {
    const next = { ...phase, ...change };
    setWrong(next.end < next.start);
    if (next.end >= next.start) onChange(next);
  };
  const field = { settings, tells: 'left', size: 'xs' } as const;
  return (
    <li className={css.phase}>
      <div className={css.phaseHead}>
        <TextInput {...name} size="xs" aria-label={`Name of ${of}`} className={css.input} dir="auto" />
        {!readOnly && (
          <ActionIcon size={26} aria-label={`Take out ${of}`} onClick={onRemove}>
            <IconTrash size={15} stroke={1.6} aria-hidden />
          </ActionIcon>
        )}
      </div>
      <div className={css.pair}>
        <DayField
          {...field}
          aria-label={`First day of ${of}`}
          date={phase.start}
          onChange={(start) => start && days({ start })}
        />
        <DayField
          {...field}
          aria-label={`Last day of ${of}`}
          date={phase.end}
          error={wrong && 'Before the first day'}
          onChange={(end) => end && days({ end })}
        />
      </div>
    </li>
  );
}
