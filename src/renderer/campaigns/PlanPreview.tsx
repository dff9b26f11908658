import { Checkbox } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { dateWords } from '../../shared/calendar-time/date-words';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import type { PlannedPost, Span } from '../../shared/campaigns/lay-out';
import { type DayMarks, marksWords } from '../days/day-marks';
import { projectNow } from '../plan/use-today';
import { useProject, useProjectStore } from '../project-view/use-project';
import { DayField } from '../ui/DayField';
import { counted } from '../ui/format-when';
import { TimeField } from '../ui/TimeField';
import css from './LayOutForm.module.css';
import { type PlanRow, type RowChange, shiftTo } from './plan-rows';
import { useMarksBetween } from './use-marks-between';

interface Props {
  rows: readonly PlanRow[];
  /** The same posts as the plan has them. */
  planned: readonly PlannedPost[];
  span: Span;
  onChange(step: string, change: RowChange): void;
}

/** Which posts will stand when, with what is to be known about each day; each can be moved or left out. */
export function PlanPreview({ rows, planned, span, onChange }: Props) {
  const store = useProjectStore();
  const settings = useProject(({ project }) => project.settings);
  const { timeZone, language, hourFormat } = settings;
  const today = projectNow(timeZone).date;
  const dates = rows.map(({ date }) => date).sort();
  const marks = useMarksBetween(dates[0] ?? span.start, dates.at(-1) ?? span.end);
  return (
    <section className={css.preview} aria-label="Posts of the plan">
      {rows.length === 0 && <p className={css.none}>Choose a first and a last day.</p>}
      <ul className={css.rows}>
        {rows.map((row, at) => {
          const notes = notesOn(row, { marks, today, there: store.index.onDay(row.date).length });
          const plan = planned[at];
          const of = row.name;
          return (
            <li key={row.step} className={css.row} data-out={!row.taken || undefined}>
              <Checkbox
                aria-label={`Make the post “${of}”`}
                checked={row.taken}
                onChange={(event) => onChange(row.step, { taken: event.currentTarget.checked })}
              />
              <div className={css.what}>
                <span className={css.step}>{of}</span>
                <span className={css.title} dir="auto">
                  {row.title}
                </span>
                {notes.map(({ says, warns }) => (
                  <span key={says} className={css.note} data-warns={warns || undefined}>
                    {warns ? (
                      <IconAlertTriangle size={13} stroke={1.6} aria-hidden />
                    ) : (
                      <IconInfoCircle size={13} stroke={1.6} aria-hidden />
                    )}
                    {says}
                  </span>
                ))}
              </div>
              <span className={css.weekday}>{dateWords(row.date, 'weekday', language)}</span>
              <DayField
                size="xs"
                aria-label={`Day of “${of}”`}
                date={row.date}
                settings={settings}
                tells="left"
                onChange={(date) => date && plan && onChange(row.step, { shift: shiftTo(plan, date) })}
              />
              <TimeField
                size="xs"
                label={null}
                aria-label={`Time of “${of}”`}
                time={row.time}
                hourFormat={hourFormat}
                onChange={(time) => onChange(row.step, { time })}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface Note {
  says: string;
  warns: boolean;
}

/** What is to be known about a post of the plan and its day. */
function notesOn(row: PlanRow, { marks, today, there }: { marks: DayMarks; today: LocalDate; there: number }): Note[] {
  const ofDay = marks.on(row.date);
  const notes: Note[] = [];
  if (row.known) notes.push({ says: 'The campaign has this post already', warns: false });
  if (row.crowded) notes.push({ says: 'The campaign is too short for it', warns: true });
  if (row.date < today) notes.push({ says: 'In the past', warns: true });
  if (ofDay.length > 0)
    notes.push({ says: marksWords(ofDay.slice(0, 3)), warns: ofDay.some(({ kind }) => kind === 'blackout') });
  if (there > 0) notes.push({ says: `${counted(there, 'other post')} on this day`, warns: false });
  return notes;
}
