import { useEffect, useRef } from 'react';
import { useApp } from './app-state';

/** Calls back when the way to the host is gone, as long as what uses it is drawn: the page has its own message for that. */
export function useWhenLost(onLost: () => void): void {
  const { host } = useApp();
  const latest = useRef(onLost);
  latest.current = onLost;
  useEffect(() => {
    let isDrawn = true;
    host.onLost(() => {
      if (isDrawn) latest.current();
    });
    return () => {
      isDrawn = false;
    };
  }, [host]);
}
