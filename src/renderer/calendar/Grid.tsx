import FullCalendar, { type CalendarRef, type EventInput } from '@fullcalendar/react';
import '@fullcalendar/react/skeleton.css';
import { memo, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { knownLanguage } from '../../shared/calendar-time/date-words';
import type { Settings } from '../../shared/project/project';
import { projectNow } from '../plan/use-today';
import { fixedOptions } from './calendar-options';
import { StacksProvider } from './DayStack';
import type { Stacks } from './day-stacks';

const libraryView = { month: 'dayGridMonth', week: 'timeGridWeek', day: 'timeGridDay' } as const;
export type GridView = keyof typeof libraryView;

interface Props {
  events: EventInput[];
  stacks: Stacks;
  focusDate: string;
  calendarView: GridView;
  settings: Settings;
  firstHour: number;
  lastHour: number;
}

/**
 * The library's calendar, which only draws: dragging, keys and the lists of full days are our own. Drawn again only when
 * the shown posts, the place or the settings change.
 */
export const Grid = memo(function Grid(props: Props) {
  const calendar = useRef<CalendarRef>(null);
  const shown = useToldPlace(calendar, props);
  const { timeZone, language, weekStart } = shown.settings;
  const now = useMemo(() => () => clockFace(timeZone), [timeZone]);
  return (
    <StacksProvider value={shown.stacks}>
      <FullCalendar
        {...fixedOptions}
        ref={calendar}
        initialView={libraryView[shown.calendarView]}
        initialDate={shown.focusDate}
        events={shown.events}
        firstDay={weekStart % 7}
        locale={knownLanguage(language)}
        now={now}
        slotMinTime={`${shown.firstHour}:00`}
        slotMaxTime={`${shown.lastHour}:00`}
      />
    </StacksProvider>
  );
});

/**
 * Tells the library where it is, which only a call can. Until it has been told, the properties of the last place are
 * given: those of the next one come in the same render as the call, else it would draw the new posts in the old month.
 */
function useToldPlace(calendar: RefObject<CalendarRef | null>, props: Props): Props {
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
