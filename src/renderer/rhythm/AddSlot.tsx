import { Button, Popover, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useEffect, useState } from 'react';
import { weekdayWords } from '../../shared/calendar-time/date-words';
import type { LocalTime } from '../../shared/calendar-time/local-date';
import { parseTime } from '../../shared/calendar-time/parse-time';
import css from './RhythmSettings.module.css';

interface Props {
  weekday: number;
  /** In the order in which they stand. */
  weekdays: readonly number[];
  language: string | undefined;
  name: string;
  /** What was typed to open it; null while it is closed. */
  typed: string | null;
  onOpen(): void;
  onClose(): void;
  onAdd(times: readonly LocalTime[], weekdays: ReadonlySet<number>): void;
}

/** Adds one time or several to a day, and to others with it. */
export function AddSlot({ weekday, weekdays, language, name, typed, onOpen, onClose, onAdd }: Props) {
  const [text, setText] = useState('');
  const [days, setDays] = useState<ReadonlySet<number>>(new Set([weekday]));
  const opened = typed !== null;
  useEffect(() => {
    if (typed === null) return;
    setText(typed);
    setDays(new Set([weekday]));
  }, [typed, weekday]);
  const parts = text.split(/[,;]|\s+(?=\d)/).map((part) => part.trim());
  const times = parts.filter(Boolean).map(parseTime);
  const read = times.filter((time) => time !== undefined);
  const wrong = read.length < times.length;
  const day = weekdayWords(weekday, 'long', language);
  const toggle = (each: number) => {
    const next = new Set(days);
    if (!next.delete(each)) next.add(each);
    setDays(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wrong || read.length === 0 || days.size === 0) return;
    onClose();
    onAdd(read, days);
  };
  return (
    <Popover
      opened={opened}
      onChange={(next) => !next && onClose()}
      trapFocus
      returnFocus
      position="bottom"
      shadow="var(--k-shadow)"
    >
      <Popover.Target>
        <button
          type="button"
          className={css.add}
          data-cell=""
          data-add=""
          aria-label={`Add a slot of ${name} on ${day}`}
          onClick={() => (opened ? onClose() : onOpen())}
        >
          <IconPlus size={14} stroke={1.6} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown p={12}>
        <form onSubmit={submit} className={css.form}>
          <TextInput
            size="xs"
            label="Time, or several"
            placeholder="09:00, 17:30"
            value={text}
            data-autofocus
            error={wrong ? 'Write times as 09:30, 17:00' : undefined}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <fieldset className={css.days}>
            <legend>On</legend>
            {weekdays.map((each) => (
              <button
                key={each}
                type="button"
                aria-label={weekdayWords(each, 'long', language)}
                aria-pressed={days.has(each)}
                onClick={() => toggle(each)}
              >
                {weekdayWords(each, 'short', language).slice(0, 2)}
              </button>
            ))}
          </fieldset>
          <div className={css.actions}>
            <Button size="xs" type="submit" disabled={wrong || read.length === 0 || days.size === 0}>
              Add {read.length * days.size > 1 ? `${read.length * days.size} slots` : 'slot'}
            </Button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
