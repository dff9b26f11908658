import { type RefCallback, useCallback, useState } from 'react';

export interface Growing {
  /** So many of the first entries are drawn. */
  drawn: number;
  more(): void;
  /** For the button at the end: coming into sight presses it. */
  end: RefCallback<HTMLElement>;
}

/** Draws a long list bit by bit: `first` entries, and `step` more whenever the end is reached. */
export function useGrowing(step: number, first = step): Growing {
  const [drawn, setDrawn] = useState(first);
  const more = useCallback(() => setDrawn((now) => now + step), [step]);
  const end = useCallback<RefCallback<HTMLElement>>(
    (element) => {
      if (!element || typeof IntersectionObserver === 'undefined') return;
      const observer = new IntersectionObserver((seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) more();
      });
      observer.observe(element);
      return () => observer.disconnect();
    },
    [more],
  );
  return { drawn, more, end };
}
