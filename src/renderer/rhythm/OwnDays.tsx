import { Group } from '@mantine/core';
import type { Span } from '../../shared/balance/spans';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import { useProject } from '../project-view/use-project';
import { DayField } from '../ui/DayField';
import { mostFillDays } from './fill-span';

interface Props {
  days: Partial<Span>;
  today: LocalDate;
  /** They are no days that can be filled. */
  wrong: boolean;
  onChange(days: Partial<Span>): void;
}

/** The first and the last day that are to be filled. */
export function OwnDays({ days, today, wrong, onChange }: Props) {
  const settings = useProject(({ project }) => project.settings);
  const { from, to } = days;
  const error = from === undefined || to === undefined || !wrong ? undefined : whatIsWrong({ from, to }, today);
  const field = { settings, tells: 'typing', size: 'xs' } as const;
  return (
    <Group gap={8} mt={10} align="flex-start">
      <DayField {...field} label="First day" date={from} onChange={(date) => onChange({ ...days, from: date })} />
      <DayField
        {...field}
        label="Last day"
        date={to}
        error={error}
        onChange={(date) => onChange({ ...days, to: date })}
      />
    </Group>
  );
}

function whatIsWrong({ from, to }: Span, today: LocalDate): string {
  if (to < from) return 'Lies before the first day.';
  return to < today ? 'These days are past.' : `At most ${mostFillDays} days at once.`;
}
