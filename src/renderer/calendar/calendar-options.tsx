import type {
  CalendarOptions,
  DayCellInfo,
  DayHeaderInfo,
  EventDisplayInfo,
  EventInput,
  SlotHeaderInfo,
} from '@fullcalendar/react';
import dayGrid from '@fullcalendar/react/daygrid';
import interaction from '@fullcalendar/react/interaction';
import timeGrid from '@fullcalendar/react/timegrid';
import { IconX } from '@tabler/icons-react';
import type { LocalTime } from '../../shared/calendar-time/local-date';
import { PostCard } from '../cards/PostCard';
import css from './CalendarPage.module.css';
import { PopoverTitle } from './PopoverTitle';
import { eventOrder, placeOf } from './to-calendar-event';

const classes = (...names: (string | false | undefined)[]) => names.filter(Boolean).join(' ');

function dayClass(info: DayCellInfo) {
  if (info.inPopover) return css.popoverDay;
  return classes(css.day, (info.dow === 0 || info.dow === 6) && css.weekend, info.isOther && css.other);
}

function Card(info: EventDisplayInfo) {
  const inWeek = info.view.type === 'timeGridWeek';
  const density = inWeek ? (info.event.allDay || info.isShort ? 'line' : 'full') : undefined;
  const dragged = info.isMirror ? placeOf(info.event.startStr, info.event.allDay).time : null;
  return <PostCard id={info.event.id} density={density} time={dragged ?? undefined} />;
}

function DayHead(info: DayHeaderInfo) {
  if (info.inPopover) return <PopoverTitle text={info.text} />;
  if (info.view.type !== 'timeGridWeek') return info.weekdayText;
  return (
    <>
      {info.weekdayText} <span className={classes(css.number, info.isToday && css.today)}>{info.dayNumberText}</span>
    </>
  );
}

function DayNumber(info: DayCellInfo) {
  return <span className={classes(css.number, info.isToday && css.today)}>{info.dayNumberText}</span>;
}

function SlotHead(info: SlotHeaderInfo) {
  return <span className={classes(css.hour, css.slotHour)}>{info.text}</span>;
}

/**
 * Everything about the library's calendar that never changes. A changed function here would draw every card again,
 * so all of it is made once; what differs between projects is handed over as plain values.
 */
export const fixedOptions: CalendarOptions = {
  plugins: [dayGrid, timeGrid, interaction],
  views: {
    dayGridMonth: { fixedWeekCount: false, dayRowClass: css.row, scrollTimeReset: false },
    timeGridWeek: {
      dayMaxEvents: false,
      dayMaxEventRows: 5,
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
  editable: true,
  eventDurationEditable: false,
  droppable: true,
  eventInteractive: false,
  eventDisplay: 'block',
  // A card tells its time by itself.
  displayEventTime: false,
  eventOrder,
  eventOrderStrict: true,
  // A post is one day long; slicing would give away a whole card's room for the link to the rest.
  eventSlicing: false,
  defaultTimedEventDuration: '01:00',
  // A slot must be as long as a step of dragging: in a longer one the library takes the middle of the card for its
  // place, and a post that is dragged to another day comes down half a slot later.
  slotDuration: '00:15',
  snapDuration: '00:15',
  slotHeaderInterval: '01:00',
  slotEventOverlap: false,
  slotMinHeight: 13,
  nowIndicator: true,
  // The drop of a post on the ideas is told only after the mirror has flown back, so it does not fly.
  dragRevertDuration: 0,
  allDayText: 'No time',
  closeHint: 'Close',
  dayHeaderFormat: { weekday: 'short', day: 'numeric' },
  popoverFormat: { weekday: 'long', day: 'numeric', month: 'long' },
  moreLinkHint: (count: number) => `Show ${count} more`,

  eventContent: Card,
  dayHeaderContent: DayHead,
  dayCellTopContent: DayNumber,
  slotHeaderContent: SlotHead,
  popoverCloseContent: () => <IconX size={16} stroke={1.6} />,

  className: css.calendar,
  tableHeaderClass: css.head,
  dayHeaderClass: (info) => (info.inPopover ? css.popoverHead : css.weekday),
  dayHeaderInnerClass: (info) => (info.inPopover ? '' : css.weekdayInner),
  tableBodyClass: css.body,
  dayCellClass: dayClass,
  dayCellTopClass: css.dayTop,
  dayCellInnerClass: (info) => (info.inPopover ? css.popoverList : ''),
  dayLaneClass: (info) => classes(css.day, (info.dow === 0 || info.dow === 6) && css.weekendLane),
  dayLaneDidMount: ({ el }) => {
    el.dataset.lane = '';
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
  eventClass: (info) => (info.isMirror ? css.mirror : ''),
  highlightClass: css.highlight,
  rowMoreLinkClass: ({ view }) => classes(css.moreLink, view.type === 'dayGridMonth' && css.moreBesideNumber),
  columnMoreLinkClass: css.moreLink,
  nowIndicatorLineClass: css.nowLine,
  popoverClass: css.popover,
  popoverCloseClass: css.popoverClose,
};

/**
 * The hours that the week shows: those of the settings, and more where a post would else not be seen. A file may hold a
 * day that ends before it starts; then the whole day is shown.
 */
export function shownHours(
  events: readonly EventInput[],
  dayStart: LocalTime,
  dayEnd: LocalTime,
): { first: number; last: number } {
  let first = Number(dayStart.slice(0, 2));
  let last = Number(dayEnd.slice(0, 2)) + (dayEnd.endsWith(':00') ? 0 : 1);
  if (last <= first) return { first: 0, last: 24 };
  for (const { start, allDay } of events) {
    if (allDay || typeof start !== 'string') continue;
    const hour = Number(start.slice(11, 13));
    first = Math.min(first, hour);
    last = Math.max(last, hour + 1);
  }
  return { first, last };
}
