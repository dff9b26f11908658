import { ActionIcon, Button } from '@mantine/core';
import { IconEdit, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { dateWords } from '../../shared/calendar-time/date-words';
import type { Occasion } from '../../shared/occasions/occasion';
import { useGrowing } from '../plan/use-growing';
import { useToday } from '../plan/use-today';
import { useProject, useProjectStore } from '../project-view/use-project';
import classes from '../settings/section.module.css';
import css from './DaySettings.module.css';
import { OccasionForm } from './OccasionForm';

/** The user's own dates: add, change, delete. Undo brings a deleted one back, so nothing asks. */
export function OccasionSettings() {
  const store = useProjectStore();
  const occasions = useProject(({ project }) => project.occasions);
  const { language, timeZone } = useProject(({ project }) => project.settings);
  const readOnly = useProject(({ info }) => info.readOnly);
  const today = useToday(timeZone);
  const { drawn, more, end } = useGrowing(100);
  const [asking, setAsking] = useState<{ date: string; id?: string } | null>(null);
  const sorted = useMemo(() => Object.values(occasions).sort(byDate), [occasions]);
  const remove = (id: string) => store.run({ name: 'occasions.delete', payload: { id } });
  return (
    <section aria-label="Own dates" className={css.own}>
      <h2 className="k-overline">Own dates</h2>
      <p className={classes.lead}>
        Anniversaries, notes, and days on which nothing is to go out. They stand beside the number of their day; on a
        day of the calendar the other mouse button, or Shift+F10, adds one.
      </p>
      <ul className={classes.rows}>
        {sorted.slice(0, drawn).map((occasion) => {
          const name = occasion.name.trim() || (occasion.blackout ? 'Nothing goes out' : 'Without a name');
          return (
            <li key={occasion.id} className={css.row}>
              <span className={css.when}>{occasionWords(occasion, language)}</span>
              <span className={css.what} dir="auto">
                {name}
                {occasion.blackout && occasion.name.trim() !== '' && <span className={css.tag}>Nothing goes out</span>}
                {occasion.notes && <span className={css.notes}>{occasion.notes}</span>}
              </span>
              {!readOnly && (
                <>
                  <ActionIcon
                    size={30}
                    aria-label={`Change ${name}`}
                    onClick={() => setAsking({ date: occasion.date, id: occasion.id })}
                  >
                    <IconEdit size={16} stroke={1.6} aria-hidden="true" />
                  </ActionIcon>
                  <ActionIcon size={30} aria-label={`Delete ${name}`} onClick={() => void remove(occasion.id)}>
                    <IconTrash size={16} stroke={1.6} aria-hidden="true" />
                  </ActionIcon>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {sorted.length > drawn && (
        <button type="button" className={css.rest} ref={end} onClick={more}>
          Show {sorted.length - drawn} more
        </button>
      )}
      {!readOnly && (
        <Button
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden="true" />}
          onClick={() => setAsking({ date: today })}
        >
          Add a date
        </Button>
      )}
      {asking && <OccasionForm {...asking} onClose={() => setAsking(null)} />}
    </section>
  );
}

/** `6 December, every year`, `30 December 2026`, `24 December to 2 January, every year`. */
export function occasionWords({ date, until, yearly }: Occasion, language: string | undefined): string {
  const day = (each: string) => dateWords(each, 'dayMonth', language);
  const stretch = until !== undefined && until > date;
  if (yearly) return `${stretch ? `${day(date)} to ${day(until)}` : day(date)}, every year`;
  const [from, to] = [`${day(date)} ${date.slice(0, 4)}`, until && `${day(until)} ${until.slice(0, 4)}`];
  return stretch ? `${from} to ${to}` : from;
}

/** Yearly ones first, through the year; then by day. */
function byDate(a: Occasion, b: Occasion): number {
  const key = ({ date, yearly, id }: Occasion) => `${yearly ? `0${date.slice(4)}` : `1${date}`} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}
