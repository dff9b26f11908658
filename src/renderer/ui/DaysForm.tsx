import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import { useProject } from '../project-view/use-project';
import { DayField } from './DayField';

interface Props {
  from: LocalDate | undefined;
  to: LocalDate | undefined;
  /** What the button says. */
  submit: string;
  /** Whether an end may be left open. */
  open?: boolean;
  /** An absent end is open. */
  onChange(days: { from: LocalDate | undefined; to: LocalDate | undefined }): void;
  /** Escape was pressed, but not in the calendar of a day. What floats around this must not hear it by itself. */
  onCancel(): void;
}

/** Asks for a first and a last day. */
export function DaysForm({ submit, open = false, onChange, onCancel, ...days }: Props) {
  const settings = useProject(({ project }) => project.settings);
  const [{ from, to }, setDays] = useState(days);
  const [unread, setUnread] = useState({ from: false, to: false });
  const take = (end: 'from' | 'to') => (day: LocalDate | undefined, isUnread: boolean) => {
    setDays((now) => ({ ...now, [end]: day }));
    setUnread((now) => ({ ...now, [end]: isUnread }));
  };
  const whole = from !== undefined && to !== undefined;
  const wrong = whole && from > to;
  const unfit = wrong || unread.from || unread.to || (!open && !whole);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!unfit) onChange({ from, to });
  };
  const field = { settings, tells: 'typing', calendar: 'inside' } as const;
  return (
    <form onSubmit={send} onKeyDown={({ key }) => key === 'Escape' && onCancel()}>
      <Stack gap={12}>
        <Group gap={8} align="flex-start" wrap="nowrap">
          <DayField {...field} label="First day" date={from} autoFocus onChange={take('from')} />
          <DayField
            {...field}
            label="Last day"
            date={to}
            error={wrong && 'Lies before the first day.'}
            onChange={take('to')}
          />
        </Group>
        <Button type="submit" h={32} disabled={unfit}>
          {submit}
        </Button>
      </Stack>
    </form>
  );
}
