import { ActionIcon, Loader, Popover, TextInput, type TextInputProps } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { dateWords } from '../../shared/calendar-time/date-words';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import type { Settings } from '../../shared/project/project';
import { readTypedDay, readTypedMonth } from '../../shared/search/read-typed-day';
import { projectNow } from '../plan/use-today';
import { lazyPart } from './lazy-part';

const DayPicker = lazyPart(async () => (await import('./DayPicker')).DayPicker, <Loader size="sm" />);

interface Props extends Pick<TextInputProps, 'label' | 'size' | 'error' | 'id' | 'aria-label'> {
  /** The day, or any day of the month where months are asked for. */
  date: LocalDate | undefined;
  unit?: 'day' | 'month';
  settings: Pick<Settings, 'language' | 'weekStart' | 'timeZone'>;
  /** `typing`: at each letter, for forms that show what it leads to. `left`: when the field is left, or on Enter. */
  tells: 'typing' | 'left';
  /** The field stands beside a calendar, or in a box that floats by itself: it opens none, or one inside of that box. */
  calendar?: 'none' | 'inside' | undefined;
  autoFocus?: boolean;
  /** With `left`: an emptied field means no day; else what was there comes back. */
  clearable?: boolean;
  /**
   * Called with what was typed or chosen; undefined where there is nothing, or nothing that is a day.
   * @param unread true where something stands there that is no day.
   */
  onChange(date: LocalDate | undefined, unread: boolean): void;
}

/**
 * A day to type as one likes or to choose, written in the project's language: the browser's own field would write it in
 * the browser's. What is no day stays in the field and is explained.
 */
export function DayField(props: Props) {
  const { date, unit = 'day', settings, tells, calendar, autoFocus, clearable = false, onChange, ...field } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const [open, setOpen] = useState(false);
  const { language, timeZone } = settings;
  // While something else is typed, what the field held before says which year is meant.
  const held = useRef(date);
  if (typed === null) held.current = date;
  const read = (text: string) => {
    const today = projectNow(timeZone).date;
    const how = { ...settings, near: held.current ?? today, today };
    return unit === 'month' ? readTypedMonth(text, how) : readTypedDay(text, how);
  };
  const wrong = typed !== null && typed.trim() !== '' && read(typed) === undefined;
  const type = (text: string) => {
    setTyped(text);
    setLeft(false);
    const next = read(text);
    if (tells === 'typing') onChange(next, next === undefined && text.trim() !== '');
  };
  const leave = () => {
    setLeft(true);
    if (typed === null || wrong) return;
    const next = read(typed);
    setTyped(null);
    const empty = clearable && typed.trim() === '';
    if (tells === 'left' && (next !== undefined || empty) && next !== date) onChange(next, false);
  };
  const choose = (next: LocalDate) => {
    setTyped(null);
    setOpen(false);
    onChange(next, false);
  };
  const shown =
    date === undefined
      ? ''
      : unit === 'month'
        ? `${dateWords(date, 'month', language)} ${date.slice(0, 4)}`
        : dateWords(date, 'date', language);
  return (
    <TextInput
      {...field}
      value={typed ?? shown}
      data-autofocus={autoFocus || undefined}
      error={wrong && left ? `Write it as ${unit === 'month' ? '2026-12' : '2026-12-24'}.` : field.error}
      onChange={(event) => type(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
      rightSection={
        calendar !== 'none' && (
          <Popover opened={open} onChange={setOpen} trapFocus returnFocus withinPortal={calendar !== 'inside'}>
            <Popover.Target>
              <ActionIcon size={26} aria-label="Open the calendar" onClick={() => setOpen(!open)}>
                <IconCalendar size={15} stroke={1.6} />
              </ActionIcon>
            </Popover.Target>
            <Popover.Dropdown
              p={10}
              onFocusCapture={({ target }) => keepEscape(target)}
              onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
            >
              <DayPicker date={date} unit={unit} settings={settings} onChange={choose} />
            </Popover.Dropdown>
          </Popover>
        )
      }
    />
  );
}

/** Escape closes the calendar alone: a dialog around it asks what has the focus, and leaves the key to what is marked so. */
function keepEscape(target: EventTarget): void {
  if (target instanceof HTMLElement) target.dataset.mantineStopPropagation = 'true';
}
