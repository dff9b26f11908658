import { useEffect, useMemo, useRef, useState } from 'react';
import { type Holiday, mostRegions } from '../../shared/holidays/holiday';
import { useApp } from '../app-frame/app-state';
import { usePlanView } from '../app-frame/plan-view';
import { usePlan } from '../plan/plan-context';
import { shownRange } from '../plan/shown-range';
import { useProject } from '../project-view/use-project';
import { DayMarks, holidaysByDay } from './day-marks';
import { useDatesLanguage } from './use-dates-language';

/** How long the first question about holidays waits, in milliseconds: the first screen comes before them. */
const afterFirstScreen = 400;

type Years = ReadonlyMap<string, readonly Holiday[]>;
const noYears: Years = new Map();
const noRegions: readonly string[] = [];

/**
 * Keeps the days that matter up to date: own dates at once, holidays by the year that is looked at, as soon as the host
 * has worked them out. What is known of other years stays.
 */
export function useDayMarks(): void {
  const { marks } = usePlan();
  const occasions = useProject(({ project }) => project.occasions);
  const years = useHolidayYears();
  const byDay = useMemo(
    () => new Map([...years].flatMap(([year, all]) => [...holidaysByDay(all, `${year}-01-01`, `${year}-12-31`)])),
    [years],
  );
  useEffect(() => marks.set(new DayMarks(occasions, byDay, marks.get())), [marks, occasions, byDay]);
}

/** The holidays of the years that are looked at, or have been, as the project's settings want them. */
function useHolidayYears(): Years {
  const { host, notify } = useApp();
  const { calendarView, focusDate } = usePlanView();
  const { holidays, weekStart } = useProject(({ project }) => project.settings);
  const language = useDatesLanguage();
  const { from, to } = shownRange(calendarView, focusDate, weekStart);
  const wanted = [...new Set([from.slice(0, 4), to.slice(0, 4)])].join(' ');
  const regions = holidays?.regions ?? noRegions;
  const question = useMemo(
    () => ({ regions: regions.slice(0, mostRegions), kinds: (holidays?.kinds ?? []).slice(0, 20), language }),
    [regions, holidays, language],
  );
  const [known, setKnown] = useState({ question, years: noYears });
  const latest = useRef(known);
  const state = useRef({ isFirst: true, hasFailed: false });
  const any = regions.length > 0;

  useEffect(() => {
    if (!any) return;
    let over = false;
    const ask = async () => {
      state.current.isFirst = false;
      const { current } = latest;
      const missing = wanted.split(' ').filter((year) => current.question !== question || !current.years.has(year));
      if (missing.length === 0) return;
      const [from, to] = [`${missing[0]}-01-01`, `${missing.at(-1)}-12-31`];
      const { holidays: found } = await host.door.days.holidays({ ...question, from, to });
      if (over) return;
      const before = latest.current.question === question ? latest.current.years : noYears;
      const ofYear = (year: string) =>
        found.filter(({ date, until = date }) => date.slice(0, 4) <= year && until.slice(0, 4) >= year);
      latest.current = {
        question,
        years: new Map([...before, ...missing.map((year) => [year, ofYear(year)] as const)]),
      };
      setKnown(latest.current);
    };
    const onFailure = () => {
      if (over || state.current.hasFailed) return;
      state.current.hasFailed = true;
      notify('Holidays cannot be worked out here; the calendar shows your own dates alone.', 'error');
    };
    const waiting = setTimeout(() => ask().catch(onFailure), state.current.isFirst ? afterFirstScreen : 0);
    return () => {
      over = true;
      clearTimeout(waiting);
    };
  }, [host, notify, any, question, wanted]);

  // What an earlier choice gave stays until the new days are known, so that nothing flickers.
  return any ? known.years : noYears;
}
