import { IconCalendarStats } from '@tabler/icons-react';
import { type MouseEvent, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { daysInMonth, type LocalDate } from '../../shared/calendar-time/local-date';
import { firstCampaigns } from '../../shared/campaigns/campaign-bars';
import { daysFrom } from '../../shared/posts/agenda';
import { type DayCount, DayCounter, gapsIn } from '../../shared/posts/density';
import { usePlanView } from '../app-frame/plan-view';
import { useShownCampaigns } from '../campaigns/use-shown-campaigns';
import { NothingShown } from '../plan/NothingShown';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { useMatcher } from '../plan/use-matcher';
import { useStops } from '../plan/use-stops';
import { useToday } from '../plan/use-today';
import { useProject, useProjectStore } from '../project-view/use-project';
import { Legend, Readout } from './Readout';
import { useYearKeys } from './use-year-keys';
import { YearMonth } from './YearMonth';
import css from './YearPage.module.css';

/** Twelve small months: how much goes out when, and where nothing does. */
export function YearPage() {
  const plan = usePlan();
  const store = useProjectStore();
  const { focusDate: asked, go } = usePlanView();
  // The header turns at once; the page follows in slices that leave room for keys.
  const focusDate = useDeferredValue(asked);
  const { language, timeZone, weekStart } = useProject(({ project }) => project.settings);
  const version = useProject((view) => view.version);
  const today = useToday(timeZone);
  const matches = useMatcher();
  const year = focusDate.slice(0, 4);
  const days = useMemo(() => daysFrom(`${year}-01-01`, `${year}-12-31`), [year]);
  const counter = useMemo(() => new DayCounter(matches), [matches]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the content of the index
  const counts = useMemo(
    () => days.map((date): DayCount => ({ date, posts: counter.of(store.index.onDay(date)) })),
    [days, counter, store, version],
  );
  const gaps = useMemo(() => gapsIn(counts), [counts]);
  const total = useMemo(() => counts.reduce((sum, { posts }) => sum + posts, 0), [counts]);
  const any = total > 0 || days.some((date) => store.index.onDay(date).length > 0);
  const marks = useObserved(plan.marks, (value) => value);
  const shownCampaigns = useShownCampaigns(`${year}-01-01`, `${year}-12-31`);
  const campaigns = useMemo(() => firstCampaigns(shownCampaigns, days), [shownCampaigns, days]);
  const [looked, setLooked] = useState<LocalDate | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const stops = useStops(root, focusDate);
  const onKeyDown = useYearKeys(stops, weekStart);

  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    plan.shown.set(days.flatMap((date) => store.index.onDay(date).filter(matches)).map(({ id }) => id));
  }, [plan, days, matches, store, version]);

  // On a low screen the month that one comes from may lie below the edge.
  useLayoutEffect(() => {
    const months = root.current;
    const month = months?.querySelector(`[data-stop="${focusDate}"]`)?.closest('section');
    if (months && month)
      months.scrollTop = month.offsetTop + month.offsetHeight > months.clientHeight ? month.offsetTop : 0;
  }, [focusDate]);

  const dayAt = ({ target }: { target: EventTarget }) =>
    target instanceof Element ? (target.closest<HTMLElement>('[data-stop]')?.dataset.stop ?? null) : null;
  const onClick = (event: MouseEvent) => {
    const date = dayAt(event);
    if (date) go({ calendarView: 'day', focusDate: date });
  };

  const months = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);
  let from = 0;
  return (
    <div className={css.year}>
      <div className={css.bar}>
        <Readout total={total} gaps={gaps} looked={looked} matches={matches} campaigns={shownCampaigns} />
        <Legend campaigns={shownCampaigns.length > 0} />
      </div>
      {total === 0 && (
        <NothingShown filtered={any} where={`in ${year}`} icon={<IconCalendarStats size={28} stroke={1.4} />}>
          The year tells how many posts go out on each day and where the gaps are. Open a day to write there, or drag an
          idea onto it.
        </NothingShown>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the days inside are buttons; this hears them in one place */}
      <div
        ref={root}
        className={css.months}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          stops.onFocus(event);
          setLooked(dayAt(event));
        }}
        onBlur={() => setLooked(null)}
        onMouseOver={(event) => setLooked(dayAt(event))}
        onMouseLeave={() => setLooked(null)}
      >
        {months.map((month) => {
          const length = daysInMonth(Number(year), Number(month.slice(5)));
          const ofMonth = counts.slice(from, from + length);
          from += length;
          return (
            <YearMonth
              key={month.slice(5)}
              month={month}
              counts={ofMonth}
              gaps={gaps}
              today={today.startsWith(month) ? today : null}
              weekStart={weekStart}
              language={language}
              marks={marks}
              campaigns={campaigns}
            />
          );
        })}
      </div>
    </div>
  );
}
