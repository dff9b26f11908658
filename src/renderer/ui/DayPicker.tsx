import { DatePicker, MonthPicker } from '@mantine/dates';
import '@mantine/dates/styles.css';
import { useEffect, useRef } from 'react';
import { dateWords } from '../../shared/calendar-time/date-words';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import type { Settings } from '../../shared/project/project';
import css from './DayPicker.module.css';
import { pickerWords } from './picker-words';

interface Props {
  date: LocalDate | undefined;
  unit: 'day' | 'month';
  settings: Pick<Settings, 'language' | 'weekStart'>;
  onChange(date: LocalDate): void;
}

/** A month of days, or a year of months, to choose from. In a part of its own, as few places need it at first. */
export function DayPicker({ date, unit, settings, onChange }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const entered = useRef(false);
  // The focus goes to what is chosen: at first, and when choosing has drawn another page; not out of a field beside it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each date draws the page anew
  useEffect(() => {
    if (entered.current && document.activeElement !== document.body) return;
    entered.current = true;
    const all = [...(root.current?.querySelectorAll<HTMLElement>('table button') ?? [])];
    (all.find((button) => button.dataset.selected) ?? all.find((button) => button.tabIndex === 0))?.focus();
  }, [date]);
  const { monthsListFormat, ...words } = pickerWords(settings);
  const common = {
    value: date ?? null,
    defaultDate: date,
    size: 'xs',
    monthsListFormat,
    onChange: (next: string | null) => next && onChange(next),
  } as const;
  return (
    <div className={css.picker} ref={root}>
      {unit === 'month' ? (
        <MonthPicker
          key={date}
          {...common}
          getMonthControlProps={(month) => ({
            // The spoken name holds the words that are seen.
            'aria-label': `${dateWords(month, 'shortMonth', settings.language)} ${month.slice(0, 4)}`,
          })}
          ariaLabels={{ previousYear: 'Previous year', nextYear: 'Next year' }}
        />
      ) : (
        <DatePicker
          key={date}
          {...common}
          {...words}
          classNames={{ day: css.day }}
          ariaLabels={{ previousMonth: 'Previous month', nextMonth: 'Next month' }}
        />
      )}
    </div>
  );
}
