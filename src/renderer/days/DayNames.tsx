import { IconCalendarOff } from '@tabler/icons-react';
import { memo, useEffect, useRef } from 'react';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import { unhide } from '../calendar/unhide';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import css from './DayNames.module.css';
import { marksWords, shortMarkWords } from './day-marks';

/**
 * The names of a day beside its number: the weightiest, and how many more. Cut off where there is no room; the tip of the
 * day has them in full. It also draws the day as one on which nothing goes out.
 */
export const DayNames = memo(function DayNames({ date }: { date: LocalDate }) {
  const marks = useObserved(usePlan().marks, (value) => value.on(date));
  const root = useRef<HTMLButtonElement>(null);
  const [first, ...more] = marks;
  const any = first !== undefined;
  const closed = first?.kind === 'blackout';
  useEffect(() => {
    if (any) unhide(root.current);
    if (!closed) return;
    const cell = root.current?.closest('[role="cell"], [role="columnheader"]');
    cell?.setAttribute('data-blackout', '');
    return () => cell?.removeAttribute('data-blackout');
  }, [any, closed]);
  if (!first) return null;
  return (
    // The day's own menu is the way by keys, so that Tab does not stop at every day.
    <button
      type="button"
      tabIndex={-1}
      ref={root}
      className={css.names}
      data-kind={first.kind}
      data-day-names={date}
      aria-haspopup="menu"
    >
      <span className="k-visually-hidden">{marksWords(marks)}</span>
      {closed && <IconCalendarOff size={13} stroke={1.6} className={css.icon} aria-hidden />}
      <span className={css.name} aria-hidden dir="auto">
        {shortMarkWords(first)}
      </span>
      {more.length > 0 && (
        <span className={css.more} aria-hidden>
          +{more.length}
        </span>
      )}
    </button>
  );
});
