import type { CalendarOptions } from '@fullcalendar/react';
import { useMemo } from 'react';
import { usePlan } from '../plan/plan-context';
import type { GridView } from './CalendarPage';
import { dropPlace, ideaPlace, ideasArea, isCopyGesture } from './calendar-gestures';
import { type CalendarEvents, placeOf } from './to-calendar-event';

/** What the mouse does on the calendar, as commands. */
export function useGestures(view: GridView, calendarEvents: CalendarEvents): CalendarOptions {
  const plan = usePlan();
  return useMemo<CalendarOptions>(() => {
    let stopWatching: (() => void) | undefined;
    let isOverIdeas = ideasArea();
    return {
      eventDragStart({ event }) {
        const dragging = { ids: [event.id], grabbed: event.id, target: null, copy: false };
        plan.drag.set(dragging);
        isOverIdeas = ideasArea();
        const watch = ({ clientX, clientY }: globalThis.MouseEvent) => {
          const overIdeas = isOverIdeas(clientX, clientY);
          const now = plan.drag.get();
          if (now && (now.target !== null) !== overIdeas)
            plan.drag.set({ ...now, target: overIdeas ? { kind: 'ideas' } : null });
        };
        document.addEventListener('mousemove', watch);
        stopWatching = () => document.removeEventListener('mousemove', watch);
      },
      eventDragStop({ event, jsEvent }) {
        stopWatching?.();
        plan.drag.set(null);
        if (!isOverIdeas(jsEvent.clientX, jsEvent.clientY)) return;
        const post = plan.post(event.id);
        if (!post) return;
        void (isCopyGesture(jsEvent) ? plan.copy([post], { date: null }) : plan.move([post], { date: null }));
      },
      eventDrop({ event, jsEvent, revert }) {
        const post = plan.post(event.id);
        if (!post) return revert();
        const place = dropPlace(post, event.startStr, event.allDay);
        if (isCopyGesture(jsEvent)) {
          revert();
          void plan.copy([post], place);
          return;
        }
        calendarEvents.moved(event.id, placeOf(event.startStr, event.allDay));
        // The library has moved its own copy already; a refused command takes that back.
        void plan.move([post], place).then((made) => made || revert());
      },
      drop({ dateStr, allDay, draggedEl, jsEvent }) {
        const idea = plan.post(draggedEl.dataset.idea);
        if (!idea) return;
        const place = ideaPlace(view, dateStr, allDay);
        void (isCopyGesture(jsEvent) ? plan.copy([idea], place) : plan.move([idea], place));
      },
    };
  }, [plan, view, calendarEvents]);
}
