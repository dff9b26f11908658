import { useEffect, useState } from 'react';
import { dateWords } from '../../shared/calendar-time/date-words';
import { addDays } from '../../shared/calendar-time/local-date';
import { type Holiday, mostRegions } from '../../shared/holidays/holiday';
import { useApp } from '../app-frame/app-state';
import { useToday } from '../plan/use-today';
import { useProject } from '../project-view/use-project';
import css from './DaySettings.module.css';
import { regionWords } from './region-words';
import { kindWords } from './use-mark-details';

/** So many of the coming days show whether the choice is right. */
const shown = 8;

interface Props {
  regions: readonly string[];
  kinds: readonly string[];
  language: string;
}

/** The next holidays that the choice leads to. */
export function NextDays({ regions, kinds, language }: Props) {
  const { host } = useApp();
  const settings = useProject(({ project }) => project.settings);
  const today = useToday(settings.timeZone);
  const [found, setFound] = useState<readonly Holiday[] | null>(null);
  useEffect(() => {
    let over = false;
    const question = { regions: regions.slice(0, mostRegions), kinds: kinds.slice(0, 20), language };
    host.door.days.holidays({ ...question, from: today, to: addDays(today, 365) }).then(
      ({ holidays }) => over || setFound(holidays),
      () => over || setFound(null),
    );
    return () => {
      over = true;
    };
  }, [host, regions, kinds, language, today]);
  if (regions.length === 0 || !found) return null;
  return (
    <div className={css.next} aria-live="polite">
      <h3 className={css.nextHead}>The next of them</h3>
      {found.length === 0 && <p className={css.none}>None in the coming year. Choose another kind of days.</p>}
      <ol className={css.days}>
        {found.slice(0, shown).map(({ date, name, kind, regions: where }) => (
          <li key={`${date} ${kind} ${name}`}>
            <span className={css.when}>{dateWords(date, 'dayYear', settings.language)}</span>
            <span className={css.what} dir="auto">
              {name}
            </span>
            <span className={css.kind}>
              {kindWords[kind]}
              {where.length < regions.length && `, ${where.map((code) => regionWords(code, language)).join(', ')}`}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
