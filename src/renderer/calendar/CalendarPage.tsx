import FullCalendar, { type CalendarOptions, type CalendarRef, type EventInput } from '@fullcalendar/react';
import '@fullcalendar/react/skeleton.css';
import { type MouseEvent, memo, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { knownLanguage } from '../../shared/calendar-time/date-words';
import type { Settings } from '../../shared/project/project';
import { type CalendarView, usePlanView } from '../app-frame/plan-view';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { shownRange, turned } from '../plan/shown-range';
import { useMatcher } from '../plan/use-matcher';
import { projectNow } from '../plan/use-today';
import { usePostsInRange, useProject } from '../project-view/use-project';
import css from './CalendarPage.module.css';
import { emptyPlaceAt } from './calendar-gestures';
import { fixedOptions, shownHours } from './calendar-options';
import { EmptyMonth } from './EmptyMonth';
import type { MonthRoom } from './month-room';
import { CalendarEvents } from './to-calendar-event';
import { useCalendarKeys } from './use-calendar-keys';
import { useGestures } from './use-gestures';
import { useMonthRoom } from './use-month-room';

/** The month or the week with its posts. Only the days that it shows are handed to the library. */
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
  const [calendarEvents] = useState(() => new CalendarEvents());
  const events = calendarEvents.of(posts);
  const root = useRef<HTMLDivElement>(null);
  const room = useMonthRoom(root, range.weeks);
  const held = useHeldWhileDragging(
    useMemo(
      () => ({ events, focusDate, calendarView, settings, room }),
      [events, focusDate, calendarView, settings, room],
    ),
  );
  const { first, last } = shownHours(held.events, held.settings.dayStart, held.settings.dayEnd);
  const plan = usePlan();
  const readOnly = useProject(({ info }) => info.readOnly);
  const onKeyDown = useCalendarKeys(root, range, posts, (direction) =>
    go({ focusDate: turned(calendarView, focusDate, direction) }),
  );

  const onDoubleClick = ({ target, clientY }: MouseEvent) => {
    const place = target instanceof Element ? emptyPlaceAt(target, clientY, { first, last }) : undefined;
    if (place && !readOnly) plan.write(place);
  };

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: days and cards inside take the focus, this only hears them */}
      <div
        className={css.grid}
        ref={root}
        onKeyDown={onKeyDown}
        onMouseDownCapture={letCtrlDrag}
        onDoubleClick={onDoubleClick}
      >
        {held.room && (
          <Grid
            events={held.events}
            calendarEvents={calendarEvents}
            focusDate={held.focusDate}
            calendarView={held.calendarView}
            settings={held.settings}
            dayMaxEvents={held.room.dayMaxEvents}
            firstHour={first}
            lastHour={last}
            readOnly={readOnly}
          />
        )}
        {posts.length === 0 && <EmptyMonth filtered={all.length > 0} view={calendarView} />}
      </div>
    </>
  );
});

interface GridProps {
  events: EventInput[];
  calendarEvents: CalendarEvents;
  focusDate: string;
  calendarView: GridView;
  settings: Settings;
  dayMaxEvents: MonthRoom['dayMaxEvents'];
  firstHour: number;
  lastHour: number;
  readOnly: boolean;
}

const libraryView = { month: 'dayGridMonth', week: 'timeGridWeek', day: 'timeGridDay' } as const;
export type GridView = keyof typeof libraryView;

const gridView = (view: CalendarView): GridView => (view === 'week' || view === 'day' ? view : 'month');

/** The library's calendar. Drawn again only when the shown posts, the place or the settings change. */
const Grid = memo(function Grid(props: GridProps) {
  const calendar = useRef<CalendarRef>(null);
  const shown = useToldPlace(calendar, props);
  const { events, focusDate, calendarView } = shown;
  const { timeZone, hourFormat, language, weekStart } = shown.settings;
  const gestures = useGestures(calendarView, shown.calendarEvents);
  const now = useMemo(() => () => clockFace(timeZone), [timeZone]);
  const slotHeaderFormat = useMemo<CalendarOptions['slotHeaderFormat']>(
    () =>
      hourFormat === '12'
        ? { hour: 'numeric', meridiem: 'short' }
        : { hour: '2-digit', minute: '2-digit', hour12: false },
    [hourFormat],
  );

  return (
    <FullCalendar
      {...fixedOptions}
      {...gestures}
      ref={calendar}
      initialView={libraryView[calendarView]}
      initialDate={focusDate}
      events={events}
      dayMaxEvents={shown.dayMaxEvents}
      editable={!shown.readOnly}
      droppable={!shown.readOnly}
      firstDay={weekStart % 7}
      locale={knownLanguage(language)}
      now={now}
      slotMinTime={`${shown.firstHour}:00`}
      slotMaxTime={`${shown.lastHour}:00`}
      slotHeaderFormat={slotHeaderFormat}
    />
  );
});

/**
 * Tells the library where it is, which only a call can. Until it has been told, the properties of the last place are
 * given: those of the next one come in the same render as the call, else it would draw the new posts in the old month.
 */
function useToldPlace(calendar: RefObject<CalendarRef | null>, props: GridProps): GridProps {
  const { focusDate, calendarView } = props;
  const [told, setTold] = useState({ focusDate, calendarView });
  const last = useRef(props);
  const isTold = told.focusDate === focusDate && told.calendarView === calendarView;
  useLayoutEffect(() => {
    if (isTold) {
      last.current = props;
      return;
    }
    const api = calendar.current?.getApi();
    if (api && api.view.type !== libraryView[calendarView]) api.changeView(libraryView[calendarView], focusDate);
    else api?.gotoDate(focusDate);
    setTold({ focusDate, calendarView });
  }, [calendar, props, isTold, focusDate, calendarView]);
  return isTold ? props : last.current;
}

function clockFace(timeZone: string): string {
  const { date, time } = projectNow(timeZone);
  return `${date}T${time}:00`;
}

/**
 * The last value from before a drag until it ends. Changing the library's properties between press and drop
 * makes it take the drop for one from another calendar (fullcalendar issue 7619).
 */
function useHeldWhileDragging<T>(value: T): T {
  const plan = usePlan();
  const dragging = useObserved(plan.drag, (drag) => drag !== null);
  const last = useRef(value);
  useEffect(() => {
    if (!dragging) last.current = value;
  });
  return dragging ? last.current : value;
}

/** The library takes Ctrl with the mouse for a context menu; here it means a copy, so the press is told without it. */
function letCtrlDrag(event: MouseEvent): void {
  const { nativeEvent, target } = event;
  if (!nativeEvent.isTrusted || nativeEvent.button !== 0 || !nativeEvent.ctrlKey) return;
  if (!(target instanceof Element) || !target.closest('[data-post]')) return;
  event.stopPropagation();
  const { clientX, clientY, screenX, screenY, detail } = nativeEvent;
  target.dispatchEvent(
    new globalThis.MouseEvent('mousedown', {
      bubbles: true,
      cancelable: true,
      clientX,
      clientY,
      screenX,
      screenY,
      detail,
    }),
  );
}
