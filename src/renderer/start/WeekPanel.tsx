import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { type CSSProperties, Fragment } from 'react';
import { dateWords, timeWords } from '../../shared/calendar-time/date-words';
import { addDays, type LocalDate } from '../../shared/calendar-time/local-date';
import type { Week, WeekPost } from '../../shared/week/week-schema';
import { counted } from '../ui/format-when';
import type { Opening } from './use-opening';
import type { Recent, Weeks } from './use-recents';
import css from './week.module.css';

interface Props {
  recent: readonly Recent[];
  weeks: Weeks | null;
  opening: Opening;
}

interface Entry extends WeekPost {
  path: string;
  project: string;
  /** Tells projects of the same name apart; nothing where the name does. */
  file: string | undefined;
  week: Week;
}

/** Rows that are drawn; who plans more than that in a week for one screen reads it in the projects. */
const mostRows = 60;

/** What is due in all recent projects in the coming seven days, day by day; a press opens the project. */
export function WeekPanel({ recent, weeks, opening }: Props) {
  const read = recent.flatMap(({ path, name, fileName }) => {
    const found = weeks?.projects.get(path);
    return found ? [{ ...found, fileName, project: name.trim() || fileName }] : [];
  });
  const isShared = (name: string) => read.filter(({ project }) => project === name).length > 1;
  const entries = read
    .flatMap(({ path, project, fileName, week }): Entry[] => {
      const file = isShared(project) && fileName !== project ? fileName : undefined;
      return week?.due.map((post) => ({ ...post, path, project, file, week })) ?? [];
    })
    .sort((a, b) => compare(a.date, b.date) || compare(a.time ?? '', b.time ?? '') || compare(a.project, b.project));
  const total = read.reduce((sum, { week }) => sum + (week?.posts ?? 0), 0);
  const shown = entries.slice(0, mostRows);
  const days = [...new Set(shown.map(({ date }) => date))];
  const unread = read.flatMap(({ says, path }) => (says === undefined ? [] : [{ path, says }]));
  return (
    <aside className={css.panel} aria-labelledby="week-title" aria-busy={weeks === null}>
      <h2 className={`k-serif ${css.title}`} id="week-title">
        This week <span className={css.aside}>all projects</span>
      </h2>
      {weeks !== null && entries.length === 0 && <p className={css.none}>Nothing is due in the next seven days.</p>}
      {days.map((date) => {
        const ofDay = shown.filter((entry) => entry.date === date);
        return (
          <Fragment key={date}>
            <h3 className={`k-overline ${css.day}`}>{dayWords(date, ofDay[0]?.week)}</h3>
            <ul className={css.rows}>
              {ofDay.map((entry) => (
                <li key={`${entry.path} ${entry.id}`}>
                  <Row entry={entry} opening={opening} />
                </li>
              ))}
            </ul>
          </Fragment>
        );
      })}
      {total > shown.length && <p className={css.none}>and {counted(total - shown.length, 'more post')}</p>}
      {unread.map(({ path, says }) => (
        <p key={path} className={css.unread} title={path}>
          <IconInfoCircle size={15} stroke={1.6} aria-hidden />
          <span>{says}</span>
        </p>
      ))}
      {weeks !== null && weeks.left > 0 && (
        <p className={css.none}>
          {counted(weeks.left, 'older project')} of the list {weeks.left === 1 ? 'was' : 'were'} not looked at.
        </p>
      )}
    </aside>
  );
}

function Row({ entry, opening }: { entry: Entry; opening: Opening }) {
  const { path, project, file, headline, time, colour, attention, week } = entry;
  return (
    <button
      type="button"
      className={css.row}
      style={{ '--pillar': colour ?? 'var(--k-border-strong)' } as CSSProperties}
      disabled={opening.busy !== null}
      onClick={() => void opening.open(path)}
    >
      <span className={`k-times ${css.time}`}>{time === undefined ? '–' : timeWords(time, week.hourFormat)}</span>
      <span className={css.headline} dir="auto" title={headline}>
        {headline || 'Untitled'}
      </span>
      {attention && <IconAlertTriangle className={css.warning} size={14} stroke={1.6} aria-label="Needs attention" />}
      <span className={css.project} title={file === undefined ? project : path}>
        {project}
        {file !== undefined && (
          <>
            {' '}
            <span className={css.file}>{file}</span>
          </>
        )}
      </span>
    </button>
  );
}

/** `Today`, `Tomorrow`, then the weekday with its date, by the clock of the project. */
function dayWords(date: LocalDate, week: Week | undefined): string {
  if (date === week?.today) return 'Today';
  if (week && date === addDays(week.today, 1)) return 'Tomorrow';
  return dateWords(date, 'long', week?.language);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
