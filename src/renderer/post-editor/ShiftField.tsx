import { Autocomplete } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { dateWords, timeWords } from '../../shared/calendar-time/date-words';
import type { Channel } from '../../shared/channels/channel';
import { readShift, shiftWords } from '../../shared/posts/shift-words';
import { useProject } from '../project-view/use-project';
import type { VariantControl } from './use-variant';
import { VariantField } from './VariantField';
import css from './variant.module.css';

const offered = [0, 15, 30, 60, 120, 180, 24 * 60, -30, -60].map(shiftWords);

/** How much later or earlier a channel goes out, and the day and time that this leads to. */
export function ShiftField({ variant, channel }: { variant: VariantControl; channel: Channel }) {
  const settings = useProject(({ project }) => project.settings);
  const [typed, setTyped] = useState<string | null>(null);
  const [listed, setListed] = useState(false);
  const id = useId();
  const { post, given, shift } = variant;
  const reading = typed === null ? undefined : readShift(typed, post.time);
  const wrong = reading && 'reason' in reading ? reading.reason : undefined;
  const send = (text: string | null) => {
    const read = text === null ? undefined : readShift(text, post.time);
    if (!read || 'reason' in read) return;
    setTyped(null);
    setListed(false);
    if (read.shift !== shift) void variant.set({ shift: read.shift === 0 ? null : read.shift });
  };
  const words = (date: string | undefined, time: string | undefined) =>
    date === undefined || time === undefined
      ? undefined
      : `${dateWords(date, 'day', settings.language)}, ${timeWords(time, settings.hourFormat)}`;
  const when = words(given.date, given.time);
  const zone = channel.timeZone !== undefined && channel.timeZone !== settings.timeZone ? channel.timeZone : undefined;
  return (
    <VariantField
      variant={variant}
      field="shift"
      label="Goes out"
      id={id}
      was={when && `Common: ${words(post.date, post.time)}`}
    >
      <Autocomplete
        id={id}
        size="xs"
        value={typed ?? shiftWords(shift)}
        data={offered}
        // What stands there already hides nothing of the list.
        filter={({ options }) => options}
        error={wrong}
        dropdownOpened={listed}
        onDropdownOpen={() => setListed(true)}
        onDropdownClose={() => setListed(false)}
        onChange={setTyped}
        onOptionSubmit={send}
        onBlur={() => {
          send(typed);
          if (wrong === undefined) setTyped(null);
        }}
        onKeyDown={(event) => event.key === 'Enter' && send(typed)}
      />
      <p className={css.out}>
        <IconClock size={14} stroke={1.6} aria-hidden />
        <span>{when ? `${when}${zone ? ` in ${zone}` : ''}` : 'It counts once the post has a day and a time.'}</span>
      </p>
    </VariantField>
  );
}
