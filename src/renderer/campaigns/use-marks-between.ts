import { useEffect, useMemo, useState } from 'react';
import { addDays, type LocalDate } from '../../shared/calendar-time/local-date';
import { type Holiday, mostRegions, yearOf } from '../../shared/holidays/holiday';
import { useApp } from '../app-frame/app-state';
import { DayMarks, holidaysByDay } from '../days/day-marks';
import { useDatesLanguage } from '../days/use-dates-language';
import { useProject } from '../project-view/use-project';

const none: readonly Holiday[] = [];

/** The days that matter between two days, wherever the calendar is: own dates at once, holidays when they are known. */
export function useMarksBetween(from: LocalDate, to: LocalDate): DayMarks {
  const { host } = useApp();
  const occasions = useProject(({ project }) => project.occasions);
  const holidays = useProject(({ project }) => project.settings.holidays);
  const language = useDatesLanguage();
  const [found, setFound] = useState(none);
  // Whole years, so that a day that is changed by one asks nothing new; a plan that is longer is looked at in part.
  const [first, last] = [`${from.slice(0, 4)}-01-01`, `${to.slice(0, 4)}-12-31`];
  const until = yearOf(last) - yearOf(first) > 2 ? addDays(first, 730) : last;
  useEffect(() => {
    if (!holidays || holidays.regions.length === 0) return setFound(none);
    let over = false;
    const { regions, kinds } = holidays;
    const wanted = { regions: regions.slice(0, mostRegions), kinds: kinds.slice(0, 20), language };
    host.door.days.holidays({ ...wanted, from: first, to: until }).then(
      (answer) => over || setFound(answer.holidays),
      // Without them the plan is laid out all the same.
      () => over || setFound(none),
    );
    return () => {
      over = true;
    };
  }, [host, holidays, language, first, until]);
  return useMemo(() => new DayMarks(occasions, holidaysByDay(found, first, until)), [occasions, found, first, until]);
}
