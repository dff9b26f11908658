import { type MouseEvent, memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type LocalDate, weekOf } from '../../shared/calendar-time/local-date';
import { lanesByWeek } from '../../shared/campaigns/campaign-bars';
import { type FreeDaysByDate, type FreePlace, noFreeDays } from '../../shared/rhythm/free-days';
import { type CalendarView, usePlanView } from '../app-frame/plan-view';
import { useBarGestures } from '../campaigns/use-bar-gestures';
import { useCampaignBars } from '../campaigns/use-campaign-bars';
import { DayTip } from '../days/DayTip';
import { Observable, useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { shownRange, turned } from '../plan/shown-range';
import { useMatcher } from '../plan/use-matcher';
import { usePostsInRange, useProject } from '../project-view/use-project';
import { useFreeDays } from '../rhythm/use-free-days';
import css from './CalendarPage.module.css';
import { type CalendarDays, CalendarDaysProvider } from './calendar-days';
import { emptyPlaceAt } from './calendar-gestures';
import { shownHours } from './calendar-options';
import { DayList } from './DayList';
import { DayStacks, noStacks } from './day-stacks';
import { EmptyMonth } from './EmptyMonth';
import { fitHours, fitMonth, fitPlaces } from './fit-days';
import { Grid, type GridView } from './Grid';
import { perDayBelow } from './month-room';
import { CalendarEvents } from './to-calendar-event';
import { useCalendarKeys } from './use-calendar-keys';
import { useMonthRoom } from './use-month-room';

const gridView = (view: CalendarView): GridView => (view === 'week' || view === 'day' ? view : 'month');

/** Posts of overlapping times that stand beside each other in a column of hours before they become too narrow to read. */
const besideEachOther = { week: 2, day: 6 };
/** Posts without a time that a day of the week shows. */
const withoutTime = 4;
const noPlaces: readonly FreePlace[] = [];

/** The month, the week or the day with its posts. Only what is drawn is handed to the library. */
export const CalendarPage = memo(function CalendarPage() {
  const view = usePlanView();
  const { focusDate, go } = view;
  const calendarView = gridView(view.calendarView);
  const settings = useProject(({ project }) => project.settings);
  const range = useMemo(
    () => shownRange(calendarView, focusDate, settings.weekStart),
    [calendarView, focusDate, settings.weekStart],
  );
  const all = usePostsInRange(range.from, range.to);
  const matches = useMatcher();
  const posts = useMemo(() => all.filter(matches), [all, matches]);
  const root = useRef<HTMLDivElement>(null);
  const room = useMonthRoom(root, range.weeks);
  const bars = useCampaignBars(range);
  const { weekStart } = settings;
  const { shown, more } = useMemo(() => {
    if (calendarView !== 'month')
      return fitHours(posts, { beside: besideEachOther[calendarView], untimed: withoutTime });
    const lanes = lanesByWeek(bars, weekStart);
    return fitMonth(posts, (date) => (room ? perDayBelow(room, lanes.get(weekOf(date, weekStart)) ?? 0) : 0));
  }, [posts, calendarView, room, bars, weekStart]);
  const [drawn] = useState(() => ({ stacks: new DayStacks(), events: new CalendarEvents() }));
  const free = useFreeDays(range.from, range.to);
  const places = useMemo(
    () => (calendarView === 'month' ? noPlaces : fitPlaces(free, shown, besideEachOther[calendarView])),
    [calendarView, free, shown],
  );
  const { stacks, events } = useMemo(
    () =>
      calendarView === 'month' ? drawn.stacks.of(shown) : { stacks: noStacks, events: drawn.events.of(shown, places) },
    [calendarView, drawn, shown, places],
  );
  const [days] = useState<CalendarDays>(() => ({
    more: new Observable<ReadonlyMap<LocalDate, number>>(new Map()),
    free: new Observable<FreeDaysByDate>(noFreeDays),
    listed: new Observable<LocalDate | null>(null),
    bars: new Observable(bars),
    campaign: new Observable<string | null>(null),
  }));
  useLayoutEffect(() => days.more.set(more), [days, more]);
  useLayoutEffect(() => days.free.set(free), [days, free]);
  useLayoutEffect(() => days.bars.set(bars), [days, bars]);
  useEffect(() => days.campaign.set(view.selectedCampaign), [days, view.selectedCampaign]);
  useBarGestures(root);
  const standing = useMemo(() => [...posts, ...places], [posts, places]);
  const { first, last } = shownHours(standing, settings.dayStart, settings.dayEnd);
  const plan = usePlan();
  const readOnly = useProject(({ info }) => info.readOnly);
  const onKeyDown = useCalendarKeys(root, range, posts, (direction) =>
    go({ focusDate: turned(calendarView, focusDate, direction) }),
  );

  const onDoubleClick = ({ target, clientY }: MouseEvent) => {
    const place = target instanceof Element ? emptyPlaceAt(target, clientY, { first, last }) : undefined;
    if (place && !readOnly) plan.write(place);
  };
  const listed = useObserved(days.listed, (day) => day);
  const ofListed = useMemo(() => posts.filter(({ date }) => date === listed), [posts, listed]);
  const closeList = useCallback(() => days.listed.set(null), [days]);

  return (
    <CalendarDaysProvider value={days}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: days and cards inside take the focus, this only hears them */}
      <div
        className={css.grid}
        ref={root}
        onKeyDown={onKeyDown}
        onDoubleClick={onDoubleClick}
        data-first-hour={first}
        data-last-hour={last}
      >
        {/* Before the days: whoever looks for a card of that day finds the one in the list. */}
        {listed !== null && ofListed.length > 0 && (
          <DayList key={listed} root={root} date={listed} posts={ofListed} onClose={closeList} />
        )}
        {room && (
          <Grid
            events={events}
            stacks={stacks}
            focusDate={focusDate}
            calendarView={calendarView}
            settings={settings}
            firstHour={first}
            lastHour={last}
          />
        )}
        <DayTip root={root} />
        {posts.length === 0 && <EmptyMonth filtered={all.length > 0} view={calendarView} />}
      </div>
    </CalendarDaysProvider>
  );
});
