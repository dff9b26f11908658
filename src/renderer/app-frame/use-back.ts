import { useEffect, useRef } from 'react';
import { z } from 'zod';
import { areas } from './app-state';
import { calendarViews, type PlanViewControl } from './plan-view';

const placeSchema = z.object({ place: z.object({ area: z.enum(areas), calendarView: z.enum(calendarViews) }) });

/**
 * The browser's Back and Forward go through the areas and views one has been in, instead of out of the app. What is
 * filtered, chosen and open stays; only where one is changes.
 */
export function useBack({ area, calendarView, go }: PlanViewControl): void {
  const latest = useRef({ area, calendarView, go });
  latest.current = { area, calendarView, go };
  const isFirst = useRef(true);
  useEffect(() => {
    const last = placeSchema.safeParse(history.state).data?.place;
    const place = { area, calendarView };
    // The first place has no entry of its own to go back to; one that Back has led to has its entry already.
    if (isFirst.current) history.replaceState({ place }, '');
    else if (last?.area !== area || last.calendarView !== calendarView) history.pushState({ place }, '');
    isFirst.current = false;
  }, [area, calendarView]);
  useEffect(() => {
    const onBack = ({ state }: PopStateEvent) => {
      const place = placeSchema.safeParse(state).data?.place;
      if (place) latest.current.go(place);
    };
    window.addEventListener('popstate', onBack);
    return () => window.removeEventListener('popstate', onBack);
  }, []);
}
