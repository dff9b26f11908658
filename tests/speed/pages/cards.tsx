import FullCalendar, { type CalendarRef, type EventDisplayInfo } from '@fullcalendar/react';
import '@fullcalendar/react/skeleton.css';
import '../../../src/renderer/ui/tokens.css';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type CalendarDays, CalendarDaysProvider } from '../../../src/renderer/calendar/calendar-days';
import { fixedOptions } from '../../../src/renderer/calendar/calendar-options';
import { fitMonth } from '../../../src/renderer/calendar/fit-days';
import { monthRoom } from '../../../src/renderer/calendar/month-room';
import { toCalendarEvent } from '../../../src/renderer/calendar/to-calendar-event';
import type { CardLookup } from '../../../src/renderer/cards/card-facts';
import { PostCard } from '../../../src/renderer/cards/PostCard';
import { noMarks } from '../../../src/renderer/days/day-marks';
import { Observable } from '../../../src/renderer/plan/observable';
import { type Density, type Plan, PlanProvider } from '../../../src/renderer/plan/plan-context';
import { shownRange, turned } from '../../../src/renderer/plan/shown-range';
import type { ProjectStore } from '../../../src/renderer/project-view/project-store';
import { ProjectStoreProvider } from '../../../src/renderer/project-view/use-project';
import type { LocalDate } from '../../../src/shared/calendar-time/local-date';
import { contextOf } from '../../../src/shared/checks/check-context';
import type { Platform } from '../../../src/shared/platforms/platform';
import { comparePosts } from '../../../src/shared/posts/post';
import type { Project } from '../../../src/shared/project/project';
import { noFreeDays } from '../../../src/shared/rhythm/free-days';

/*
 * The month with the app's own cards and nothing else: no index, no filters, no panels. What the app takes on
 * top of this is what a large project costs.
 */
const read = async <T,>(path: string): Promise<T> => (await fetch(path)).json();
const project = await read<Project>('./project.json');
const platforms = await read<Platform[]>('./platforms.json');
const size = Object.fromEntries(new URLSearchParams(location.search));
const today = new Date().toISOString().slice(0, 10);
const roomAt = (day: string) => monthRoom(Number(size.height), shownRange('month', day, 1).weeks);
const { channels, pillars, settings } = project;
const byId = new Map(platforms.map((platform) => [platform.id, platform]));
const lookup: CardLookup = {
  channels,
  pillars,
  platforms: byId,
  checks: contextOf(project, byId),
  timeZone: settings.timeZone,
  hourFormat: settings.hourFormat,
};
// A card asks these of the plan as it is drawn; nothing is clicked here.
const plan = {
  selected: new Observable<string | null>(null),
  selection: new Observable<ReadonlySet<string>>(new Set()),
  density: new Observable<Density>(roomAt(today).density),
  lookup: new Observable(lookup),
  marks: new Observable(noMarks),
  post: (id: string | undefined) => (id === undefined ? undefined : project.posts[id]),
} as unknown as Plan;
// The cards read their post from a store; this one never changes and does no more than they ask of it.
const view = { project };
const store = { subscribe: () => () => undefined, getView: () => view } as unknown as ProjectStore;
const posts = Object.values(project.posts).sort(comparePosts);
const days: CalendarDays = {
  more: new Observable<ReadonlyMap<LocalDate, number>>(new Map()),
  free: new Observable(noFreeDays),
  listed: new Observable<LocalDate | null>(null),
  bars: new Observable(new Map()),
  campaign: new Observable<string | null>(null),
};
const eventsFor = (perDay: number) => {
  const { shown, more } = fitMonth(posts, () => perDay);
  days.more.set(more);
  return shown.map(toCalendarEvent);
};

/** Each card an event of the library's, as it comes. */
const Card = ({ event }: EventDisplayInfo) => <PostCard id={event.id} />;

function Page() {
  const calendar = useRef<CalendarRef>(null);
  const [day, setDay] = useState(today);
  const { density, perDay } = roomAt(day);
  const events = useMemo(() => eventsFor(perDay), [perDay]);
  useLayoutEffect(() => {
    plan.density.set(density);
    calendar.current?.getApi().gotoDate(day);
  }, [day, density]);
  return (
    <ProjectStoreProvider value={store}>
      <PlanProvider value={plan}>
        <CalendarDaysProvider value={days}>
          <button type="button" aria-label="Previous month" onClick={() => setDay(turned('month', day, -1))} />
          <button type="button" aria-label="Next month" onClick={() => setDay(turned('month', day, 1))} />
          <FullCalendar
            {...fixedOptions}
            eventContent={Card}
            ref={calendar}
            initialView="dayGridMonth"
            initialDate={today}
            firstDay={1}
            events={events}
          />
        </CalendarDaysProvider>
      </PlanProvider>
    </ProjectStoreProvider>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root element');
Object.assign(root.style, { width: `${size.width}px`, height: `${size.height}px` });
createRoot(root).render(<Page />);
