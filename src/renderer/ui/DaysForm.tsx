import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { LocalDate } from '../../shared/calendar-time/local-date';

interface Props {
  from: LocalDate | undefined;
  to: LocalDate | undefined;
  /** What the button says. */
  submit: string;
  /** Whether an end may be left open. */
  open?: boolean;
  /** An absent end is open. */
  onChange(days: { from: LocalDate | undefined; to: LocalDate | undefined }): void;
}

/** Asks for a first and a last day. */
export function DaysForm({ submit, open = false, onChange, ...days }: Props) {
  const [from, setFrom] = useState(days.from ?? '');
  const [to, setTo] = useState(days.to ?? '');
  const whole = from !== '' && to !== '';
  const wrong = whole && from > to;
  const unfit = wrong || (!open && !whole);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!unfit) onChange({ from: from || undefined, to: to || undefined });
  };
  return (
    <form onSubmit={send}>
      <Stack gap={12}>
        <Group gap={8} align="flex-start" wrap="nowrap">
          <TextInput
            type="date"
            label="First day"
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
            data-autofocus
          />
          <TextInput
            type="date"
            label="Last day"
            value={to}
            error={wrong && 'Lies before the first day.'}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
        </Group>
        <Button type="submit" h={32} disabled={unfit}>
          {submit}
        </Button>
      </Stack>
    </form>
  );
}
