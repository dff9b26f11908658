import type {
  CalendarOptions,
  DayCellInfo,
  DayHeaderInfo,
  EventDisplayInfo,
  SlotHeaderInfo,
} from '@fullcalendar/react';
import dayGrid from '@fullcalendar/react/daygrid';
import timeGrid from '@fullcalendar/react/timegrid';
import type { CSSProperties, ReactNode } from 'react';
import { timeWords } from '../../shared/calendar-time/date-words';
import type { LocalDate, LocalTime } from '../../shared/calendar-time/local-date';
import type { Post } from '../../shared/posts/post';
import { DayBars } from '../campaigns/DayBars';
import { PostCard } from '../cards/PostCard';
import { DayNames } from '../days/DayNames';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { FreeDayButton } from '../rhythm/FreeDayButton';
import { FreePlaceCard } from '../rhythm/FreePlaceCard';
import css from './CalendarPage.module.css';
import { useCalendarDays } from './calendar-days';
import { DayStack } from './DayStack';
import { MoreButton } from './MoreButton';
import { eventOrder, placeOfId } from './to-calendar-event';

const classes = (...names: (string | false | undefined)[]) => names.filter(Boolean).join(' ');

const isHours = (view: { type: string }) => view.type.startsWith('timeGrid');
/** The library's dates stand on the clock face of UTC. */
const dayOf = (date: Date) => date.toISOString().slice(0, 10);

function dayClass(info: DayCellInfo) {
  return classes(css.day, (info.dow === 0 || info.dow === 6) && css.weekend, info.isOther && css.other);
}

/** In the month an event is a day with all its cards, elsewhere a post or a free slot. */
function EventContent({ event, view, isShort }: EventDisplayInfo) {
  if (!isHours(view)) return <DayStack date={event.id} />;
  const place = placeOfId(event.id);
  if (place) return <FreePlaceCard {...place} />;
  return <PostCard id={event.id} density={event.allDay || isShort ? 'line' : 'full'} />;
}

function DayHead(info: DayHeaderInfo) {
  if (!isHours(info.view)) return info.weekdayText;
  return (
    <>
      <span className={css.topLine}>
        <span aria-hidden>
          {info.weekdayText}{' '}
          <span className={classes(css.number, info.isToday && css.today)}>{info.dayNumberText}</span>
        </span>
        <DayNames date={dayOf(info.date)} />
        <MoreButton date={dayOf(info.date)} />
      </span>
      <DayBars date={dayOf(info.date)} />
    </>
  );
}

function DayTop(info: DayCellInfo) {
  const date = dayOf(info.date);
  return (
    <>
      <TopLine date={date}>
        <span className={classes(css.number, info.isToday && css.today)} aria-hidden>
          {info.dayNumberText}
        </span>
        <FreeDayButton date={date} />
        <DayNames date={date} />
        <MoreButton date={date} />
      </TopLine>
      <DayBars date={date} />
    </>
  );
}

/** A free place that has no room in the line stands below the bars. */
function TopLine({ date, children }: { date: LocalDate; children: ReactNode }) {
  const lanes = useObserved(useCalendarDays().bars, (all) => all.get(date)?.lanes ?? 0);
  return (
    <span className={css.topLine} style={{ '--lanes': lanes } as CSSProperties}>
      {children}
    </span>
  );
}

/** The library would write the hours as the language has them; the project says how times are written. */
function SlotHead({ date }: SlotHeaderInfo) {
  return <HourWords time={date ? date.toISOString().slice(11, 16) : ''} />;
}

function HourWords({ time }: { time: LocalTime }) {
  const hourFormat = useObserved(usePlan().lookup, (lookup) => lookup.hourFormat);
  const words = time && timeWords(time, hourFormat);
  return (
    <span className={classes(css.hour, css.slotHour)}>{hourFormat === '12' ? words.replace(':00', '') : words}</span>
  );
}

/**
 * Everything about the library's calendar that never changes. A changed function here would draw every card again,
 * so all of it is made once; what differs between projects is handed over as plain values.
 */
export const fixedOptions: CalendarOptions = {
  plugins: [dayGrid, timeGrid],
  views: {
    dayGridMonth: { fixedWeekCount: false, dayRowClass: css.row, scrollTimeReset: false },
    timeGrid: {
      eventShortHeight: 44,
      scrollTime: '07:00',
      dayRowClass: css.noTimeRow,
    },
  },
  // A plain clock face: dates and times of the plan are text and belong to no zone here.
  timeZone: 'UTC',
  headerToolbar: false,
  height: '100%',
  expandRows: true,
  eventInteractive: false,
  eventDisplay: 'block',
  // A card tells its time by itself.
  displayEventTime: false,
  eventOrder,
  eventOrderStrict: true,
  defaultTimedEventDuration: '01:00',
  slotDuration: '00:15',
  slotHeaderInterval: '01:00',
  slotEventOverlap: false,
  slotMinHeight: 13,
  nowIndicator: true,
  allDayText: 'No time',
  dayHeaderFormat: { weekday: 'short', day: 'numeric' },

  eventContent: EventContent,
  dayHeaderContent: DayHead,
  dayCellTopContent: DayTop,
  slotHeaderContent: SlotHead,

  className: css.calendar,
  tableHeaderClass: css.head,
  dayHeaderClass: css.weekday,
  dayHeaderInnerClass: css.weekdayInner,
  tableBodyClass: css.body,
  dayCellClass: dayClass,
  dayCellTopClass: css.dayTop,
  dayCellDidMount: ({ el, view }) => {
    el.dataset.drop = isHours(view) ? 'no-time' : 'day';
  },
  dayLaneClass: (info) => classes(css.day, (info.dow === 0 || info.dow === 6) && css.weekendLane),
  dayLaneDidMount: ({ el }) => {
    el.dataset.lane = '';
    el.dataset.drop = 'hours';
  },
  slotLaneClass: (info) => classes(css.slot, info.isMinor && css.quarter),
  slotHeaderClass: css.slotHead,
  allDayHeaderClass: css.slotHead,
  allDayHeaderInnerClass: css.hour,
  allDayDividerClass: css.allDayDivider,
  slotHeaderDividerClass: css.axisDivider,
  rowEventClass: css.rowEvent,
  columnEventClass: css.columnEvent,
  eventInnerClass: css.eventInner,
  nowIndicatorLineClass: css.nowLine,
};

/**
 * The hours that week and day show: those of the settings, and more where a post would else not be seen. A file may hold a
 * day that ends before it starts; then the whole day is shown.
 */
export function shownHours(
  posts: readonly Pick<Post, 'time'>[],
  dayStart: LocalTime,
  dayEnd: LocalTime,
): { first: number; last: number } {
  let first = Number(dayStart.slice(0, 2));
  let last = Number(dayEnd.slice(0, 2)) + (dayEnd.endsWith(':00') ? 0 : 1);
  if (last <= first) return { first: 0, last: 24 };
  for (const { time } of posts) {
    if (!time) continue;
    const hour = Number(time.slice(0, 2));
    first = Math.min(first, hour);
    last = Math.max(last, hour + 1);
  }
  return { first, last };
}
