import { Button, Checkbox, Group, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import { newId } from '../../shared/ids';
import { occasionSchema } from '../../shared/occasions/occasion';
import { isLeapDay } from '../../shared/occasions/occasion-days';
import css from '../bulk/forms.module.css';
import { useProject, useProjectStore } from '../project-view/use-project';
import { DayField } from '../ui/DayField';
import { Dialog } from '../ui/Dialog';

interface Props {
  date: LocalDate;
  blackout?: boolean | undefined;
  /** The date that is changed; absent for a new one. */
  id?: string | undefined;
  /** `done` is a sentence on what was changed; absent where nothing was. */
  onClose(done?: string): void;
}

/** Asks for a date of the user's own: a day or a stretch, yearly or not, open or closed for posts. */
export function OccasionForm({ date, blackout = false, id, onClose }: Props) {
  const store = useProjectStore();
  const settings = useProject(({ project }) => project.settings);
  const [before] = useState(() => (id === undefined ? undefined : store.getView().project.occasions[id]));
  const [name, setName] = useState(before?.name ?? '');
  const [first, setFirst] = useState<LocalDate | undefined>(before?.date ?? date);
  const [last, setLast] = useState(before?.until);
  const [unread, setUnread] = useState(false);
  const [yearly, setYearly] = useState(before?.yearly ?? false);
  const [closed, setClosed] = useState(before?.blackout ?? blackout);
  const [notes, setNotes] = useState(before?.notes ?? '');

  const wrong =
    first === undefined || unread
      ? 'Choose a day.'
      : last !== undefined && last < first
        ? 'The last day lies before the first.'
        : name.trim() === '' && !closed
          ? 'Give the day a name.'
          : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wrong || first === undefined) return;
    const until = last === undefined || last === first ? null : last;
    const fields = { name: name.trim(), date: first, until, yearly, blackout: closed, notes: notes.trim() || null };
    onClose(`${fields.name || 'Nothing goes out'}: ${before ? 'changed' : 'added'}.`);
    if (before) return void store.run({ name: 'occasions.edit', payload: { id: before.id, fields } });
    const set = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
    const record = occasionSchema.parse({ ...set, id: newId() });
    void store.run({ name: 'occasions.create', payload: { record } });
  };
  const title = before ? 'Change the date' : blackout ? 'Nothing goes out' : 'A date of your own';
  return (
    <Dialog title={title} onClose={() => onClose()} size={420}>
      <form onSubmit={submit} className={css.form}>
        <TextInput
          label={closed ? 'Why (may be left empty)' : 'Name'}
          value={name}
          data-autofocus
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group gap={8} align="flex-start" grow>
          <DayField label="First day" date={first} settings={settings} tells="typing" onChange={setFirst} />
          <DayField
            label="Last day (of several)"
            date={last}
            settings={settings}
            tells="typing"
            onChange={(day, unread) => {
              setLast(day);
              setUnread(unread);
            }}
          />
        </Group>
        <Checkbox
          label="Comes back every year"
          checked={yearly}
          onChange={(event) => setYearly(event.currentTarget.checked)}
        />
        <Checkbox
          label="Nothing goes out: posts planned here are pointed out"
          checked={closed}
          onChange={(event) => setClosed(event.currentTarget.checked)}
        />
        <Textarea
          label="Notes"
          rows={2}
          maxLength={4000}
          value={notes}
          onChange={(event) => setNotes(event.currentTarget.value)}
        />
        <p className={css.preview} aria-live="polite">
          {first === undefined || wrong
            ? wrong
            : isLeapDay({ date: first, yearly })
              ? 'In years without a 29 February it stands on 28 February.'
              : yearly
                ? `From ${first.slice(0, 4)} on, every year on the same ${last === undefined ? 'day' : 'days'}.`
                : `Once, in ${first.slice(0, 4)}.`}
        </p>
        <Group justify="flex-end" gap={8} mt={4}>
          <Button variant="default" onClick={() => onClose()}>
            Cancel
          </Button>
          <Button type="submit" disabled={wrong !== undefined}>
            {before ? 'Change' : 'Add'}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
