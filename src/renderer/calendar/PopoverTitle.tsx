import { useEffect, useRef } from 'react';
import css from './CalendarPage.module.css';

/** Room that stays between the list of a day and the lower edge of the window, in pixels. */
const edge = 8;

/** The head of the list of all posts of a day. A list that would reach below the window moves up as far as it must. */
export function PopoverTitle({ text }: { text: string }) {
  const title = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    // The library places the list after its content has been drawn.
    const placed = requestAnimationFrame(() => {
      const popover = title.current?.closest<HTMLElement>(`.${css.popover}`);
      if (!popover) return;
      const below = popover.getBoundingClientRect().bottom + edge - window.innerHeight;
      if (below > 0) popover.style.translate = `0 ${-below}px`;
    });
    return () => cancelAnimationFrame(placed);
  }, []);
  return (
    <span className={css.popoverTitle} ref={title}>
      {text}
    </span>
  );
}
