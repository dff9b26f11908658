import { Button, Popover, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { timeWords } from '../../shared/calendar-time/date-words';
import type { LocalTime } from '../../shared/calendar-time/local-date';
import { parseTime } from '../../shared/calendar-time/parse-time';
import { useProject } from '../project-view/use-project';
import css from './RhythmSettings.module.css';

interface Props {
  time: LocalTime;
  day: string;
  readOnly: boolean;
  onChange(time: LocalTime): void;
  onRemove(): void;
}

/** One slot: its time, which a press changes, and the cross that takes it away. */
export function SlotChip({ time, day, readOnly, onChange, onRemove }: Props) {
  const hourFormat = useProject(({ project }) => project.settings.hourFormat);
  const [typed, setTyped] = useState<string | null>(null);
  const words = timeWords(time, hourFormat);
  const next = typed === null ? undefined : parseTime(typed);
  const close = () => setTyped(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!next) return;
    close();
    if (next !== time) onChange(next);
  };
  return (
    <span className={css.slot}>
      <Popover
        opened={typed !== null}
        onChange={(opened) => !opened && close()}
        trapFocus
        returnFocus
        position="bottom"
        shadow="var(--k-shadow)"
      >
        <Popover.Target>
          <button
            type="button"
            className={css.time}
            data-cell=""
            data-slot=""
            aria-label={`${words} on ${day}: change`}
            disabled={readOnly}
            onClick={() => setTyped(typed === null ? words : null)}
          >
            {words}
          </button>
        </Popover.Target>
        <Popover.Dropdown p={12}>
          <form onSubmit={submit} className={css.form}>
            <TextInput
              size="xs"
              label={`Time on ${day}`}
              value={typed ?? ''}
              data-autofocus
              error={typed !== null && typed.trim() !== '' && !next ? 'Write it as 09:30' : undefined}
              onChange={(event) => setTyped(event.currentTarget.value)}
              onFocus={(event) => event.currentTarget.select()}
            />
            <div className={css.actions}>
              <Button size="xs" type="submit" disabled={!next}>
                Change
              </Button>
              <Button size="xs" variant="default" onClick={onRemove}>
                Take away
              </Button>
            </div>
          </form>
        </Popover.Dropdown>
      </Popover>
      {!readOnly && (
        <button
          type="button"
          className={css.remove}
          data-remove=""
          tabIndex={-1}
          aria-label={`Take away ${words} on ${day}`}
          onClick={onRemove}
        >
          <IconX size={13} stroke={1.8} aria-hidden />
        </button>
      )}
    </span>
  );
}
