import { type RefObject, useEffect, useRef } from 'react';
import { usePlan } from '../plan/plan-context';
import { listenForBand } from './rubber-band';

/** Lets a drag over empty places of the view around the returned element choose cards. */
export function useRubberBand(): RefObject<HTMLElement | null> {
  const plan = usePlan();
  const inside = useRef<HTMLElement>(null);
  useEffect(() => {
    const view = inside.current?.closest('section');
    return view ? listenForBand(view, plan) : undefined;
  }, [plan]);
  return inside;
}
