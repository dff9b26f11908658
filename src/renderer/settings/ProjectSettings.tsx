import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { type ReactNode, useCallback, useState } from 'react';
import { isTimeZone } from '../../shared/calendar-time/time-zone';
import type { PayloadOf } from '../../shared/history/command';
import type { ZoneChange } from '../../shared/zones/zone-change';
import { useProject, useProjectStore } from '../project-view/use-project';
import { lazyPart } from '../ui/lazy-part';
import { TimeZoneSelect } from '../ui/TimeZoneSelect';
import { useTextField } from '../ui/use-text-field';
import { weekdays } from '../ui/weekdays';
import { hourOptions } from './hour-options';
import { LanguageField } from './LanguageField';
import classes from './section.module.css';

const ZoneQuestion = lazyPart(async () => (await import('../zones/ZoneQuestion')).ZoneQuestion);

/** The project's name, its clock and how its weeks and hours are drawn. */
export function ProjectSettings() {
  const store = useProjectStore();
  const name = useProject((view) => view.project.name);
  const settings = useProject((view) => view.project.settings);
  const readOnly = useProject((view) => view.info.readOnly);
  const [asked, setAsked] = useState<ZoneChange | null>(null);
  const notAsked = useCallback(() => setAsked(null), []);
  const field = useTextField({
    value: name,
    onSave: (value, joinKey) => store.run({ name: 'project.rename', payload: { name: value } }, joinKey),
  });
  const edit = (fields: PayloadOf<'settings.edit'>['fields']) =>
    store.run({ name: 'settings.edit', payload: { fields } });
  const { timeZone, weekStart, dayStart, dayEnd, hourFormat, language } = settings;
  return (
    <div className={classes.fields}>
      <Field label="Name" id="project-name">
        <TextInput {...field} id="project-name" disabled={readOnly} />
      </Field>
      <Field
        label="Time zone"
        id="project-zone"
        hint={
          isTimeZone(timeZone)
            ? 'All times of the plan are times of this zone, but on channels that have one of their own.'
            : 'This machine does not know this zone. It is kept in the file; times are shown as UTC.'
        }
      >
        <TimeZoneSelect
          id="project-zone"
          value={timeZone}
          onChange={(zone) => zone !== timeZone && setAsked({ zone })}
          disabled={readOnly}
        />
      </Field>
      {asked && <ZoneQuestion change={asked} onClose={notAsked} />}
      <LanguageField language={language} disabled={readOnly} onChange={(next) => edit({ language: next })} />
      <Field label="The week starts on" id="week-start">
        <Select
          id="week-start"
          data={weekdays}
          value={String(weekStart)}
          onChange={(day) => day && edit({ weekStart: Number(day) })}
          allowDeselect={false}
          disabled={readOnly}
        />
      </Field>
      <Field label="Hours in the week view" id="day-start">
        <div className={classes.pair}>
          <Select
            id="day-start"
            aria-label="First hour of the day"
            data={hourOptions(dayStart, hourFormat).filter(({ value }) => value < dayEnd)}
            value={dayStart}
            onChange={(time) => time && edit({ dayStart: time })}
            allowDeselect={false}
            disabled={readOnly}
          />
          <span>to</span>
          <Select
            aria-label="Last hour of the day"
            data={hourOptions(dayEnd, hourFormat).filter(({ value }) => value > dayStart)}
            value={dayEnd}
            onChange={(time) => time && edit({ dayEnd: time })}
            allowDeselect={false}
            disabled={readOnly}
          />
        </div>
      </Field>
      <div className={classes.field}>
        <span id="hour-format">Times are written</span>
        <SegmentedControl
          aria-labelledby="hour-format"
          value={hourFormat === '12' ? '12' : '24'}
          onChange={(value) => edit({ hourFormat: value })}
          data={[
            { value: '24', label: '17:30' },
            { value: '12', label: '5:30 pm' },
          ]}
          disabled={readOnly}
        />
      </div>
    </div>
  );
}

function Field({ label, id, hint, children }: { label: string; id: string; hint?: string; children: ReactNode }) {
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{label}</label>
      {children}
      {hint && <p className={classes.hint}>{hint}</p>}
    </div>
  );
}
