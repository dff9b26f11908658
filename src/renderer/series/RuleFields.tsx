import { NumberInput, Select } from '@mantine/core';
import { useId } from 'react';
import { type LocalDate, monthOf, weekdayOf } from '../../shared/calendar-time/local-date';
import { type MonthDay, nthOfMonth, type RuleForm } from '../../shared/series/rule-form';
import type { RuleEnd } from '../../shared/series/rule-parts';
import { monthDayWords, weekdayName } from '../../shared/series/rule-words';
import { useProject } from '../project-view/use-project';
import { DayField } from '../ui/DayField';
import segments from '../ui/segments.module.css';
import css from './repeat.module.css';

interface Props {
  form: RuleForm;
  start: LocalDate;
  /** ISO 8601, 1 is Monday. */
  weekStart: number;
  language: string | undefined;
  onChange(changes: Partial<RuleForm>): void;
}

const units = { day: 'day', week: 'week', month: 'month', year: 'year' } as const;
type Unit = keyof typeof units;

/** Every how many days, weeks, months or years, and on which days of those. */
export function RuleFields({ form, start, weekStart, language, onChange }: Props) {
  const { every, interval } = form;
  const id = useId();
  return (
    <>
      <div className={css.row}>
        <label htmlFor={id}>Every</label>
        <NumberInput
          id={id}
          className={css.short}
          aria-label="Every how many"
          value={interval}
          min={1}
          max={99}
          allowDecimal={false}
          allowNegative={false}
          onChange={(value) => Number(value) >= 1 && onChange({ interval: Math.min(Number(value), 99) })}
        />
        <Select
          className={css.unit}
          aria-label="Days, weeks, months or years"
          data={Object.entries(units).map(([value, unit]) => ({ value, label: interval === 1 ? unit : `${unit}s` }))}
          value={every}
          allowDeselect={false}
          onChange={(value) => value && onChange({ every: value as Unit })}
        />
      </div>
      {every === 'week' && <Weekdays {...{ form, weekStart, language, onChange }} />}
      {every === 'month' && <MonthDays {...{ form, start, language, onChange }} />}
    </>
  );
}

/** The days of the week, beginning where the project's week begins; at least one stays chosen. */
function Weekdays({ form: { weekdays }, weekStart, language, onChange }: Omit<Props, 'start'>) {
  const order = Array.from({ length: 7 }, (_, at) => ((weekStart - 1 + at) % 7) + 1);
  const toggle = (day: number) => {
    const next = weekdays.includes(day) ? weekdays.filter((each) => each !== day) : [...weekdays, day].sort();
    if (next.length > 0) onChange({ weekdays: next });
  };
  return (
    <div className={css.row}>
      <span aria-hidden>On</span>
      <fieldset className={css.weekdays}>
        <legend className="k-visually-hidden">On these weekdays</legend>
        {order.map((day) => (
          <button
            key={day}
            type="button"
            aria-pressed={weekdays.includes(day)}
            aria-label={weekdayName(day, language)}
            onClick={() => toggle(day)}
          >
            {weekdayName(day, language, 'short')}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

/** The first day as a day of its month, in each way in which it can be one. */
function MonthDays({ form: { on }, start, language, onChange }: Omit<Props, 'weekStart'>) {
  const day = Number(start.slice(8));
  const weekday = weekdayOf(start);
  const isLast = start === monthOf(start).last;
  const nth = nthOfMonth(start);
  const choices: MonthDay[] = [
    { kind: 'day', day },
    ...(isLast || day >= 28 ? [{ kind: 'day', day: -1 } as const] : []),
    ...(nth <= 4 ? [{ kind: 'weekday', nth, weekday } as const] : []),
    ...(day + 7 > Number(monthOf(start).last.slice(8)) ? [{ kind: 'weekday', nth: -1, weekday } as const] : []),
  ];
  if (!choices.some((choice) => keyOf(choice) === keyOf(on))) choices.push(on);
  return (
    <div className={css.row}>
      <span aria-hidden>On</span>
      <Select
        className={css.wide}
        aria-label="On which day of the month"
        data={choices.map((choice) => ({ value: keyOf(choice), label: monthDayWords(choice, language) }))}
        value={keyOf(on)}
        allowDeselect={false}
        onChange={(value) => {
          const chosen = choices.find((choice) => keyOf(choice) === value);
          if (chosen) onChange({ on: chosen });
        }}
      />
    </div>
  );
}

const keyOf = (on: MonthDay) => (on.kind === 'day' ? `day ${on.day}` : `${on.nth} ${on.weekday}`);

interface EndProps {
  end: RuleEnd;
  start: LocalDate;
  onChange(end: RuleEnd): void;
}

const ends: { kind: RuleEnd['kind']; label: string }[] = [
  { kind: 'never', label: 'Never' },
  { kind: 'on', label: 'On a day' },
  { kind: 'after', label: 'After' },
];

/** When a rule ends. */
export function EndFields({ end, start, onChange }: EndProps) {
  const settings = useProject(({ project }) => project.settings);
  const switchTo = (kind: RuleEnd['kind']) => {
    if (kind === end.kind) return;
    if (kind === 'never') onChange({ kind });
    else if (kind === 'after') onChange({ kind, count: 10 });
    else onChange({ kind, date: `${start.slice(0, 4)}-12-31` });
  };
  return (
    <div className={css.row}>
      <span aria-hidden>Ends</span>
      <fieldset className={segments.segments}>
        <legend className="k-visually-hidden">When it ends</legend>
        {ends.map(({ kind, label }) => (
          <button key={kind} type="button" aria-pressed={kind === end.kind} onClick={() => switchTo(kind)}>
            {label}
          </button>
        ))}
      </fieldset>
      {end.kind === 'on' && (
        <DayField
          aria-label="Last day"
          date={end.date}
          settings={settings}
          tells="typing"
          onChange={(date) => date !== undefined && onChange({ kind: 'on', date })}
        />
      )}
      {end.kind === 'after' && (
        <>
          <NumberInput
            className={css.short}
            aria-label="After how many posts"
            value={end.count}
            min={1}
            max={10_000}
            allowDecimal={false}
            allowNegative={false}
            onChange={(value) => Number(value) >= 1 && onChange({ kind: 'after', count: Number(value) })}
          />
          <span>{end.count === 1 ? 'post' : 'posts'}</span>
        </>
      )}
    </div>
  );
}
