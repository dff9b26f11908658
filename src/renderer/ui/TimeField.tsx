import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { timeWords } from '../../shared/calendar-time/date-words';
import type { LocalTime } from '../../shared/calendar-time/local-date';
import { parseTime } from '../../shared/calendar-time/parse-time';

/** Without a `label` it says "Time". */
interface Props extends Pick<TextInputProps, 'size' | 'placeholder' | 'label' | 'aria-label'> {
  time: LocalTime | undefined;
  /** `12` or `24`. */
  hourFormat: string;
  /** Called when the field is left, or on Enter, with another time than before; null where it was emptied. */
  onChange(time: LocalTime | null): void;
}

/** A time of day to type as one likes; what is none stays in the field and is explained. */
export function TimeField({ time, hourFormat, onChange, ...field }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && typed.trim() !== '' && parseTime(typed) === undefined;
  const send = () => {
    if (typed === null || wrong) return;
    const next = parseTime(typed) ?? null;
    setTyped(null);
    if (next !== (time ?? null)) onChange(next);
  };
  return (
    <TextInput
      label="Time"
      {...field}
      value={typed ?? (time ? timeWords(time, hourFormat) : '')}
      error={wrong ? 'Write it as 09:30' : undefined}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={send}
      onKeyDown={(event) => event.key === 'Enter' && send()}
    />
  );
}
